"""Formats that others publish: each by its real header, with rows as their files have them."""

import pandas as pd
import pytest

import trajectory as tj
from trajectory import ALL, S1, S2, S3, S12, NetZero, Target
from trajectory.portfolio import read, schema
from trajectory.portfolio.formats import FORMATS, format_of
from trajectory.portfolio.headers import Chosen, found_fields

NOTHING_TOLD = Chosen({}, {}, {})


def table(form, *rows):
    """Return rows under the header of a format; what a row leaves out is empty."""
    return pd.DataFrame([dict.fromkeys(form.header) | row for row in rows], columns=form.header)


def named(name):
    """Return a format by its name."""
    return next(form for form in FORMATS if form.name == name)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_a_format_is_known_by_its_header(form):
    """And by no other's."""
    assert format_of(form.header) is form
    assert form.marks <= {header.lower() for header in form.header}


def test_the_schema_is_the_plain_format():
    """Every field that it documents has a column; each is found by its own name."""
    plain = named("plain")
    found = found_fields(plain.header, plain.fields, NOTHING_TOLD)
    assert set(found) | {"id"} == set(schema())
    assert all(field == header for field, header in found.items())


def test_the_targets_of_the_sbti_dashboard():
    """Fractions, "NA" for nothing, commitments beside targets, other promises in words."""
    form = named("SBTi target dashboard, by target")
    common = {"sbti_id": 40006632, "company_name": "ZTE Corporation", "action": "Target"}
    cut = common | {"status": "NA", "type": "Absolute", "base_year": "2021"}
    wording = (
        "ZTE Corporation commits that 50% of its suppliers by emissions covering purchased goods "
        "and services will have science-based targets by 2027."
    )
    book = read(
        table(
            form,
            cut | {"target": "Near-term", "scope": "1+2", "target_value": 0.52}
            | {"target_year": "2030", "date_published": "2024-05-06 01:00:00"},
            cut | {"target": "Long-term", "scope": "3.0", "target_value": 0.9}
            | {"target_year": "FY2050"},
            common | {"target": "Net-zero", "scope": "1+2+3", "target_year": "2050"},
            common | {"target": "Near-term", "type": "Engagement", "target_wording": wording},
            common | {"action": "Commitment", "status": "Removed"},
        )
    )  # fmt: skip
    (company,) = book.companies
    assert (company.name, company.id) == ("ZTE Corporation", "40006632")
    near, long, zero, engagement = company.targets
    approved = tj.Lifecycle(approved=pd.Timestamp("2024-05-06").date())
    term = tj.Term.NEAR
    assert near == Target(S12, 0.52, 2030, base_year=2021, term=term, life=approved)
    assert long == Target(S3, 0.9, 2050, base_year=2021, term=tj.Term.LONG)
    assert zero == NetZero(ALL, 2050)
    assert isinstance(engagement, tj.Engagement)
    refused = [p for p in book.found.rows if p.outcome == "refused"]
    assert [(p.row, p.column) for p in refused] == [(4, "action")]
    assert any("day of approval" in note for note in book.notes)


def test_the_companies_of_the_sbti_dashboard():
    """Promises are read from the whole statement of a company."""
    statement = (
        "Near-Term Targets: ZTE Corporation commits to reduce absolute scope 1 and 2 GHG emissions "
        "52% by 2030 from a 2021 base year. Net-Zero Target: ZTE Corporation commits to reach "
        "net-zero greenhouse gas emissions across the value chain by 2050."
    )
    form = named("SBTi target dashboard, by company")
    row = {"sbti_id": 40006632, "company_name": "ZTE Corporation", "isin": "CNE1000004Y2"}
    book = read(table(form, row | {"full_target_language": statement, "net_zero_year": "2050"}))
    company = book.company("ZTE Corporation")
    assert company.id == "40006632"
    assert list(company.targets) == [
        Target(S12, "52%", 2030, base_year=2021, term=tj.Term.NEAR),
        NetZero(ALL, 2050),
    ]


