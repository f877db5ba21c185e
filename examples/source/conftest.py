"""The notebooks run in `examples`, where their tables are; so do their sources as tests."""

from pathlib import Path

import pytest
from matplotlib import pyplot


@pytest.fixture(autouse=True)
def _in_examples(monkeypatch):
    """Work in the folder of the notebooks, with its scripts at hand."""
    folder = Path(__file__).parents[1]
    monkeypatch.chdir(folder)
    monkeypatch.syspath_prepend(str(folder))


@pytest.fixture(autouse=True)
def _closed():
    """Leave no figure open: pages and others drew many before."""
    pyplot.close("all")
    yield
    pyplot.close("all")
