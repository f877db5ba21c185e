"""HTML by its elements: text stays text, in attributes too; small, and readable in the dark."""

from collections.abc import Collection, Iterable, Mapping, Sequence

__all__ = [
    *("MANY", "Html", "card", "element", "escaped", "folded"),
    *("mark", "sparkline", "table"),
]

EDGE = "1px solid rgba(128,128,128,.4)"
CELL = "padding:2px 12px 2px 0;vertical-align:top;background:none;border:none;"
STYLES = {
    "table": "border-collapse:collapse;margin:4px 0;color:inherit;font-size:inherit",
    "caption": "text-align:left;caption-side:top",
    "head": f"{CELL}border-bottom:{EDGE};font-weight:bold;white-space:normal;",
    "cell": f"{CELL}font-weight:normal;white-space:normal;",
}
"""Of tables in a notebook: no colour is set but of edges, so that any background will do."""

COLOURS = {"good": "#1a7f37", "bad": "#b02a37", "unsure": "#8a5a00", "none": "#57606a"}
"""Behind white words, each at a contrast of at least 5 to 1, whatever lies around them."""

MANY = 12
"""So many rows of a table are shown; longer ones are folded."""


class Html(str):
    """Text that is HTML already, which :func:`element` takes as it is.

    Examples
    --------
    >>> element("p", Html("<b>a</b>"), "<b>")
    '<p><b>a</b>&lt;b&gt;</p>'
    """

    __slots__ = ()


def escaped(text: object) -> str:
    """Return text that HTML shows as it is, in attributes too.

    Parameters
    ----------
    text : object
        What is shown; its `str` is taken.

    Returns
    -------
    str
        With ``<``, ``>``, ``&`` and both quotes written as entities.

    Examples
    --------
    >>> escaped("<Smith & Sons>")
    '&lt;Smith &amp; Sons&gt;'
    """
    import html  # only here, to keep `import trajectory` light

    return html.escape(str(text))


def element(name: str, *inside: object, **attributes: object) -> Html:
    """Return an element with what is inside it: HTML as it is, anything else as text.

    Parameters
    ----------
    name : str
        Its tag.
    *inside : object
        What it holds, in this order; None is left out.
    **attributes : object
        ``class_`` is written class, ``aria_label`` aria-label; None is left out, and True is
        an attribute without a value.

    Returns
    -------
    Html
        The element.

    Examples
    --------
    >>> element("a", "R&D", href="#it", class_='"big"', hidden=None)
    '<a href="#it" class="&quot;big&quot;">R&amp;D</a>'
    """
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{escaped(value)}"')
        for key, value in attributes.items()
        if value is not None
    )
    held = "".join(
        one if isinstance(one, Html) else escaped(one) for one in inside if one is not None
    )
    return Html(f"<{name}{written}>{held}</{name}>")


def table(
    head: Sequence[object],
    rows: Iterable[Sequence[object]],
    *,
    right: Collection[int] = (),
    caption: object = None,
    styles: Mapping[str, str] = STYLES,
) -> Html:
    """Return a table; the first cell of each row is its heading.

    Parameters
    ----------
    head : sequence
        The headings of the columns; none: no row of headings.
    rows : iterable of sequence
        The cells, HTML or text.
    right : collection of int
        The columns of numbers, which are aligned to the right.
    caption : str or Html, optional
        What it shows.
    styles : mapping of str to str
        Inline styles of ``table``, ``caption``, ``head`` and ``cell``; none on a page that has
        a style of its own.

    Returns
    -------
    Html
        The table.

    Examples
    --------
    >>> table(["year", "t"], [[2021, "<5"]], styles={}, right=[1])
    '<table><thead><tr><th scope="col">year</th><th scope="col" style="text-align:right">t</th>\
</tr></thead><tbody><tr><th scope="row">2021</th><td style="text-align:right">&lt;5</td></tr>\
</tbody></table>'
    """

    def cell(tag: str, kind: str, column: int, inside: object, scope: str | None) -> Html:
        side = "right" if column in right else "left" if styles else ""
        style = styles.get(kind, "") + (f"text-align:{side}" if side else "")
        return element(tag, inside, scope=scope, style=style or None)

    def row(cells: Sequence[object]) -> Html:
        first, *rest = (
            cell("td" if i else "th", "cell", i, one, None if i else "row")
            for i, one in enumerate(cells)
        )
        return element("tr", first, *rest)

    title = None if caption is None else element("caption", caption, style=styles.get("caption"))
    names = (cell("th", "head", i, one, "col") for i, one in enumerate(head))
    top = element("thead", element("tr", *names)) if head else None
    body = element("tbody", *map(row, rows))
    return element("table", title, top, body, style=styles.get("table"))


def folded(inside: Html, rows: int, summary: object) -> Html:
    """Return a long table behind a line that opens it, a short one as it is.

    Examples
    --------
    >>> folded(Html("<table></table>"), 30, "30 years")
    '<details><summary>30 years</summary><table></table></details>'
    """
    return inside if rows <= MANY else element("details", element("summary", summary), inside)


def mark(text: object, kind: str) -> Html:
    """Return a verdict on a ground of its own colour.

    Parameters
    ----------
    text : object
        The verdict, in words: the colour only repeats it.
    kind : str
        ``good``, ``bad``, ``unsure`` or ``none``.

    Returns
    -------
    Html
        White words.

    Examples
    --------
    >>> "pass" in mark("pass", "good"), COLOURS["good"] in mark("pass", "good")
    (True, True)
    """
    shape = "border-radius:3px;padding:0 6px;font-weight:bold;white-space:nowrap"
    return element("span", text, style=f"background:{COLOURS[kind]};color:#fff;{shape}")


def sparkline(values: Sequence[float], title: str) -> Html:
    """Return a small line of some values, from zero or the least of them up to the largest.

    Parameters
    ----------
    values : sequence of float
        Finite values, at equal distances.
    title : str
        What it shows, for those who do not see it.

    Returns
    -------
    Html
        An SVG of 140 by 26 pixels in the colour of the text around it.

    Examples
    --------
    >>> 'points="2.0,2.0 138.0,13.0"' in sparkline([100.0, 50.0], "halved")
    True
    """
    low, high = min(0.0, *values), max(0.0, *values)
    span = high - low or 1.0
    step = 136.0 / max(1, len(values) - 1)
    dots = " ".join(
        f"{2.0 + step * i:.1f},{2.0 + 22.0 * ((high - value) / span):.1f}"
        for i, value in enumerate(values)
    )
    line = {"fill": "none", "stroke": "currentColor", "stroke_width": "1.5"}
    ground = {**line, "stroke_width": "0.5", "opacity": "0.5"}
    foot = f"{2.0 + 22.0 * (high / span):.1f}"
    return element(
        "svg",
        element("title", title),
        element("line", x1="2", x2="138", y1=foot, y2=foot, **ground),
        element("polyline", points=dots, **line),
        role="img",
        aria_label=title,
        width="140",
        height="26",
        viewBox="0 0 140 26",
        style="vertical-align:middle",
    )


def card(title: object, *inside: object) -> Html:
    """Return what a notebook shows of a thing: its title in bold, and what follows below it.

    Examples
    --------
    >>> card("A & B").endswith('<strong>A &amp; B</strong></div></div>')
    True
    """
    head = element("div", element("strong", title))
    return element("div", head, *inside, style="font-size:13px;line-height:1.5;max-width:60em")