def test_the_template_of_the_sbti_finance_tool():
    """Coverage and base-year emissions by scope on the target's row."""
    form = named("SBTi-finance-tool, target_data")
    cut = {"target_type": "Absolute", "reduction_ambition": 0.4, "base_year": 2018}
    cut |= {"end_year": 2030, "base_year_ghg_s1": 100.0, "base_year_ghg_s2": 50.0}
    shares = {"coverage_s1": 0.95, "coverage_s2": 0.95, "coverage_s3": 0.0}
    book = read(
        table(
            form,
            cut | shares | {"company_name": "A", "company_id": "JP1", "scope": "S1+S2"},
            cut | shares | {"company_name": "B", "company_id": "NL2", "scope": "S1+S2"}
            | {"coverage_s2": 0.5, "reduction_ambition": 1},
            cut | {"company_name": "C", "company_id": "IT3", "scope": "S3", "coverage_s3": 0.67}
            | {"base_year_ghg_s3": 0, "target_type": "Intensity", "intensity_metric": "Revenue"},
            cut | {"company_name": "D", "company_id": "SE4", "scope": "S1", "coverage_s1": 0},
            cut | {"company_name": "E", "company_id": "SE5", "scope": "S1+S2+S3"}
            | {"reduction_ambition": 40},
        )
    )  # fmt: skip
    a, b, c, d, e = (company.targets for company in book.companies)
    base = {"base_year": 2018, "base_emissions": (150.0, "tCO2e")}
    assert a == (Target(S12, 0.4, 2030, coverage=0.95, **base),)
    assert b == (Target(S12, 1.0, 2030, coverage={S1: 0.95, S2: 0.5}, **base),)
    assert c == (Target(S3, 0.4, 2030, base_year=2018, per="Revenue", coverage=0.67),)
    assert (d, e) == ((), ())
    assert [(p.row, p.column) for p in book.found.rows] == [
        (3, "coverage_s1"),
        (4, "reduction_ambition"),
    ]
    assert "emissions without a unit are read as tCO2e" in " ".join(book.notes)


def test_the_template_of_os_climate():
    """A net-zero year beside each target, once; the unit of an intensity says what it is per."""
    form = named("OS-Climate ITR, target input data")
    row = {"company_name": "Acme", "company_id": "US01", "netzero_year": 2050}
    row |= {"target_scope": "S1+S2", "target_base_year": 2018, "target_start_year": 2020}
    absolute = {"target_type": "absolute", "target_base_year_qty": 12.5}
    absolute |= {"target_base_year_unit": "Mt CO2", "target_reduction_ambition": 0.5}
    intensity = {"target_type": "intensity", "target_base_year_qty": 0.4}
    intensity |= {"target_base_year_unit": "t CO2/MWh", "target_reduction_ambition": 0.8}
    emissions = pd.DataFrame(
        {
            "company_name": ["Acme"],
            "company_id": ["US01"],
            "emissions_metric": ["Mt CO2"],
            "2019_ghg_s1": [1.0],
            "2019_ghg_s2": [2.0],
            "2019_production": [77.0],
        }
    )
    book = read(
        table(
            form, row | absolute | {"target_year": 2030}, row | intensity | {"target_year": 2035}
        ),
        emissions,
    )
    assert list(book.company("US01").targets) == [
        Target(S12, 0.5, 2030, base_year=2018, base_emissions=(12.5, "MtCO2e")),
        Target(S12, 0.8, 2035, base_year=2018, per="MWh"),
        NetZero(S12, 2050),
    ]
    assert book.company("US01").inventories == (tj.Inventory(2019, {S1: 1.0, S2: 2.0}, "MtCO2e"),)
    assert book.found.count == 0


def test_the_targets_of_openclimate():
    """Rows of its Target.csv: percent or tonnes, and a scenario whose base is its target year."""
    form = named("OpenClimate")
    absolute, relative = "Absolute emission reduction", "Relative emission reduction"
    rows = [  # net_zero_tracker, C2ES and CDP states and regions, as OpenClimate has them
        ("AT", absolute, 1990, 2030, 55, "percent"),
        ("LC", relative, 2030, 2030, 23, "percent"),
        ("ID", absolute, 2030, 2030, 29, "percent"),
        ("GB-SCT", "Fixed-level target", 2045, 2045, 0, "tCO2e"),
        ("ES-CB", "Fixed-level target", 2030, 2030, 5150244, "tCO2e"),
        ("CA-QC", absolute, 2001, 2050, 75, "percent"),
        ("CA-QC", absolute, 2001, 2050, 75, "percent"),
        ("CN", relative, 2005, 2030, 65, "percent"),
        ("CA-AB", "Emission intensity reduction", 1990, 2020, 50, "percent"),
    ]
    names = ("actor_id", "target_type", "baseline_year", "target_year", "target_value")
    held = [dict(zip((*names, "target_unit"), row, strict=True)) for row in rows]
    book = read(table(form, *held))
    assert {c.id: c.targets for c in book.companies} == {
        "AT": (Target(ALL, 0.55, 2030, base_year=1990),),
        "LC": (tj.BelowBaseline(ALL, 0.23, 2030),),
        "ID": (tj.BelowBaseline(ALL, 0.29, 2030),),
        "GB-SCT": (tj.FixedLevel(ALL, 0, 2045, unit="tCO2e"),),
        "ES-CB": (tj.FixedLevel(ALL, 5150244, 2030, unit="tCO2e"),),
        "CA-QC": (Target(ALL, 0.75, 2050, base_year=2001),),
        "CN": (),
        "CA-AB": (),
    }
    assert [(p.row, p.outcome) for p in book.found.rows] == [
        *((6, "noted"), (7, "refused")),
        (8, "refused"),
    ]
    assert any("names no scopes" in note for note in book.notes)
    assert (
        read(table(form, held[0]), columns={"scope": S12}).companies[0].targets[0].boundary == S12
    )
