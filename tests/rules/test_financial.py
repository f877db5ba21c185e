"""Banks and insurers are told once that corporate criteria are not made for them."""

from dataclasses import replace
from datetime import date

import pytest
from exemplary import AS_OF, company

import trajectory as tj
from trajectory.rules import (
    CONSISTENCY,
    ESRS_E1,
    NET_ZERO_V2,
    SBTI_V5,
    SBTI_V5_3_1,
    Level,
    Status,
    check_at_approval,
)
from trajectory.rules.financial import is_financial_institution

BANK = company(sector="Banks, Diverse Financials, Insurance")
CORPORATE = (SBTI_V5, SBTI_V5_3_1, NET_ZERO_V2)

SECTORS = [
    # as the SBTi's dashboard names them
    ("Banks, Diverse Financials, Insurance", True),
    ("Specialized Financial Services, Consumer Finance, Insurance Brokerage Firms", False),
    ("Real Estate", False),
    ("Professional Services", False),
    # as others do
    ("Diversified Financials", True),
    ("Insurance", True),
    ("Reinsurance", True),
    ("banking", True),
    ("Asset Management; Wealth", True),
    ("Mortgage Real Estate Investment Trusts", True),
    ("Insurance Brokers", False),
    ("Banking Software", False),
    ("Power Banks", False),
    ("Bankside Hotels", False),  # a word counts only whole
    ("Embankments", False),
    ("", False),
]


@pytest.mark.parametrize(("sector", "financial"), SECTORS)
def test_sectors(sector, financial):
    """The name of a sector is read part by part, by whole words."""
    assert is_financial_institution(tj.Facts(sector=sector or None)) is financial


@pytest.mark.parametrize(
    ("share", "sector", "financial"),
    [
        (0.05, "Retailing", True),  # 5 % of revenue or more
        (0.0499, "Retailing", False),
        (0.0499, "Banks", False),
        (1.0, None, True),
        (None, "Banks", True),
    ],
)
def test_the_share_of_revenue_decides(share, sector, financial):
    """Where the share is known the sector's name does not count."""
    facts = tj.Facts(sector=sector, financial_revenue_share=share)
    assert is_financial_institution(facts) is financial


def test_a_bank_is_told_once():
    """One headline for all corporate rule sets, and no clause of them is judged."""
    report = tj.check(BANK, *CORPORATE, CONSISTENCY, as_of=date(2027, 6, 1))
    told = [line for line in report.headlines if "financial institution" in line]
    assert told == [
        "Exemplary (made up) is a financial institution (sector 'Banks, Diverse Financials, "
        "Insurance'): the SBTi's corporate criteria do not apply to it, its Financial "
        "Institutions Net-Zero Standard does (usable since 2025-07-22, for companies with 5 % or "
        "more of their revenue from lending, investing, insuring or capital markets) [secondary]"
    ]
    assert str(report).startswith(report.headlines[0])
    for rule_set in CORPORATE:
        findings = report.of(rule_set.name)
        assert [f.rule for f in findings] == [r.id for r in rule_set.rules]
        assert {f.status for f in findings} == {Status.NOT_APPLICABLE}
        assert report.verdict(rule_set.name) is Status.NOT_APPLICABLE
    assert findings[0].sentence == "corporate criteria do not apply to a financial institution"
    assert any(f.status is Status.PASS for f in report.of("consistency"))
    assert not report.missing


def test_before_the_standard_there_were_criteria():
    """Until 21 July 2025 only criteria for financial institutions could be used."""
    day, next_day = date(2025, 7, 21), date(2025, 7, 22)
    before, after = (tj.check(BANK, SBTI_V5, as_of=d).headlines for d in (day, next_day))
    assert before[0].endswith("its criteria for financial institutions do [secondary]")
    assert "Net-Zero Standard" in after[0]
    half = replace(BANK, facts=tj.Facts(sector="Retailing", financial_revenue_share=0.5))
    assert "(50 % of its revenue)" in tj.check(half, SBTI_V5, as_of=day).headlines[0]


def test_at_approval_a_bank_is_told_too():
    """A review of a bank's targets says it of each report."""
    review = check_at_approval(BANK, as_of=date(2025, 12, 1))
    for report in (*review.at_approval, review.today):
        assert "financial institution" in report.headlines[0]
        assert report.verdict() is Status.NOT_APPLICABLE


def test_other_companies_and_other_standards_are_asked_as_before():
    """A corporate has no such headline, and a bank is not exempt from disclosure."""
    assert tj.check(company(), SBTI_V5, as_of=AS_OF).headlines == ()
    report = tj.check(BANK, ESRS_E1, as_of=AS_OF)
    required = [f for f in report.findings if f.level is Level.REQUIRED]
    assert {f.status for f in required} & {Status.PASS, Status.FAIL}
    assert report.headlines == ()
