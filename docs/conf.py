"""Sphinx settings."""

import importlib.metadata
import shutil
import sys
from pathlib import Path

HERE = Path(__file__).parent
EXAMPLES = HERE.parent / "examples"
sys.path.insert(0, str(HERE.parent / ".ci"))

import reference  # noqa: E402

project = "trajectory"
author = "The trajectory developers"
copyright = "2026, the trajectory developers"
release = version = importlib.metadata.version("emissions-trajectory")

# Pages that follow from what stands elsewhere are written before each build.
reference.write(HERE / "reference")
for notebook in sorted(EXAMPLES.glob("*.ipynb")):
    place = HERE / ("" if notebook.stem == "gallery" else "tutorial") / notebook.name
    shutil.copyfile(notebook, place)

extensions = [
    "myst_nb",
    "numpydoc",
    "sphinx.ext.autodoc",
    "sphinx.ext.autosummary",
    "sphinx.ext.mathjax",
    "sphinx_copybutton",
]
myst_enable_extensions = ["dollarmath"]
myst_heading_anchors = 3
nb_execution_mode = "off"  # .ci/notebooks.py executes them and keeps what they show
exclude_patterns = ["_build"]

autodoc_typehints = "none"  # the docstrings say types, shapes and units
autodoc_member_order = "bysource"
autosummary_generate = False  # .ci/reference.py writes the pages
numpydoc_show_class_members = False  # autodoc shows them
copybutton_prompt_text = r">>> |\.\.\. "
copybutton_prompt_is_regexp = True

html_theme = "pydata_sphinx_theme"
html_title = f"trajectory {release}"
html_static_path = ["_static"]
html_css_files = ["pages.css"]
html_context = {"default_mode": "auto"}
html_sidebars = {
    page: [] for page in ("gallery", "nomenclature", "sources", "architecture", "comparison")
}
toc_object_entries_show_parents = "hide"
html_extra_path = ["llms.txt"]
html_show_sourcelink = False
html_theme_options = {
    "navigation_with_keys": False,
    "show_nav_level": 1,
    "show_toc_level": 2,
    "pygments_light_style": "a11y-high-contrast-light",
    "pygments_dark_style": "a11y-high-contrast-dark",
}
