"""The language of a text, and its words in those of the English table."""

from trajectory.wording.languages import de, en, nl
from trajectory.wording.lexicon import Table, by_first_word, words
from trajectory.wording.tokens import Tokens

__all__ = ["language_of", "translated"]

_TELLTALES = {"en": en.TELLTALES, "nl": nl.TELLTALES, "de": de.TELLTALES}
_UNREAD = frozenset(
    words(
        "les des une est pour dans sur aux nous notre ses et du la le los las para una del que con "
        "por nuestra el y gli della per il di con nostro em uma não os och att för av ett"
    )
)
"""Words that tell a text is in a language that is not read."""


def _table_of(meanings: dict[str, str]) -> Table[tuple[str, ...]]:
    return by_first_word((phrase, tuple(meaning.split())) for phrase, meaning in meanings.items())


_TABLES = {"nl": _table_of(nl.WORDS), "de": _table_of(de.WORDS)}
_OPENING = {"nl": nl.OPENING, "de": de.OPENING}
_SEPARABLE = {
    language: {
        particle: {stem: meaning for meaning, stems in verbs.items() for stem in stems.split()}
        for particle, verbs in table.items()
    }
    for language, table in (("nl", nl.SEPARABLE), ("de", de.SEPARABLE))
}
_STOPS = frozenset(".;!?:")
_CLOSING = _STOPS | frozenset(
    (",", ")", "und", "en", "oder", "of", "aber", "maar", "–", "naar", "met", "(")
)
"""After the second part of a verb: its clause ends."""
FARTHEST = 40
"""Tokens at most between the two parts of a verb."""


def language_of(tokens: Tokens) -> str | None:
    """Return the language of a text by its small words; None for one that is not read.

    Without any of these words a text counts as English.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> for text in ("Net zero by 2050", "Netto nul tegen 2050", "Netto-Null bis 2050"):
    ...     print(language_of(tokens_of(text)))
    en
    nl
    de
    >>> language_of(tokens_of("Nous visons la neutralité pour les scopes 1 et 2"))
    """
    said = set(tokens.words)
    scores = {code: len(said & telltales) for code, telltales in _TELLTALES.items()}
    best = max(scores, key=lambda code: scores[code])
    return None if len(said & _UNREAD) > scores[best] else best


def translated(tokens: Tokens, language: str | None) -> Tokens:
    """Return tokens with the words of the English table, each at its place in the text.

    Examples
    --------
    >>> from trajectory.wording.tokens import tokens_of
    >>> translated(tokens_of("verminderen met 52% tegen 2030"), "nl").words
    ['reduce', 'by', '52', 'by', '2030']
    """
    table = _TABLES.get(language or "en")
    if table is None:
        return tokens
    found = Tokens(tokens.text, plain=tokens.plain, verb_last=True)
    i, after = 0, len(tokens)
    parted = _parted(tokens, language or "")
    while i < after:
        end, meaning = _meaning_at(tokens, i, table)
        if i in parted:
            end, meaning = i + 1, parted[i]
        elif end <= i + 1 and (i == 0 or tokens.words[i - 1] in _CLOSING):
            opens = _OPENING[language or ""].get(tokens.words[i])
            end, meaning = (i + 1, (opens,)) if opens else (end, meaning)
        if language == "de" and _opens_with_year(tokens, i):
            _insert(found, "in", tokens.starts[i])
        if meaning is None:
            i = _keep(tokens, i, found)
            continue
        start, stop = tokens.starts[i], tokens.ends[end - 1]
        for n, word in enumerate(meaning):
            last = n + 1 == len(meaning)
            found.kinds.append("word")
            found.words.append(word)
            found.starts.append(min(start + n, stop - 1))
            found.ends.append(stop if last else min(start + n + 1, stop))
        i = end
    return found


def _opens_with_year(tokens: Tokens, i: int) -> bool:
    """Return whether a German sentence opens with its year: "2030 wird der Betrieb"."""
    opens = tokens.kinds[i] == "year" and (i == 0 or tokens.words[i - 1] in _STOPS)
    return opens and tokens.words[i + 1 : i + 2] != [] and tokens.words[i + 1] in _GERMAN_VERBS


_GERMAN_VERBS = frozenset(
    words("wird werden wollen will soll sollen sinken sind ist lag lagen war waren haben hat")
)


def _insert(found: Tokens, word: str, place: int) -> None:
    """Add a word that is meant, but not said, before a place."""
    found.kinds.append("word")
    found.words.append(word)
    found.starts.append(place)
    found.ends.append(place)


def _parted(tokens: Tokens, language: str) -> dict[int, tuple[str, ...]]:
    """Return what verbs in two parts mean, at the first part; at the second stands nothing."""
    found: dict[int, tuple[str, ...]] = {}
    verbs = _SEPARABLE[language]
    for j, word in enumerate(tokens.words):
        if word not in verbs or (j + 1 < len(tokens) and tokens.words[j + 1] not in _CLOSING):
            continue
        for i in range(j - 1, max(-1, j - FARTHEST), -1):
            if tokens.words[i] in _STOPS:
                break
            if tokens.words[i] in verbs[word]:
                found[i], found[j] = tuple(verbs[word][tokens.words[i]].split()), ()
                break
    return found


def _meaning_at(
    tokens: Tokens, i: int, table: Table[tuple[str, ...]]
) -> tuple[int, tuple[str, ...] | None]:
    """Return where the longest phrase of the table at token `i` ends, and what it means."""
    for phrase, meaning in table.get(tokens.words[i], ()):
        end = i + len(phrase)
        figure = phrase[-1] if phrase[-1] in ("<year>", "<percent>", "<number>") else ""
        end -= bool(figure)
        if tuple(tokens.words[i:end]) != phrase[: end - i]:
            continue
        if figure and not (end < len(tokens) and tokens.kinds[end] == figure[1:-1]):
            continue
        return end, meaning
    return i, None


def _keep(tokens: Tokens, i: int, found: Tokens) -> int:
    """Keep a token as it is, but for "1,2" and "279.100": the comma is the point; go on."""
    word, after = tokens.words[i], i + 1
    if tokens.kinds[i] == "number":
        whole, point, rest = word.partition(".")
        if point and len(rest) == 3:
            word = whole + rest
        elif i + 2 < len(tokens) and tokens.words[i + 1] == "," and not point:
            clings = tokens.ends[i] == tokens.starts[i + 1] == tokens.starts[i + 2] - 1
            if clings and tokens.kinds[i + 2] == "number":
                word, after = f"{word}.{tokens.words[i + 2]}", i + 3
    found.kinds.append(tokens.kinds[i])
    found.words.append(word)
    found.starts.append(tokens.starts[i])
    found.ends.append(tokens.ends[after - 1])
    return after
