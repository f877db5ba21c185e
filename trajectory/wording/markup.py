"""What is left of a page's markup in a text: tags and entities, which say nothing."""

import re

__all__ = ["without_markup"]

_TAG = re.compile(
    r"""
    </?(a|abbr|article|b|br|center|dd|div|dl|dt|em|font|h[1-6]|hr|i|img|li|ol|p|section|small|span
       |strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)
    (?:\s++[a-z][a-z0-9:-]{0,30}+=
       (?:"[^"<>]{0,300}+" | '[^'<>]{0,300}+' | [^\s<>"']{1,300}+)){0,20}+
    \s{0,9}+/?>
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A tag of a page; a remark between "<" and ">" is none."""
_ENTITY = re.compile(r"&(?:(nbsp|thinsp|#160|#xa0)|(amp|#38)|(ndash|mdash|minus|#8211|#8722));")
_BLOCKS = frozenset(
    ("p", "ul", "ol", "div", "td", "tr", "th", "table", "h1", "h2", "h3", "h4", "h5", "h6")
)


def without_markup(text: str) -> str:
    """Return a text of the same length, in which markup is space: each character stays in place.

    Examples
    --------
    >>> without_markup("<b>42&nbsp;%</b> by 2030")
    '   42      %     by 2030'
    >>> without_markup("R&amp;D<br>we").split()
    ['R&', 'D', 'we']
    >>> without_markup("<ul><li>Net zero</li></ul>").split()
    ['•', 'Net', 'zero']
    >>> without_markup("emissions <50% and R&D") == "emissions <50% and R&D"
    True
    """
    if "<" in text:
        text = _TAG.sub(_blank, text)
    return _ENTITY.sub(_character, text) if "&" in text else text


def _blank(match: re.Match[str]) -> str:
    name = match[1].lower()
    if name == "li":  # an item of a list
        return ("\n" if match[0].startswith("</") else "•").ljust(len(match[0]))
    lines = "\n\n" if name in _BLOCKS else "\n" if name == "br" else ""
    return lines.ljust(len(match[0]))


def _character(match: re.Match[str]) -> str:
    character = " " if match[1] else "&" if match[2] else "–"
    return character.ljust(len(match[0]))
