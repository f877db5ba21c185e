"""Write `trajectory/__init__.pyi`, which type checkers read, from the table of public names."""

from pathlib import Path

import trajectory

PLACE = Path(__file__).parent.parent / "trajectory" / "__init__.pyi"


def stub() -> str:
    """Return the text of the stub."""
    lines = ["# Written by `python .ci/stub.py` from the table in __init__.py."]
    for home, names in trajectory._NAMES.items():
        above, _, last = f"trajectory.{home}".rpartition(".")
        for name in sorted(names.split()):
            module, thing = (above, last) if name == last else (f"trajectory.{home}", name)
            lines.append(f"from {module} import {thing} as {name}")
    names = "".join(f'    "{name}",\n' for name in trajectory.__all__)
    return "\n".join(lines) + f"\n\n__version__: str\n__all__ = [\n{names}]\n"


if __name__ == "__main__":
    PLACE.write_text(stub(), encoding="utf-8")
