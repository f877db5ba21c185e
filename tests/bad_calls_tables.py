"""Bad calls of the room that reads tables; see test_bad_input.py beside this file."""

import pandas as pd

import trajectory as tj
from trajectory import ArgumentError
from trajectory.portfolio import Book, columns_of, company_at, fraction, percent, read

RESULTS = {
    "portfolio.Columns",
    "portfolio.InventoryColumns",
    "portfolio.NetZeroColumns",
    "portfolio.Problem",
    "portfolio.Problems",
    "portfolio.TargetColumns",
    "portfolio.schema",  # it takes nothing
}
NOTHING = pd.DataFrame({"note": ["none"]})
TABLE = pd.DataFrame(
    {"company": ["A"], "scope": ["S1"], "reduction": ["50%"], "base_year": 2020}
).assign(target_year=2030)
TWO = Book.of([tj.Company("A", id="1"), tj.Company("A", id="2")])

BAD = [
    ("portfolio.read: a number", ArgumentError, "targets must be a dataframe.*got int",
     lambda: read(5)),
    ("portfolio.read: no path", ArgumentError, "targets must be the path of a file, got gone",
     lambda: read("gone.csv")),
    ("portfolio.read: nothing in it", ArgumentError, "no company.*no scope.*among.*'note'",
     lambda: read(NOTHING)),
    ("portfolio.read: inventories", ArgumentError, r"inventories must be a dataframe.*got list",
     lambda: read(TABLE, [1])),
    ("portfolio.read: companies", ArgumentError, "companies has no company.*'note'",
     lambda: read(TABLE, companies=NOTHING)),
    ("portfolio.read: a field", ArgumentError, "'firm' is no field",
     lambda: read(TABLE, columns={"firm": "company"})),
    ("portfolio.read: a header", ArgumentError, "'Firm' is no header of a table",
     lambda: read(TABLE, columns={"company": "Firm"})),
    ("portfolio.read: a number for columns", ArgumentError, "must map fields to headers, got 5",
     lambda: read(TABLE, columns=5)),
    ("portfolio.percent: header", ArgumentError, "header must be a non-empty string, got 5",
     lambda: percent(5)),
    ("portfolio.fraction: header", ArgumentError, "header must be a non-empty string, got ''",
     lambda: fraction("")),
    ("portfolio.columns_of: a name", ArgumentError, "companies must be a sequence.*'ZTE'",
     lambda: columns_of("ZTE")),
    ("portfolio.columns_of: item", ArgumentError, "companies must hold Company, got 5",
     lambda: columns_of([5])),
    ("portfolio.company_at: columns", ArgumentError, "columns must be a Columns, got 5",
     lambda: company_at(5, 0)),
    ("portfolio.company_at: outside", ArgumentError, "at must be a whole number from 0 to 1, got 2",
     lambda: company_at(TWO.columns, 2)),
    ("portfolio.Book: columns", ArgumentError, "columns must be a Columns, got 5",
     lambda: Book(5)),
    ("portfolio.Book.of: item", ArgumentError, "companies must hold Company, got None",
     lambda: Book.of([None])),
    ("portfolio.Book.company: nobody", ArgumentError, "an id or a name in the book, got 'B'",
     lambda: TWO.company("B")),
    ("portfolio.Book.company: two", ArgumentError, "must name one company, got 'A', the name of 1",
     lambda: TWO.company("A")),
    ("portfolio.Book.company: number", ArgumentError, "key must be a str, got 1",
     lambda: TWO.company(1)),
    ("portfolio.Book.with_: default", ArgumentError, r"default must be a Target, got 0\.42",
     lambda: TWO.with_(default=0.42)),
]  # fmt: skip
