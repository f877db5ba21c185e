"""The data template of SBTi's finance tool: coverage and base-year emissions by scope."""

from trajectory.portfolio.formats.form import Format
from trajectory.portfolio.formats.plain import PLAIN
from trajectory.portfolio.shares import FRACTION

__all__ = ["SBTI_FINANCE_TOOL"]

SBTI_FINANCE_TOOL = Format(
    name="SBTi-finance-tool, target_data",
    # SBTi/configs.py and SBTi/interfaces.py of ScienceBasedTargets/SBTi-finance-tool: the
    # columns of the sheet target_data of its data provider template
    header=(
        *("company_name", "company_id", "target_type", "intensity_metric", "scope"),
        *("coverage_s1", "coverage_s2", "coverage_s3", "reduction_ambition", "base_year"),
        *("base_year_ghg_s1", "base_year_ghg_s2", "base_year_ghg_s3", "start_year", "end_year"),
        "achieved_reduction",
    ),
    fields={
        **PLAIN.fields,
        "reduction": ("reduction_ambition",),
        "kind": ("target_type",),
        "target_year": ("end_year",),
    },
    marks=frozenset({"reduction_ambition", "coverage_s1", "end_year"}),
    readings={"reduction": FRACTION, "coverage": FRACTION},
    notes=("reduction_ambition and coverage are fractions, as this template has them",),
)
