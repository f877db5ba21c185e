"""Companies: by an id where there is one, else by name."""

import numpy as np
import pandas as pd
import pytest

import trajectory as tj
from trajectory.portfolio import read


def table(**columns):
    """Return a table whose rows say different things."""
    size = len(next(iter(columns.values())))
    rest = {"reduction": "50%", "base_year": 2020, "target_year": range(2030, 2030 + size)}
    return pd.DataFrame(columns | {"scope": "S1"} | rest)


def sizes(book):
    """Return (id, name, number of promises) of each company."""
    return [(c.id, c.name, len(c.targets)) for c in book.companies]


def test_one_name_with_two_ids_is_two_companies():
    """And rows without an id, but with their name, are nobody's."""
    book = read(table(company=["A", "A", "A", "B"], isin=["1", "2", None, None]))
    assert sizes(book) == [("1", "A", 1), ("2", "A", 1), (None, "B", 1)]
    (problem,) = book.found.rows
    assert (problem.row, problem.reason) == (2, "several companies have this name")


def test_one_id_with_two_names_is_one_company_with_a_note():
    """It goes by the first name in the alphabet, whatever the order of the rows."""
    for order in ([0, 1, 2], [2, 1, 0]):
        given = table(company=["ZTE Corp", "ZTE", None], lei=["7", "7", "7"]).iloc[order]
        book = read(given)
        assert sizes(book) == [("7", "ZTE", 3)]
        (problem,) = book.found.rows
        assert (problem.outcome, problem.value) == ("noted", "ZTE Corp")


def test_a_row_without_an_id_belongs_to_the_one_company_of_its_name():
    """With a note."""
    book = read(table(company=["A", "A"], company_id=[12.0, np.nan]))
    assert sizes(book) == [("12", "A", 2)]
    assert [p.outcome for p in book.found.rows] == ["noted"]


def test_spaces_do_not_make_another_company():
    """Nor does a number that is text elsewhere; case does."""
    book = read(table(company=["A  B", " A B ", "a b"]))
    assert sizes(book) == [(None, "A B", 2), (None, "a b", 1)]
    weights = pd.DataFrame({"company_id": ["12"], "investment_value": [5.0]})
    book = read(table(company=["A"], company_id=[12]), companies=weights)
    assert book.data["investment"].tolist() == [5.0]


def test_rows_of_nobody_are_refused():
    """Empty cells are; "NA" may be a name."""
    book = read(table(company=["NA", "", None, "  "]))
    assert sizes(book) == [(None, "NA", 1)]
    assert [p.row for p in book.found.rows] == [1, 2, 3]


@pytest.mark.parametrize(
    ("headers", "best"),
    [
        (("lei", "isin", "sbti_id"), "sbti_id"),
        (("lei", "ISIN"), "ISIN"),
        (("company_id", "lei"), "lei"),
    ],
)
def test_the_best_id_is_taken(headers, best):
    """SBTi's first, then ISIN, LEI, and any other."""
    book = read(table(company=["A"], **{header: [f"x-{header}"] for header in headers}))
    assert book.companies[0].id == f"x-{best}"
    assert sizes(read(table(id=["5"]))) == [("5", "5", 1)]


def test_tables_meet_by_an_id_that_all_have():
    """Else by name, where the id of one of them is not that of the other."""
    targets = table(company=["A"], sbti_id=["1"], isin=["X"])
    emissions = pd.DataFrame({"issuer": ["Other"], "isin": ["X"], "year": [2020], "S1": [1.0]})
    book = read(targets, emissions)
    assert [(c.id, len(c.inventories)) for c in book.companies] == [("X", 1)]
    by_name = emissions.assign(issuer="A").drop(columns="isin")
    assert len(read(targets, by_name).companies[0].inventories) == 1


def test_companies_stand_in_the_order_of_the_portfolio():
    """And every one of any table comes out once."""
    held = pd.DataFrame({"company": ["C", "A"], "weight": ["60%", "40%"], "currency": "EUR"})
    emissions = pd.DataFrame({"company": ["D"], "year": [2020], "S1": [1.0]})
    book = read(table(company=["A", "B", "A"]), emissions, held)
    assert [c.name for c in book.companies] == ["C", "A", "B", "D"]
    assert book.data["weight"].tolist()[:2] == [0.6, 0.4]
    assert book.data["currency"].tolist() == ["EUR", "EUR", None, None]
    assert np.isnan(book.data["weight"][2:]).all()


def test_facts_and_money_are_read_by_company():
    """A fact that rows of one company contradict is left out, with a note."""
    held = pd.DataFrame(
        {
            "company": ["A", "B", "B", "C"],
            "sector": ["Steel", "Power", "Gas", None],
            "sells_fossil_fuels": ["no", True, True, "perhaps"],
            "flag_share": ["20%", 0.1, 0.1, None],
            "submitted": ["2024-05-06", None, None, None],
            "fiscal_year_end": [3, None, None, 13],
            "ev": ["1 000 000", 2, 2, 3],
            "cash": [1, 2, 2, 3],
        }
    )
    book = read(table(company=["A"]), companies=held)
    a, b, c = (company.facts for company in book.companies)
    assert (a.sector, a.sells_fossil_fuels, a.flag_share) == ("Steel", False, 0.2)
    assert (a.submitted.isoformat(), a.fiscal_year_end) == ("2024-05-06", 3)
    assert (b.sector, b.sells_fossil_fuels, b.flag_share) == (None, True, 0.1)
    assert c == tj.Facts()
    assert book.data["enterprise_value_and_cash"].tolist() == [1_000_001, 4, 6]
    noted = {(p.row, p.column) for p in book.found.rows}
    assert noted == {
        (1, "sector"),
        (2, "sector"),
        (3, "sells_fossil_fuels"),
        (3, "fiscal_year_end"),
    }
