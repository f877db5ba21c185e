"""Print the lowest allowed versions of what the tests need, as constraints for pip."""

import re
import tomllib
from pathlib import Path

PROJECT = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))
ALLOWED = re.compile(r"(?P<name>[\w.-]+)(\[[\w, -]+\])?>=(?P<version>[\d.]+)(,<[\d.]+)?")


def lowest(requirements: list[str], own: str) -> list[str]:
    """Return ``name==version`` for each ``name>=version``; the project's own name is left out.

    Raises
    ------
    ValueError
        If a requirement says no lowest version.
    """
    pins = []
    for requirement in requirements:
        if requirement.startswith(f"{own}["):
            continue
        match = ALLOWED.fullmatch(requirement.replace(" ", ""))
        if match is None:
            raise ValueError(f"a requirement must say its lowest version, got {requirement!r}")
        pins.append(f"{match['name']}=={match['version']}")
    return sorted(set(pins))


if __name__ == "__main__":
    project = PROJECT["project"]
    extras = project["optional-dependencies"]
    wanted = ("frames", "hypothesis", "tables", "test")
    needed = [*project["dependencies"], *(one for extra in wanted for one in extras[extra])]
    print(*lowest(needed, project["name"]), sep="\n")
