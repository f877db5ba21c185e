"""The face: what `dir` and completion show, and that names mean the same in any order of use."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import trajectory as tj

ROOT = Path(__file__).parents[1]


def in_a_new_process(code):
    """Return what some code prints in a process of its own."""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return run.stdout.strip()


def test_dir_shows_the_public_names_and_nothing_else():
    """Whatever was used before: no helper, no module that only holds public names."""
    code = (
        "import trajectory as tj; before = dir(tj); tj.check, tj.plot.pathway, tj.parse;"
        "print(before == dir(tj) == tj.__all__, [n for n in dir(tj) if n.startswith('ch')])"
    )
    assert in_a_new_process(code) == (
        "True ['chained', 'changes', 'check', 'check_at_approval', 'check_many']"
    )


ROOMS = [name for name in tj.__all__ if isinstance(getattr(tj, name), ModuleType)]


@pytest.mark.parametrize("name", ROOMS)
def test_completion_in_a_room_offers_its_public_names(name):
    """No helper and no import of its own: `tj.levers.<Tab>` once offered 30 of them."""
    room = getattr(tj, name)
    assert dir(room) == sorted(room.__all__)


@pytest.mark.parametrize("first", ["track", "check", "compare", "plot", "parse", "reported"])
def test_a_name_means_the_same_whatever_was_used_before(first):
    """Each name alone in a new process is what it is after all others."""
    code = (
        f"import trajectory as tj; tj.{first};"
        "print(*(getattr(getattr(tj, n), '__name__', n) for n in tj.__all__))"
    )
    expected = [getattr(getattr(tj, n), "__name__", n) for n in tj.__all__]
    assert in_a_new_process(code).split() == expected


def test_the_progress_module_is_there():
    """`tj.progress` is the module that holds `track`, at once."""
    code = "import trajectory as tj; print(tj.progress.track is tj.track)"
    assert in_a_new_process(code) == "True"


def test_an_unknown_name_is_refused():
    """As for any module."""
    with pytest.raises(AttributeError, match="'trajectory' has no attribute 'budgets'"):
        tj.budgets  # type: ignore[attr-defined]  # noqa: B018


def test_the_version_is_stated_once():
    """Changelog, citation and package say the same, and the same day once it is released."""
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    version, state = re.search(r"^## (\S+) \((.+)\)$", changelog, re.MULTILINE).groups()
    day = re.search(r"^date-released: (\d{4}-\d\d-\d\d)$", citation, re.MULTILINE)
    assert f"\nversion: {tj.__version__}\n" in citation
    assert version == tj.__version__
    assert state == (day[1] if day else "unreleased")


def test_the_stub_follows_from_the_table():
    """What type checkers read is what is there; `python .ci/stub.py` writes it anew."""
    spec = importlib.util.spec_from_file_location("stub", ROOT / ".ci" / "stub.py")
    writer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(writer)
    assert writer.PLACE.read_text(encoding="utf-8") == writer.stub()
