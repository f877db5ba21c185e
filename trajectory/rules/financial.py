"""Banks and insurers: the corporate criteria of the SBTi are not made for them."""

import re
from datetime import date

from trajectory.nouns.company import Facts
from trajectory.nouns.source import Evidence, Source
from trajectory.rules.case import Case
from trajectory.rules.limits import AtLeast
from trajectory.rules.measures import SHARE
from trajectory.rules.ruleset import Exempt
from trajectory.words import percent

__all__ = ["USABLE_FROM", "is_financial_institution", "not_corporate"]

LEAST = 0.05
"""Share of revenue from financial activities that makes a financial institution."""
USABLE_FROM = date(2025, 7, 22)
"""First day on which targets could be validated under the financial institutions' standard."""
SOURCE = Source(
    "SBTi Financial Institutions Net-Zero Standard, July 2025",
    page="who it is for; read in the notes of a law firm and of a directors' forum",
    evidence=Evidence.SECONDARY,
)

WORDS = (
    *("bank", "banks", "banking", "insurance", "insurer", "insurers", "reinsurance"),
    *("diverse financials", "diversified financials", "financial institutions"),
    *("asset management", "asset managers", "asset owners", "pension funds", "mortgage"),
)
"""What names a financial institution in a part of a sector's name."""
OTHERS = ("brokerage", "brokers", "software", "technology", "food", "blood", "power")
"""What in the same part says that it is none: an insurance broker bears no risk, and a power
bank is a battery."""


def is_financial_institution(facts: Facts) -> bool:
    """Return whether a company is a bank, an insurer or an investor by its facts.

    The share of revenue decides where it is known; else the sector's name, part by part: the
    parts stand between commas, and a word counts only whole.

    Parameters
    ----------
    facts : Facts
        Sector and share of revenue.

    Returns
    -------
    bool
        False as well where nothing is known.

    References
    ----------
    SBTi Financial Institutions Net-Zero Standard (July 2025): 5 % or more of revenue from
    lending, investing as owner or manager, insurance underwriting or capital markets; read in
    sources that cite it. The words are this library's own.

    Examples
    --------
    >>> is_financial_institution(Facts(sector="Banks, Diverse Financials, Insurance"))
    True
    >>> is_financial_institution(Facts(sector="Consumer Finance, Insurance Brokerage Firms"))
    False
    >>> is_financial_institution(Facts(sector="Retailing", financial_revenue_share=0.05))
    True
    """
    share = facts.financial_revenue_share
    if share is not None:
        return bool(AtLeast(LEAST, SHARE).met(share))
    return any(map(_is_financial, re.split("[,;/]", (facts.sector or "").lower())))


def _is_financial(part: str) -> bool:
    words = f" {' '.join(re.findall('[a-z]+', part))} "
    return any(f" {word} " in words for word in WORDS) and not any(
        f" {word} " in words for word in OTHERS
    )


def not_corporate(case: Case) -> Exempt | None:
    """Return that corporate criteria do not bind a financial institution, None for others.

    Parameters
    ----------
    case : Case
        The company on a day.

    Returns
    -------
    Exempt or None
        The headline names what binds it on the day.

    Examples
    --------
    >>> from trajectory import Company
    >>> bank = Company("Example Bank", facts=Facts(sector="Banks"))
    >>> print(not_corporate(Case(bank, date(2024, 5, 6))).headline)
    Example Bank is a financial institution (sector 'Banks'): the SBTi's corporate criteria do \
not apply to it, its criteria for financial institutions do [secondary]
    """
    facts = case.facts
    if not is_financial_institution(facts):
        return None
    share = facts.financial_revenue_share
    known = f"sector {facts.sector!r}" if share is None else f"{percent(share)} of its revenue"
    if case.as_of < USABLE_FROM:
        own = "criteria for financial institutions do"
    else:
        own = (
            f"Financial Institutions Net-Zero Standard does (usable since {USABLE_FROM}, for "
            f"companies with {percent(LEAST)} or more of their revenue from lending, investing, "
            "insuring or capital markets)"
        )
    headline = (
        f"{case.company.name} is a financial institution ({known}): the SBTi's corporate "
        f"criteria do not apply to it, its {own} [{SOURCE.evidence.name.lower()}]"
    )
    return Exempt(headline, "corporate criteria do not apply to a financial institution")
