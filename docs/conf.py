"""Sphinx settings."""

import importlib.metadata

project = "trajectory"
author = "The trajectory developers"
copyright = "2026, the trajectory developers"
release = version = importlib.metadata.version("emissions-trajectory")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.mathjax", "sphinx.ext.napoleon"]
myst_enable_extensions = ["dollarmath"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]
# links from the pages to files of the repository are right there, not in the built pages
suppress_warnings = ["myst.xref_missing"]

autodoc_typehints = "none"  # the docstrings say types, shapes and units
autodoc_member_order = "bysource"
napoleon_google_docstring = False
napoleon_use_rtype = False

html_theme = "furo"
html_title = f"trajectory {release}"
html_static_path = ["_static"]
