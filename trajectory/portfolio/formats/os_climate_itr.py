"""The template of OS-Climate's ITR tool: a net-zero year beside each target."""

from trajectory.portfolio.formats.form import Format
from trajectory.portfolio.formats.plain import PLAIN
from trajectory.portfolio.shares import FRACTION

__all__ = ["OS_CLIMATE_ITR"]

OS_CLIMATE_ITR = Format(
    name="OS-Climate ITR, target input data",
    # docs/DataTemplateRequirements.rst and src/ITR/data/template.py of os-climate/ITR: the
    # sheet "ITR target input data"
    header=(
        *("company_name", "company_lei", "company_id", "netzero_year", "target_type"),
        *("target_scope", "target_start_year", "target_base_year", "target_base_year_qty"),
        *("target_base_year_unit", "target_year", "target_reduction_ambition"),
    ),
    fields={
        **PLAIN.fields,
        "reduction": ("target_reduction_ambition", "target_reduction_pct"),
        "scope": ("target_scope",),
        "kind": ("target_type",),
        "base_year": ("target_base_year",),
        "target_year": ("target_year", "target_end_year"),
    },
    marks=frozenset({"target_scope", "target_base_year", "target_base_year_qty"}),
    readings={"reduction": FRACTION},
    notes=("target_reduction_ambition is a fraction, as this template has it",),
)
