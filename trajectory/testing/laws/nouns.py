"""Laws of single nouns: they survive being written, copied, converted and cut in two."""

import copy
import dataclasses
import json
import math
import pickle
from collections.abc import Callable
from typing import Any

import numpy as np

from trajectory.errors import UnitError
from trajectory.nouns.codec import Noun
from trajectory.nouns.series import Pathway, Series
from trajectory.testing.laws.failing import ROUNDING, fail, same
from trajectory.words import INDEX, TONNES

__all__ = [
    "converting_units_and_back",
    "cumulative_adds",
    "indexed_at_hundred",
    "json_round_trip",
    "pickle_round_trip",
    "table_round_trip",
]

ONE_ROUNDING = 2.0**-52


def json_round_trip(noun: Noun) -> None:
    """Assert that a noun written as JSON and read back is equal, with the same hash.

    Parameters
    ----------
    noun : Noun
        Anything with ``to_dict`` and ``from_dict``.

    Raises
    ------
    AssertionError
        If anything is lost, also what does not count in comparisons, or JSON cannot hold it.

    Examples
    --------
    >>> from trajectory import S12, Target
    >>> json_round_trip(Target(S12, "52%", 2030, base_year=2021))
    """
    law = f"json_round_trip of {noun!r}"
    written = noun.to_dict()
    try:
        text = json.dumps(written, allow_nan=False)
    except (TypeError, ValueError) as error:
        fail(law, f"to_dict gives no plain JSON: {error}")
    back = type(noun).from_dict(json.loads(text))
    _is_same_noun(law, back, noun)
    if back.to_dict() != written:
        fail(law, f"wrote {written}, then {back.to_dict()}")


def pickle_round_trip(noun: Any) -> None:
    """Assert that copy, deepcopy and pickle give an equal noun whose arrays stay read-only.

    Parameters
    ----------
    noun : Noun
        Anything that the library makes.

    Raises
    ------
    AssertionError
        If a copy differs, or an array of it can be written to.

    Examples
    --------
    >>> from trajectory import Pathway
    >>> pickle_round_trip(Pathway([2021, 2022], [100.0, 95.0], "index"))
    """
    copies = {"copy": copy.copy(noun), "deepcopy": copy.deepcopy(noun)}
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        copies[f"pickle {protocol}"] = pickle.loads(pickle.dumps(noun, protocol))
    for how, other in {"noun": noun, **copies}.items():
        law = f"pickle_round_trip of {noun!r} through {how}"
        _is_same_noun(law, other, noun)
        for field in dataclasses.fields(other):
            value = getattr(other, field.name)
            if isinstance(value, np.ndarray) and value.flags.writeable:
                fail(law, f"{field.name} can be written to")


def table_round_trip(series: Series) -> None:
    """Assert that a series written as a table and read back is equal, label and notes too.

    Parameters
    ----------
    series : Series
        One, or many: those that a table of two axes can hold go to pandas, all go to xarray. In
        the format of IAMC members have names.

    Raises
    ------
    AssertionError
        If anything is lost on the way to a dataframe, an IAMC table or an array of xarray.

    Examples
    --------
    >>> from trajectory import Pathway
    >>> table_round_trip(Pathway([2021, 2022], [100.0, 95.0], "tCO2e", "a path"))
    """
    kind = type(series)
    ways: dict[str, Callable[[], Series]] = {"xarray": lambda: kind.from_xarray(series.to_xarray())}
    if series.values.ndim <= 2:
        ways["frame"] = lambda: kind.from_frame(series.to_frame())
        if series.members or series.values.ndim == 1:
            said = {"scenario": "a scenario", "variable": "a variable"}
            ways["IAMC"] = lambda: kind.from_iamc(series.to_iamc(**said))
    for way, read in ways.items():
        law, back = f"table_round_trip of {series!r} through {way}", read()
        _is_same_noun(law, back, series)
        if back.to_dict() != series.to_dict():
            fail(law, f"wrote {series.to_dict()}, then {back.to_dict()}")


