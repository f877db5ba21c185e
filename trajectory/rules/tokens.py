"""Names and units as whole words, so that "Power tools" is never read as power."""

import re
from collections.abc import Iterable
from functools import lru_cache

__all__ = ["holds", "words_of"]

WORD = re.compile(r"[^\W_]+|[€$£¥]")
SPELLED = str.maketrans({"²": "2", "³": "3"})


@lru_cache(maxsize=1024)
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case, a currency sign as one.

    Parameters
    ----------
    text : str
        A sector's name, or a unit.

    Returns
    -------
    tuple of str
        Its words.

    Examples
    --------
    >>> words_of("M€ per passenger-km, m²")
    ('m', '€', 'per', 'passenger', 'km', 'm2')
    """
    return tuple(WORD.findall(text.translate(SPELLED).lower()))


def holds(words: tuple[str, ...], phrases: Iterable[str]) -> bool:
    """Return whether some words hold one of some phrases, word for word.

    Parameters
    ----------
    words : tuple of str
        As :func:`words_of` returns them.
    phrases : iterable of str
        Words in lower case, one space between them.

    Returns
    -------
    bool
        True if one stands in them as it is.

    Examples
    --------
    >>> holds(words_of("Pulp and Paper"), ["paper"]), holds(words_of("Wallpaper"), ["paper"])
    (True, False)
    """
    text = f" {' '.join(words)} "
    return any(f" {phrase} " in text for phrase in phrases)
