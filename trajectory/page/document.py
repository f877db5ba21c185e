"""A page: its title, its HTML, and the parts that every page is made of."""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from trajectory.checks import as_text
from trajectory.errors import ArgumentError
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import kept, noun
from trajectory.page.style import STYLE
from trajectory.words import Html, element, table

__all__ = ["NOT_STATED", "Ids", "Page", "document", "facts", "listing", "rows", "section"]

NOT_STATED = "not stated"
"""What stands where nothing is known."""

ALONE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'"
"""What a browser may load: nothing but what the page itself holds."""


@noun
class Page(Noun):
    """One HTML document that holds all it shows: text, style and pictures.

    Parameters
    ----------
    title : str
        Its title.
    html : str
        The document; ``str(page)`` is the same.

    Examples
    --------
    >>> Page("Example", "<!doctype html>...")
    Page('Example', 18 characters)
    """

    title: str = kept(as_text)
    html: str = kept(as_text)

    def save(self, path: str | Path) -> Path:
        """Write the page into a file, as UTF-8, and return where it went.

        Parameters
        ----------
        path : str or pathlib.Path
            The file; one that is there is replaced.

        Returns
        -------
        pathlib.Path
            The same place.

        Raises
        ------
        ArgumentError
            If `path` is no path.
        OSError
            If it cannot be written.

        Examples
        --------
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     Page("Example", "<p>").save(f"{folder}/page.html").name
        'page.html'
        """
        if not isinstance(path, str | Path) or not str(path):
            raise ArgumentError(f"path must be a file's name or a Path, got {path!r:.80}")
        place = Path(path)
        place.write_text(self.html, encoding="utf-8", newline="\n")
        return place

    def __repr__(self) -> str:
        """Return one line: title and size."""
        return f"Page({self.title!r}, {len(self.html):,} characters)"

    def __str__(self) -> str:
        """Return the document."""
        return self.html

    def _repr_html_(self) -> str:
        """Return the page in a frame of its own, for notebooks."""
        style = "width:100%;height:600px;border:1px solid rgba(128,128,128,.4)"
        return element("iframe", srcdoc=self.html, title=self.title, style=style, sandbox="")


class Ids:
    """Ids that are unique in a page: ``p1``, ``p2``, in the order in which they are asked for."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)

    def __call__(self) -> str:
        """Return the next one."""
        return f"p{next(self._numbers)}"


def document(title: str, *body: object) -> Page:
    """Return the page of a title and what its body holds.

    Examples
    --------
    >>> document("<script>").html.count("<script>")
    0
    """
    head = element(
        "head",
        Html('<meta charset="utf-8">'),
        Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        Html(f'<meta http-equiv="Content-Security-Policy" content="{ALONE}">'),
        Html('<link rel="icon" href="data:,">'),
        element("title", title),
        element("style", Html(STYLE)),
    )
    return Page(
        title, f"<!doctype html>\n{element('html', head, element('body', *body), lang='en')}\n"
    )


def section(heading: str, *inside: object) -> Html:
    """Return a part of the page under a heading of its own."""
    return element("section", element("h2", heading), *inside)


def facts(known: Mapping[str, object]) -> Html:
    """Return names with what is known of them; None is not stated."""
    pairs = (
        element("div", element("dt", name),
                element("dd", NOT_STATED if value is None else value))
        for name, value in known.items()
    )  # fmt: skip
    return element("dl", *pairs, class_="facts")


def listing(texts: Iterable[object], otherwise: str = "none") -> Html:
    """Return a list, each text once, or what is said where there is none."""
    inside = [element("li", text) for text in dict.fromkeys(texts)]
    return element("ul", *inside) if inside else element("p", otherwise)


def rows(
    caption: str, head: Sequence[object], body: Iterable[Sequence[object]], *, right: Iterable[int]
) -> Html:
    """Return a table that may be wider than the screen: then it is scrolled, by keys too."""
    shown = table(head, body, right=set(right), caption=element("span", caption), styles={})
    return element("div", shown, class_="scroll", role="region", aria_label=caption, tabindex=0)