def _is_same_noun(law: str, got: Any, wanted: Any) -> None:
    if type(got) is not type(wanted) or got != wanted:
        fail(law, f"got {got!r}")
    if hash(got) != hash(wanted):
        fail(law, f"got hash {hash(got)}, wanted {hash(wanted)}")


def converting_units_and_back(pathway: Pathway) -> None:
    """Assert that a pathway in another unit of mass and back is the same to one rounding.

    Parameters
    ----------
    pathway : Pathway
        In a mass; that an index is refused is asserted as well.

    Raises
    ------
    AssertionError
        If a value, the base level or a knot comes back different, or an index is converted.

    Examples
    --------
    >>> converting_units_and_back(Pathway([2021, 2022], [100.0, 95.0], "ktCO2e"))
    """
    for unit in TONNES:
        law = f"converting_units_and_back of {pathway!r} through {unit}"
        try:
            there = pathway.convert(unit)
        except UnitError:
            if pathway.unit == INDEX:
                continue
            raise
        if pathway.unit == INDEX:
            fail(law, "an index was converted into a mass")
        factor = TONNES[pathway.unit] / TONNES[unit]
        back = there.convert(pathway.unit)
        for name in ("values", "base_level", "knot_levels"):
            one, scaled = np.asarray(getattr(pathway, name)), np.asarray(getattr(there, name))
            slack = 2 * ONE_ROUNDING * np.abs(one)
            same(law, name, getattr(back, name), one, slack)
            same(law, f"{name} in {unit}", scaled, one * factor, slack * factor)
        for name in ("base_year", "unit", "label"):
            if getattr(back, name) != getattr(pathway, name):
                fail(law, f"{name} is {getattr(back, name)!r}")


def cumulative_adds(pathway: Series, year: int) -> None:
    """Assert that the totals of two spans that do not overlap add up to the total of both.

    Parameters
    ----------
    pathway : Series
        Of consecutive years.
    year : int
        Last year of the first span, before the last year of the pathway. [year]

    Raises
    ------
    AssertionError
        If they do not, or a total is not the sum of its annual values.

    Examples
    --------
    >>> cumulative_adds(Pathway([2021, 2022, 2023], [3.0, 2.0, 1.0], "tCO2e"), 2022)
    """
    law = f"cumulative_adds of {pathway!r} at {year}"
    first, last = int(pathway.years[0]), int(pathway.years[-1])
    one, other = pathway.between(first, year), pathway.between(year + 1, last)
    if one.years.size + other.years.size != pathway.years.size:
        fail(law, f"spans of {one.years.size} and {other.years.size} years")
    total = np.asarray(pathway.cumulative())
    slack = ROUNDING * np.abs(pathway.values).sum(axis=-1)
    same(law, "total", np.asarray(one.cumulative()) + np.asarray(other.cumulative()), total, slack)
    rows = pathway.values.reshape(-1, pathway.years.size).tolist()
    exact = np.reshape([math.fsum(row) for row in rows], total.shape)
    same(law, "total of annual values", total, exact, slack)


def indexed_at_hundred(pathway: Pathway, year: int) -> None:
    """Assert that an index is 100 in its year and keeps every ratio between two years.

    Parameters
    ----------
    pathway : Pathway
        With emissions above 0 in `year`.
    year : int
        The year of the index. [year]

    Raises
    ------
    AssertionError
        If it is not.

    Examples
    --------
    >>> indexed_at_hundred(Pathway([2021, 2022], [200.0, 150.0], "tCO2e"), 2021)
    """
    law = f"indexed_at_hundred of {pathway!r} in {year}"
    index = pathway.indexed(year)
    base = np.asarray(pathway.at(year))
    same(law, f"value in {year}", index.at(year), np.full(base.shape, 100.0))
    for name in ("values", "knot_levels"):
        got, wanted = getattr(index, name) * base[..., None], getattr(pathway, name) * 100.0
        same(law, f"{name} times the base", got, wanted, ROUNDING * np.abs(wanted))
    wanted = np.asarray(pathway.base_level) * 100.0
    same(law, "base_level", np.asarray(index.base_level) * base, wanted, ROUNDING * wanted)
