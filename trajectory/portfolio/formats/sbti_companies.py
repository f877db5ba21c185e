"""The export of SBTi's target dashboard with one row a company."""

from trajectory.portfolio.formats.form import Format

__all__ = ["SBTI_COMPANIES"]

SBTI_COMPANIES = Format(
    name="SBTi target dashboard, by company",
    # SBTi, target dashboard, file of companies, as of May 2026: the columns that are read here,
    # with those that mark it
    header=(
        *("sbti_id", "company_name", "isin", "lei", "location", "region", "sector"),
        *("organization_type", "near_term_status", "near_term_target_classification"),
        *("near_term_target_year", "long_term_status", "long_term_target_classification"),
        *("long_term_target_year", "net_zero_status", "net_zero_year", "ba15_status"),
        *("date_updated", "reason_for_extension_or_removal", "full_target_language"),
    ),
    fields={
        "company": ("company_name", "company"),
        "statement": ("full_target_language",),
        "approved": (),
    },
    marks=frozenset({"full_target_language", "near_term_status"}),
    notes=(
        "promises are read from full_target_language; date_updated is no day of approval and is "
        "left out",
    ),
)
