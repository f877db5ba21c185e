"""A passage that may promise something and was not read as a promise."""

from trajectory.checks import as_text, instance_of
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import Field, kept, noun
from trajectory.nouns.promises.target import Term
from trajectory.nouns.scope import ALL, Boundary, Scope, as_boundary

__all__ = ["Unread"]

SHOWN = 80
"""So many characters of a passage are shown in one line."""


@noun
class Unread(Noun):
    """A passage of a statement that may promise something, and was not read as a promise.

    Rules promise nothing by it; one that misses a promise on its emissions answers that it does
    not know.

    Parameters
    ----------
    words : str
        What it says.
    boundary : Scope or Boundary
        What it may be about; all scopes where it does not tell.
    term : Term, optional
        Whether it is near-term or long-term, if it says so.

    Raises
    ------
    TrajectoryError
        If a field breaks its rule.

    Examples
    --------
    >>> from trajectory import S1
    >>> print(Unread("Acme commits to reduce absolute scope 1 emissions 42% by 2030.", S1))
    "Acme commits to reduce absolute scope 1 emissions 42% by 2030."
    """

    words: str = kept(as_text)
    boundary: Field[Scope | Boundary, Boundary] = kept(as_boundary, default=Boundary(ALL))
    term: Term | None = kept(instance_of(Term), default=None)

    def __str__(self) -> str:
        """Return its first words, quoted."""
        words = " ".join(self.words.split())
        return f'"{words}"' if len(words) <= SHOWN else f'"{words[: SHOWN - 4].rstrip()} ..."'
