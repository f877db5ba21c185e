"""The export of SBTi's target dashboard with one row a target."""

from trajectory.portfolio.formats.form import Format
from trajectory.portfolio.formats.plain import PLAIN

__all__ = ["SBTI_TARGETS"]

SBTI_TARGETS = Format(
    name="SBTi target dashboard, by target",
    # SBTi, target dashboard, file of targets, as of 2026 (read in the schema that users of the
    # file write down; the file itself may not be redistributed)
    header=(
        *("row_entry_id", "sbti_id", "company_name", "isin", "lei", "location", "region"),
        *("sector", "organization_type", "validation_route", "action", "commitment_type"),
        *("commitment_deadline", "status", "reason_for_commitment_extension_or_removal"),
        *("full_target_language", "company_temperature_alignment", "target", "target_wording"),
        *("scope", "target_value", "type", "sub_type", "target_classification_short"),
        *("base_year", "target_year", "year_type", "date_published"),
    ),
    fields={
        **PLAIN.fields,
        "reduction": ("target_value",),
        "kind": ("type",),
        "term": ("target",),
        "approved": ("date_published",),
        "statement": ("target_wording",),
    },
    marks=frozenset({"sbti_id", "target_wording", "target_value"}),
    notes=(
        "date_published is read as the day of approval, since SBTi publishes targets when it has "
        "approved them",
    ),
)
