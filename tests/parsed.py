"""HTML read back: the elements, their attributes and the words between them."""

import re
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "img", "path", "use"}
ADDRESS = re.compile(r"""(?:https?:|//)[^\s"'<>)]+""")
NAMES_OF_SVG = {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}


class Parsed(HTMLParser):
    """The elements of a text, in their order; a tag left open or closed twice is an error."""

    def __init__(self, html):
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(str(html))
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):  # noqa: D102
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), (tag, names)
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):  # noqa: D102
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag):  # noqa: D102
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data):  # noqa: D102
        if self.open and self.open[-1] != "style":
            self.texts.append((self.open[-1], data))

    @property
    def tags(self):
        """The names of all elements."""
        return [tag for tag, _ in self.elements]

    @property
    def words(self):
        """All words that are shown, with one space between them."""
        return " ".join(" ".join(text for tag, text in self.texts if tag != "title").split())

    def of(self, tag):
        """Return the attributes of each element of a tag."""
        return [attributes for name, attributes in self.elements if name == tag]

    def ids(self):
        """Return all ids."""
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]

    def asked_for(self):
        """Return every address that a browser would load or a reader may follow."""
        found = []
        for tag, attributes in self.elements:
            for name, value in attributes.items():
                if name in ("src", "href", "xlink:href", "action", "data", "srcset", "poster"):
                    found.append((tag, name, value))
                assert not name.startswith("on"), (tag, name)
        return [one for one in found if not one[2].startswith(("#", "data:,"))]
