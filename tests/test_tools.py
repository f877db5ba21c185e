"""The tools of contributors: which versions are the lowest, and whether a change is recorded."""

import importlib.util
import itertools
import json
import tomllib
from pathlib import Path

import measure_docstrings
import measure_lines
import pytest

ROOT = Path(__file__).parents[1]


def tool(name):
    """Return a script of the project as a module."""
    spec = importlib.util.spec_from_file_location(name, ROOT / ".ci" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_lowest_version_is_the_one_a_requirement_states():
    """Extras and upper bounds are left out, and so are the project's own extras."""
    requirements = ["scipy >= 1.13", "numpy>=2.0,<3", "narwhals[pandas]>=1.9.1", "own[more]"]
    assert tool("lowest").lowest(requirements, "own") == [
        "narwhals==1.9.1",
        "numpy==2.0",
        "scipy==1.13",
    ]


@pytest.mark.parametrize("requirement", ["numpy", "numpy==2.0", "numpy>2.0", "numpy<3"])
def test_a_requirement_without_a_lowest_version_is_refused(requirement):
    """Else the run with the lowest versions would take any."""
    with pytest.raises(ValueError, match=f"must say its lowest version, got '{requirement}'"):
        tool("lowest").lowest([requirement], "own")


def test_every_requirement_of_the_project_states_its_lowest_version():
    """Those of contributors' tools, too."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    needed = [*project["dependencies"], *itertools.chain(*extras)]
    assert len(tool("lowest").lowest(needed, project["name"])) >= 10


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (["trajectory/words.py", "tests/test_words.py"], ["trajectory/words.py"]),
        (["trajectory/words.py", "CHANGELOG.md"], []),
        (["tests/test_words.py", "docs/nomenclature.md"], []),
        ([], []),
    ],
)
def test_a_change_of_the_package_is_recorded(changed, expected):
    """A change outside the package needs no line in the changelog."""
    assert tool("changelog").unrecorded(changed) == expected


def test_a_notebook_has_a_cell_for_each_printed_result():
    """Prose, code and the description of a picture, in order; prompts and results are left out."""
    text = "Say it.\n\n```python A line\n>>> one = 1\n>>> one\n1\n>>> draw()\n\n```\n\nDone.\n"
    assert tool("notebooks").cells_of(text) == [
        ("markdown", "Say it.", ""),
        ("code", "one = 1\none", "A line"),
        ("code", "draw()", "A line"),
        ("markdown", "Done.", ""),
    ]


def test_each_notebook_says_what_its_source_says():
    """Code and prose; that it still runs and prints the same is for `.ci/notebooks.py --check`."""
    examples, notebooks = ROOT / "examples", tool("notebooks")
    sources = sorted((examples / "source").glob("*.md"))
    assert {path.stem for path in examples.glob("*.ipynb")} == {path.stem for path in sources}
    for source in sources:
        kept = json.loads((examples / f"{source.stem}.ipynb").read_text(encoding="utf-8"))
        cells = [(cell["cell_type"], "".join(cell["source"])) for cell in kept["cells"]]
        text = source.read_text(encoding="utf-8")
        assert cells == [(kind, said) for kind, said, _ in notebooks.cells_of(text)], source.stem


def test_lines_of_code_are_those_without_words(tmp_path):
    """Docstrings, comments and blank lines do not count; a text that is used does."""
    file = tmp_path / "some.py"
    file.write_text('"""One.\n\nTwo.\n"""\n\nA = """3\n4"""  # five\n"""Six."""\n# seven\n')
    assert measure_lines.lines_of_code(file) == {6, 7}


def test_an_example_that_is_skipped_is_none():
    """What does not run shows nothing; a kernel computes, whatever its docstring says."""
    head = "Do it.\n\nExamples\n--------\n"
    texts = [head + ">>> run()", head + ">>> run()  # doctest: +SKIP", "Do it.\n>>> run()"]
    things = [measure_docstrings.Described("kernels", "run", text, True, False) for text in texts]
    assert [thing.has_example for thing in things] == [True, False, False]
    assert things[0].has_formula
    assert not things[0].has_source


def test_what_the_library_shows_has_examples():
    """At least 80 % of the functions and classes that a user reaches show how they are used."""
    face = [thing for thing in measure_docstrings.described() if thing.is_shown]
    lacking = [thing.name for thing in face if not thing.has_example]
    assert len(face) > 100
    assert len(lacking) <= 0.2 * len(face), lacking
