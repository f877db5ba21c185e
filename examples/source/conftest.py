"""The notebooks run in `examples`, where their tables are; so do their sources as tests."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _in_examples(monkeypatch):
    """Work in the folder of the notebooks, with its scripts at hand."""
    folder = Path(__file__).parents[1]
    monkeypatch.chdir(folder)
    monkeypatch.syspath_prepend(str(folder))
