"""Make the notebooks of ``examples`` from their sources in ``examples/source``, with outputs.

A source is a page with doctests, which the tests run; here the same code becomes the cells of a
notebook. What stands behind ``python`` on the first line of a block describes its picture.
``python .ci/notebooks.py`` writes the notebooks; with ``--check`` it executes them and compares
code, prose and printed results with what is kept. It needs nbclient, nbformat and ipykernel.
"""

import doctest
import os
import re
import sys
from pathlib import Path
from typing import Any

EXAMPLES = Path(__file__).parents[1] / "examples"
BLOCK = re.compile(r"^```python *([^\n]*)\n(.*?)^```\n?", re.MULTILINE | re.DOTALL)
INLINE = "module://matplotlib_inline.backend_inline"


def cells_of(text: str) -> list[tuple[str, str, str]]:
    """Return kind, text and picture's description of each cell; one cell a printed result."""
    cells, place = [], 0
    for block in BLOCK.finditer(text):
        cells.append(("markdown", text[place : block.start()].strip(), ""))
        place, code = block.end(), ""
        for example in doctest.DocTestParser().get_examples(block[2]):
            code += example.source
            if example.want:
                cells.append(("code", code.strip(), block[1]))
                code = ""
        cells.append(("code", code.strip(), block[1]))
    cells.append(("markdown", text[place:].strip(), ""))
    return [cell for cell in cells if cell[1]]


def notebook(source: Path) -> Any:
    """Return the notebook of a source, executed in the folder of the examples."""
    import nbclient
    import nbformat.v4 as v4

    made = v4.new_notebook(metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}})
    for number, (kind, text, alt) in enumerate(cells_of(source.read_text(encoding="utf-8"))):
        cell = v4.new_markdown_cell(text) if kind == "markdown" else v4.new_code_cell(text)
        cell["id"] = f"cell-{number}"
        if alt:
            cell["metadata"]["mystnb"] = {"image": {"alt": alt}}
        made.cells.append(cell)
    nbclient.NotebookClient(
        made,
        timeout=120,
        record_timing=False,
        resources={"metadata": {"path": str(EXAMPLES)}},
    ).execute(env=os.environ | {"MPLBACKEND": INLINE})
    made.metadata["language_info"] = {"name": "python"}  # its version is no part of the notebook
    outputs = [output for cell in made.cells for output in cell.get("outputs", [])]
    warned = [output["text"] for output in outputs if output.get("name") == "stderr"]
    if warned:
        sys.exit(f"{source.name}: {warned[0]}")
    return made


def shown(made: Any) -> list[tuple[str, str, list[str]]]:
    """Return of each cell what must stay the same: its text, what it prints, that it draws."""
    return [
        (
            cell["cell_type"],
            cell["source"],
            [
                "picture" if "image/png" in data else output.get("text", data.get("text/plain"))
                for output in cell.get("outputs", [])
                for data in [output.get("data", {})]
            ],
        )
        for cell in made["cells"]
    ]


def main(check: bool) -> None:
    """Write the notebooks, or say which differ from what is kept."""
    import nbformat

    sources = sorted((EXAMPLES / "source").glob("*.md"))
    stale = {path.stem for path in EXAMPLES.glob("*.ipynb")} ^ {path.stem for path in sources}
    for source in sources:
        place, made = EXAMPLES / f"{source.stem}.ipynb", notebook(source)
        if not check:
            place.write_text(nbformat.writes(made) + "\n", encoding="utf-8")
        elif source.stem not in stale and shown(made) != shown(nbformat.read(place, 4)):
            stale.add(source.stem)
        print(f"examples/{place.name}")
    if check and stale:
        names = ", ".join(sorted(stale))
        sys.exit(f"run python .ci/notebooks.py: {names} differ from examples/source")


if __name__ == "__main__":
    main("--check" in sys.argv)
