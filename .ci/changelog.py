"""Check that a branch which changes the package adds to the changelog: ``changelog.py BASE``."""

import subprocess
import sys


def unrecorded(changed: list[str]) -> list[str]:
    """Return the changed files of the package, unless the changelog is among the changed."""
    return [] if "CHANGELOG.md" in changed else [n for n in changed if n.startswith("trajectory/")]


if __name__ == "__main__":
    command = ["git", "diff", "--name-only", f"{sys.argv[1]}...HEAD"]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    if files := unrecorded(run.stdout.splitlines()):
        sys.exit(f"add a line to CHANGELOG.md on what changed in: {', '.join(files)}")
