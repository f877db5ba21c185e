"""Where promises open in a sentence: at "commits to", "aims to", "pledges that"."""

from trajectory.wording.languages.en import COMMITMENTS
from trajectory.wording.sentences import Block
from trajectory.wording.stance import REPLACED, REPLACING
from trajectory.wording.tokens import Tokens

__all__ = ["promises_in"]


def promises_in(tokens: Tokens, block: Block) -> list[int]:
    """Return where promises open in a block: at "commits to", "aims to", "pledges that".

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> tokens = tokens_of("Acme commits to halve its emissions and aims to be fair")
    >>> promises_in(tokens, Block("sentence", 0, len(tokens)))
    [1, 7]
    """
    words, after = tokens.words, block.after
    verbs = [i for i in range(block.first, after - 1) if words[i] in _OPENING]
    return [i for i in verbs if _opens_promise(tokens, i, after)]


def _closes_replacing(tokens: Tokens, i: int) -> bool:
    """Return whether "with" goes with "replaced its old target of 80 %" before it."""
    before = tokens.words[max(0, i - FARTHEST) : i]
    place = next((k for k in range(len(before) - 1, -1, -1) if before[k] in REPLACED), -1)
    between = before[place + 1 :]
    return place >= 0 and between[:1] not in (["by"], ["with"]) and "with" not in between


_OPENING = COMMITMENTS | REPLACED | REPLACING | {"with"}
FARTHEST = 30
"""Tokens between "replaced" and its "with"."""


def _opens_promise(tokens: Tokens, i: int, after: int) -> bool:
    words = tokens.words
    if words[i] in REPLACED:
        return words[i + 1] in ("by", "with")
    if words[i] == "with":
        return _closes_replacing(tokens, i)
    if words[i + 1] in ("to", "that") or words[i] in REPLACING:
        return True
    if tokens.kinds[i + 1] == "percent":
        return words[i] == "commits"
    if words[i + 1] in ("a", "an"):
        return i + 2 < after and tokens.kinds[i + 2] == "percent"
    adverb = words[i + 1] in ("itself", "themselves", "also", "publicly")
    return adverb and i + 2 < after and words[i + 2] in ("to", "that")
