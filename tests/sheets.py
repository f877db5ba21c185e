"""Reading a workbook without a library: what is a formula, what its value, what is text."""

import re
import shutil
import subprocess
import zipfile
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


def cells(path):
    """Return {sheet: {cell: (formula or None, value)}}; text is str, a number float."""
    with zipfile.ZipFile(path) as file:
        shared = []
        if "xl/sharedStrings.xml" in file.namelist():
            root = ElementTree.fromstring(file.read("xl/sharedStrings.xml"))
            shared = ["".join(t.text or "" for t in si.iter(f"{MAIN}t")) for si in root]
        targets = {
            one.get("Id"): one.get("Target")
            for one in ElementTree.fromstring(file.read("xl/_rels/workbook.xml.rels"))
        }
        book = ElementTree.fromstring(file.read("xl/workbook.xml"))
        return {
            sheet.get("name"): {
                cell.get("r"): (_formula(cell), _held(cell, shared))
                for cell in _cells(file, targets[sheet.get(RELATIONS)])
            }
            for sheet in book.iter(f"{MAIN}sheet")
        }


def _cells(file, target):
    name = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return list(ElementTree.fromstring(file.read(name)).iter(f"{MAIN}c"))


def _formula(cell):
    formula = cell.find(f"{MAIN}f")
    return None if formula is None else formula.text


def _held(cell, shared):
    value = cell.find(f"{MAIN}v")
    if value is None or value.text is None:
        return None
    if cell.get("t") == "s":
        return shared[int(value.text)]
    if cell.get("t") in ("str", "e"):
        return value.text
    return value.text == "1" if cell.get("t") == "b" else float(value.text)


def without_values(path, to):
    """Write the workbook with no value beside any formula, so that whoever reads must compute."""
    with zipfile.ZipFile(path) as file, zipfile.ZipFile(to, "w") as out:
        for name in file.namelist():
            text = file.read(name)
            if name.startswith("xl/worksheets/"):
                text = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", text)
            out.writestr(name, text)


def recalculated(path, folder):
    """Return the cells as LibreOffice computes them, from formulas alone."""
    bare = folder / "bare.xlsx"
    without_values(path, bare)
    done = folder / "done"
    command = [
        *(OFFICE, f"-env:UserInstallation=file://{folder / 'profile'}", "--headless"),
        *("--convert-to", "xlsx", "--outdir", done, bare),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return cells(done / "bare.xlsx")
