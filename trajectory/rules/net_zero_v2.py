"""SBTi Corporate Net-Zero Standard V2.0, published 11 June 2026: its numeric clauses.

Read in transcripts of the first lines of each criterion and in sources that cite it; each
rule says which.
"""

from datetime import date
from functools import partial

from trajectory.nouns.company import Facts
from trajectory.nouns.scope import ALL, S1, S2, S3, S12, Scope2
from trajectory.nouns.source import Evidence
from trajectory.rules.ambition import Straight
from trajectory.rules.case import Case
from trajectory.rules.financial import not_corporate
from trajectory.rules.judges import completeness, coverage, cuts, timing
from trajectory.rules.ruleset import RuleSet, cited
from trajectory.rules.sources import net_zero_v2

__all__ = ["NET_ZERO_V2", "size_category"]

TO_RESIDUAL = Straight(residual=0.10, end_year=2050)
TO_ZERO_2040 = Straight(residual=0.0, end_year=2040)


def size_category(facts: Facts, scopes12: float | None) -> str | None:
    """Return the company category of the Net-Zero Standard V2.0, or None if unknown.

    Parameters
    ----------
    facts : Facts
        Turnover, balance sheet, employees, country class.
    scopes12 : float, optional
        Emissions of scopes 1+2. [tCO2e]

    Returns
    -------
    str or None
        ``"A"`` or ``"B"``.

    References
    ----------
    SBTi Corporate Net-Zero Standard V2.0 (June 2026), table 1, in one source that cites it; the
    thresholds could not be checked: unverified.

    Examples
    --------
    >>> size_category(Facts(employees=1000), None)
    'A'
    """
    anywhere = ((facts.net_turnover, 450e6), (facts.employees, 1000.0))
    sizes = ((facts.balance_sheet, 25e6), (facts.net_turnover, 50e6), (facts.employees, 250.0))
    reached = [value is not None and value >= limit for value, limit in sizes]
    emits = scopes12 is not None and scopes12 >= 10_000.0
    if any(value is not None and value >= limit for value, limit in anywhere):
        return "A"
    if facts.high_income_country and (emits or sum(reached) >= 2):
        return "A"
    unknown = {
        "anywhere": any(value is None for value, _ in anywhere),
        "high income": facts.high_income_country is None,
        "sizes": scopes12 is None or any(value is None for value, _ in sizes),
    }
    if unknown["anywhere"] or (facts.high_income_country is not False and any(unknown.values())):
        return None
    return "B"


def category(case: Case) -> str | None:
    """Return the company category of a case, as it was given or by size; None if unknown."""
    if case.facts.category is not None:
        return case.facts.category
    year = case.recent(S12)
    return size_category(case.facts, None if year is None else case.tonnes(S12, year))


rule = partial(cited, net_zero_v2)
unverified = partial(net_zero_v2, evidence=Evidence.UNVERIFIED)
"""What rests on the thresholds of the categories, a residual of 10 % or scope 2 at zero in 2040."""

# fmt: off
RULES = (
    rule("nz2.base_year", "base year", "C4.1", timing.base_year_is_most_recent),
    rule("nz2.base_year.same", "one base year", "C4.4", timing.same_base_year, scopes=ALL),
    rule("nz2.inventory", "completeness", "C5.2, table 1", completeness.scopes_reported,
         category=category, source=unverified("C5.2; the thresholds of table 1 are unverified")),
    rule("nz2.recalculation", "recalculation", "C8.3", coverage.recalculation_due, threshold=0.05,
         what="a recalculation of any single scope"),
    rule("nz2.separate", "separate scopes", "C9.1", completeness.separate_scopes),
    rule("nz2.required", "scope 3 obligation", "C9.1", completeness.category_scopes,
         category=category, source=unverified("C9.1; the thresholds of table 1 are unverified")),
    rule("nz2.horizon", "near-term horizon", "C9.2", timing.five_year_cycle, years=5,
         source=net_zero_v2("C9.2; that the fifth year still counts is derived",
                            Evidence.DERIVED)),
    rule("nz2.long.year", "long-term year", "C9.3", timing.long_term_year, last=2050, sectors=()),
    rule("nz2.scope2.method", "scope 2 method", "C9.4", coverage.scope2_method,
         only=Scope2.LOCATION),
    rule("nz2.s1.coverage", "scope 1 coverage", "C10.1", coverage.target_coverage, scopes=S1,
         least=1.0, near=True),
    rule("nz2.s1.ambition", "scope 1 ambition", "C10.2", cuts.near_term_cuts, what=S1,
         absolute=TO_RESIDUAL,
         source=unverified("C10.2 (a); the residual of 10 % is unverified")),
    rule("nz2.long.s12.coverage", "long-term scope 1 coverage", "C11.2", coverage.target_coverage,
         scopes=S1, least=1.0, near=False),
    rule("nz2.s2.coverage", "scope 2 coverage", "C12.1", coverage.target_coverage, scopes=S2,
         least=1.0, near=True),
    rule("nz2.s2.ambition", "scope 2 ambition", "C12.2", cuts.near_term_cuts, what=S2,
         absolute=TO_ZERO_2040,
         source=unverified("C12.2 (b); zero in 2040, as in draft 2, is unverified")),
    rule("nz2.long.s2.coverage", "long-term scope 2 coverage", "C13.1", coverage.target_coverage,
         scopes=S2, least=1.0, near=False),
    rule("nz2.s3.categories", "scope 3 coverage", "C14.1", completeness.covered_categories,
         share=0.05, category=category,
         source=unverified("C14.1; the thresholds of table 1 are unverified")),
    rule("nz2.s3.ambition", "scope 3 ambition", "C15", cuts.near_term_cuts, what=S3,
         absolute=TO_RESIDUAL,
         source=unverified("C15.1; the residual of 10 % is unverified")),
    rule("nz2.long.s3.coverage", "long-term scope 3 coverage", "C16.1", coverage.scope3_coverage,
         least=1.0, near=False),
    rule("nz2.net_zero", "net zero and neutralisation", "C17", completeness.net_zero_complete,
         scope3=1.0, most=0.0,
         near_too=True),
    rule("nz2.residual", "residual", "C17", cuts.residual, most=0.10, flag=0.28,
         source=unverified("C17; residuals of 10 %, and 28 % of land, are unverified")),
)
# fmt: on

NET_ZERO_V2 = RuleSet(
    "net_zero_v2",
    "SBTi",
    "Net-Zero Standard V2.0",
    date(2027, 2, 1),
    None,
    RULES,
    note=(
        "published on 11 June 2026; in force from 1 February 2027 (one source says 31 January); "
        "mandatory for new submissions from 2028"
    ),
    exempts=not_corporate,
    grace=0,
)
