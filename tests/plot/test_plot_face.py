"""Where a picture goes: into a notebook, pyplot's figures or the user's own axes."""

import base64
import io
import json
import os
import sys
from pathlib import Path

import matplotlib.pyplot as plt
import nbformat
import numpy as np
import pytest
from matplotlib.figure import Figure
from matplotlib.image import imread
from nbclient import NotebookClient

import trajectory as tj
from trajectory import Pathway, plot
from trajectory.plot.style import FIGURE

PATH = Pathway([2021, 2022, 2023], [100.0, 90.0, 80.0], "index", "Example, scope 1")
CELL = """
import trajectory as tj
path = tj.Pathway([2021, 2022, 2023], [100.0, 90.0, 80.0], "index", "Example, scope 1")
tj.plot.pathway(path)
"""


@pytest.fixture
def kernel(tmp_path, monkeypatch):
    """Return the name of a kernel of this interpreter, found and kept in `tmp_path` alone."""
    spec = tmp_path / "share" / "kernels" / "tested"
    spec.mkdir(parents=True)
    argv = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    text = json.dumps({"argv": argv, "display_name": "tested", "language": "python"})
    (spec / "kernel.json").write_text(text, encoding="utf-8")
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "share"))
    for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.delenv("MPLBACKEND", raising=False)  # as in a notebook, where Jupyter chooses
    package = str(Path(tj.__file__).parents[1])
    monkeypatch.setenv("PYTHONPATH", package, prepend=os.pathsep)
    return "tested"


def images(cell):
    """Return the pictures in the output of an executed cell, as arrays."""
    pngs = [out["data"]["image/png"] for out in cell.outputs if "image/png" in out.get("data", {})]
    return [imread(io.BytesIO(base64.b64decode(png))) for png in pngs]


def inked(pixels):
    """Return how many pixels are not those of a blank page."""
    return int((pixels[..., :3] != 1.0).any(axis=-1).sum())


def saved(save):
    """Return the pixels of what a function saves."""
    file = io.BytesIO()
    save(file)
    file.seek(0)
    return imread(file)


def test_a_picture_shows_itself_in_a_notebook(kernel, tmp_path):
    """Each cell that ends in a picture puts one PNG out, and it is not blank."""
    cells = [nbformat.v4.new_code_cell(source) for source in (CELL, "tj.plot.pathway(path)")]
    notebook = nbformat.v4.new_notebook(cells=cells)
    NotebookClient(
        notebook,
        kernel_name=kernel,
        timeout=300,
        startup_timeout=300,
        resources={"metadata": {"path": str(tmp_path)}},
    ).execute()
    for cell in notebook.cells:
        (picture,) = images(cell)
        assert inked(picture) > 5000


def test_pyplot_and_the_figure_save_the_same_picture():
    """With the title that pyplot gave it, and far from a blank page."""
    axes = plot.pathway(PATH)
    untitled = saved(axes.figure.savefig)
    plt.title("From pyplot")
    pixels = saved(plt.savefig)
    assert axes.get_title() == "From pyplot"
    assert np.array_equal(pixels, saved(axes.figure.savefig))
    assert not np.array_equal(pixels, untitled)
    blank = saved(plt.figure(figsize=FIGURE).savefig)
    assert blank.shape == pixels.shape
    assert inked(blank) == 0
    assert inked(pixels) > 5000


def test_without_a_figure_a_new_one_of_the_right_size_is_made():
    """It is pyplot's current one."""
    axes = plot.pathway(PATH)
    assert tuple(axes.figure.get_size_inches()) == FIGURE
    assert plt.gca() is axes
    assert plt.get_fignums() == [axes.figure.number]


def test_empty_current_axes_are_drawn_into():
    """A figure made just before, or the subplot chosen, is where the picture goes."""
    figure = plt.figure(figsize=(5, 4))
    assert plot.pathway(PATH).figure is figure
    _, (first, second) = plt.subplots(1, 2)
    plt.sca(first)
    plt.title("ours")
    assert plot.pathway(PATH) is first
    plt.sca(second)
    assert plot.pathway(PATH) is second
    assert first.get_title() == "ours"


def test_no_picture_is_drawn_over_another():
    """A second one, or one after data of the user's, gets a figure of its own."""
    first = plot.pathway(PATH)
    second = plot.pathway(PATH)
    assert second.figure is not first.figure
    plt.figure()
    plt.plot([1, 2])
    assert plot.pathway(PATH) is not plt.figure(3).gca()
    assert len(plt.get_fignums()) == 4


@pytest.mark.parametrize("unusable", [{"projection": "polar"}, {"projection": "3d"}])
def test_axes_of_another_kind_are_no_place_for_a_picture(unusable):
    """Polar or solid axes stay empty."""
    other = plt.figure().add_subplot(**unusable)
    assert plot.pathway(PATH) is not other
    assert not other.has_data()


def test_axes_given_are_drawn_into_whatever_is_current():
    """Pyplot's figures stay as they were, and no new one is made."""
    current = plt.figure().add_subplot()
    own = Figure().subplots()
    assert plot.pathway(PATH, ax=own) is own
    assert not current.has_data()
    assert len(plt.get_fignums()) == 1


def test_a_layout_engine_of_the_users_own_is_kept():
    """Where the user's settings ask for one, the new figure has it."""
    with plt.rc_context({"figure.constrained_layout.use": True}):
        axes = plot.pathway(PATH)
    axes.figure.draw_without_rendering()
    assert type(axes.figure.get_layout_engine()).__name__ == "ConstrainedLayoutEngine"


def test_the_room_shows_its_pictures_and_nothing_else():
    """``tj.plot.<tab>`` offers what can be drawn."""
    assert dir(plot) == ["fan", "gaps", "pathway", "progress", "wedges"] == plot.__all__
