"""Formats of tables that are known: one small file each, with its real header."""

from collections.abc import Sequence

from trajectory.portfolio.formats.form import Format, plain_header
from trajectory.portfolio.formats.openclimate import OPENCLIMATE
from trajectory.portfolio.formats.os_climate_itr import OS_CLIMATE_ITR
from trajectory.portfolio.formats.plain import PLAIN
from trajectory.portfolio.formats.sbti_companies import SBTI_COMPANIES
from trajectory.portfolio.formats.sbti_finance_tool import SBTI_FINANCE_TOOL
from trajectory.portfolio.formats.sbti_targets import SBTI_TARGETS

__all__ = ["FORMATS", "Format", "format_of", "plain_header"]

FORMATS = (
    SBTI_TARGETS,
    SBTI_COMPANIES,
    SBTI_FINANCE_TOOL,
    OS_CLIMATE_ITR,
    OPENCLIMATE,
    PLAIN,
)


def format_of(headers: Sequence[str]) -> Format:
    """Return the format of a table of targets, by the headers that only it has.

    Examples
    --------
    >>> format_of(["company", "scope"]).name
    'plain'
    """
    names = {plain_header(header) for header in headers}
    return next(form for form in FORMATS if form.marks <= names)
