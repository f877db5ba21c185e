"""The reference holds every public name, once, and every one of them says what it is."""

import importlib.util
import inspect
import re
from pathlib import Path

import trajectory as tj
from trajectory.testing import laws, strategies

ROOT = Path(__file__).parents[1]
DIRECTIVE = re.compile(r"^\.\. (?:autoclass|autofunction|py:data):: (\S+)$", re.MULTILINE)


def written():
    """Return the pages that the build of the documentation writes."""
    spec = importlib.util.spec_from_file_location("reference", ROOT / ".ci" / "reference.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.pages()


def thing(full):
    """Return what a full public name names."""
    _, *rooms, name = full.removeprefix("trajectory.testing").split(".")
    testing = {"laws": laws, "strategies": strategies}
    home = getattr(tj, rooms[0], None) or testing[rooms[0]] if rooms else tj
    return getattr(home, name)


def test_every_public_name_is_documented_once():
    """Counted here from each `__all__`, not by the script that writes the pages."""
    named = [getattr(tj, name) for name in tj.__all__]
    modules = [tj, laws, strategies, *filter(inspect.ismodule, named)]
    public = {
        id(getattr(module, name))
        for module in modules
        for name in module.__all__
        if not inspect.ismodule(getattr(module, name))
    }
    names = [name for text in written().values() for name in DIRECTIVE.findall(text)]
    assert len(names) > 200
    assert len(names) == len({id(thing(name)) for name in names})
    assert {id(thing(name)) for name in names} == public


def test_each_says_what_it_is():
    """A class or function by its docstring."""
    names = [name for text in written().values() for name in DIRECTIVE.findall(text)]
    described = [n for n in names if inspect.isclass(thing(n)) or inspect.isfunction(thing(n))]
    assert [name for name in described if not inspect.getdoc(thing(name))] == []


def test_each_noun_has_a_page_in_the_table_of_contents():
    """A page that nothing leads to is not found."""
    pages = written()
    assert "nouns/Target" in pages
    linked = {
        link
        for text in pages.values()
        for link in re.findall(r"^   ([\w./]+)$", text, re.MULTILINE)
    }
    assert set(pages) - {"index"} <= linked


def test_each_picture_is_in_the_gallery():
    """The gallery says that it shows every picture; its code is what the notebook runs."""
    gallery = (ROOT / "examples" / "source" / "gallery.md").read_text(encoding="utf-8")
    pictures = [
        n for n in tj.plot.__all__ if "ax" in inspect.signature(getattr(tj.plot, n)).parameters
    ]
    assert pictures
    assert [name for name in pictures if f"tj.plot.{name}(" not in gallery] == []
