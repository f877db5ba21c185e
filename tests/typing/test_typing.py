"""What type checkers accept of the public names, and what they refuse."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.once

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
MARK = re.compile(r"  # error: (?P<codes>[a-z -]+)$")
FOUND = re.compile(r"(?P<name>\w+\.py):(?P<line>\d+): error: .*\[(?P<code>[a-z-]+)\]$")


def marked(name):
    """Return the codes by (file, line) of every mark; "or" where versions of mypy differ."""
    lines = enumerate((HERE / name).read_text(encoding="utf-8").splitlines(), start=1)
    marks = {number: MARK.search(line) for number, line in lines}
    return {(name, number): set(m["codes"].split(" or ")) for number, m in marks.items() if m}


def refused(*names):
    """Return the codes by (file, line) of every error that mypy finds."""
    options = ["--config-file=", "--strict", "--follow-imports=silent", "--no-pretty"]
    command = [sys.executable, "-m", "mypy", *options, *(str(HERE / name) for name in names)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert run.returncode in {0, 1}, run.stdout + run.stderr
    codes = {}
    for line in run.stdout.splitlines():
        if ": error:" in line:
            found = FOUND.search(line)
            codes.setdefault((found["name"], int(found["line"])), set()).add(found["code"])
    return codes


def test_the_type_checker_finds_exactly_the_marked_mistakes():
    """No line of `accepted.py` is refused; of `refused.py` each marked line, and no other."""
    marks, found = marked("refused.py"), refused("accepted.py", "refused.py")
    assert found.keys() == marks.keys()
    assert not {place: codes for place, codes in found.items() if not codes <= marks[place]}
    assert len(marks) > 30


def test_what_the_type_checker_accepts_runs():
    """Each function of `accepted.py` does what its types say."""
    run = subprocess.run([sys.executable, HERE / "accepted.py"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert "did you mean 0.52, or '52%'?" in run.stdout
