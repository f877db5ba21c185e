"""Bad calls of the portfolio room."""

import tempfile
from datetime import date

import pandas as pd

import trajectory as tj
from trajectory import S12, ArgumentError, ScopeError, YearError, portfolio

ZTE = tj.Company("ZTE", [tj.Inventory(2021, {S12: 100.0}, unit="index")],
                 [tj.Target(S12, "52%", 2030, base_year=2021)])  # fmt: skip
BOOK = portfolio.Book.of([ZTE])
TABLE = pd.DataFrame(
    {"company": ["ZTE"], "scope": ["S1+S2"], "reduction": ["52%"], "base_year": [2021],
     "target_year": [2030]}
)  # fmt: skip
COLUMNS = portfolio.columns_of([ZTE])
RESULTS = {
    "portfolio.Answers",
    "portfolio.Assessment",
    "portfolio.Book",  # made by `of` and `read`
    "portfolio.Columns",
    "portfolio.InventoryColumns",
    "portfolio.Limits",
    "portfolio.NetZeroColumns",
    "portfolio.Parts",
    "portfolio.Problem",
    "portfolio.Problems",
    "portfolio.TargetColumns",
    "portfolio.company_at",  # takes a place, as a list does
    "portfolio.fraction",  # two values
    "portfolio.percent",
    "portfolio.schema",  # takes nothing
}


def assess(book=BOOK, **change):
    """Return an assessment, one argument of which is bad."""
    asked = {"what": S12, "against": tj.benchmarks.linear_1_5c, "as_of": date(2026, 1, 1)}
    return portfolio.assess(book, **{**asked, **change})


def stream(targets, into=None, **change):
    """Return parts, one argument of which is bad."""
    asked = {"what": S12, "against": tj.benchmarks.linear_1_5c, "as_of": date(2026, 1, 1)}
    with tempfile.TemporaryDirectory() as folder:
        return portfolio.stream(targets, into=into or f"{folder}/new", **{**asked, **change})


BAD = [
    ("portfolio.assess: no book", ArgumentError, r"book must be a Book, got \[Company",
     lambda: assess([ZTE])),
    ("portfolio.assess: text", ArgumentError, "what must be a sequence.*'S12'",
     lambda: assess(what="S12")),
    ("portfolio.assess: nothing", ScopeError, r"what must be a Scope.*Scope\(0\)",
     lambda: assess(what=tj.Scope(0))),
    ("portfolio.assess: no line", ArgumentError, "against must be a benchmark.*got 0.042",
     lambda: assess(against=0.042)),
    ("portfolio.assess: no rules", ArgumentError, "rules must be a sequence of RuleSet.*'sbti_v5'",
     lambda: assess(rules="sbti_v5")),
    ("portfolio.assess: no day", ArgumentError, "as_of must be.*got 2026",
     lambda: assess(as_of=2026)),
    ("portfolio.assess: no year", YearError, "until must be a whole year, got 'soon'",
     lambda: assess(until="soon")),
    ("portfolio.assess: no executor", ArgumentError, "executor must be.*got int",
     lambda: assess(executor=2)),
    ("portfolio.assess: no rows", ArgumentError, "block_rows must be.*got 0",
     lambda: assess(block_rows=0)),
    ("portfolio.stream: no table", ArgumentError, "the path of a Parquet file.*got 5",
     lambda: stream(5)),
    ("portfolio.stream: no file", ArgumentError, "a file that can be read.*nowhere.parquet",
     lambda: stream("nowhere.parquet")),
    ("portfolio.stream: unsaid", ArgumentError, "must be said to hold percent or fraction",
     lambda: stream(TABLE.assign(reduction=[52.0]))),
    ("portfolio.stream: key", ArgumentError, "targets must have the column 'lei'",
     lambda: stream(TABLE, key="lei")),
    ("portfolio.read: no table", ArgumentError, "targets must be a dataframe or the path.*got int",
     lambda: portfolio.read(5)),
    ("portfolio.read: columns", ArgumentError, r"columns must map fields to headers, got \['a'\]",
     lambda: portfolio.read(TABLE, columns=["a"])),
    ("portfolio.columns_of: text", ArgumentError, "companies must.*got 'ZTE'",
     lambda: portfolio.columns_of("ZTE")),
    ("portfolio.Book.of: no company", ArgumentError, "companies must hold Company, got 5",
     lambda: portfolio.Book.of([5])),
    ("portfolio.Book.company: unknown", ArgumentError, "an id or a name in the book, got 'BYD'",
     lambda: BOOK.company("BYD")),
    ("portfolio.Book.with_: no target", ArgumentError, "default must be a Target, got '42%'",
     lambda: BOOK.with_(default="42%")),
]  # fmt: skip
