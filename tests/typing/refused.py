"""Mistakes that type checkers must find before a program runs.

Each wrong line ends with the code under which mypy refuses it. Nothing here is ever called.
"""

from datetime import date

import trajectory as tj

BASE = tj.Inventory(2021, {tj.S12: 100.0}, unit="index")
CUT = tj.Target(tj.S12, "52%", 2030, base_year=2021)
ZTE = tj.Company("ZTE", [BASE], [CUT])


def wrong_nouns() -> None:
    """Arguments of nouns are scopes, years, numbers and lists of nouns."""
    tj.Target("S1", "52%", 2030, base_year=2021)  # error: arg-type
    tj.Target(tj.S12, "52%", "2030", base_year=2021)  # error: arg-type
    tj.Target(tj.S12, "52%", 2030)  # error: call-arg
    tj.Target(tj.S12, "52%", 2030, 2021)  # error: call-arg or misc
    tj.Target(tj.S12, ["52%"], 2030, base_year=2021)  # error: arg-type
    tj.Target(tj.S12, "52%", 2030, base_year=2021, term="near")  # error: arg-type
    tj.Inventory(2021, {"S1": 100.0})  # error: arg-type
    tj.Inventory(2021, {tj.S1: "100"})  # error: arg-type
    tj.Inventory(2021, [100.0])  # error: list-item
    tj.Company("ZTE", BASE)  # error: arg-type
    tj.Company("ZTE", targets=[BASE])  # error: list-item
    tj.Source("Dashboard", evidence="primary")  # error: arg-type
    tj.Lifecycle(approved="2024-05-06")  # error: arg-type
    tj.Facts("telecommunications")  # error: call-arg or misc


def wrong_boundaries() -> None:
    """Which emissions are meant is said by the scopes themselves, nowhere else."""
    tj.Inventory(2019, {tj.S2: 20_300.0}, scope2=tj.Scope2.MARKET)  # error: call-arg
    tj.Inventory(2019, {tj.S1: 1.0}, boundary=tj.S1)  # error: call-arg
    tj.Target(tj.S12, "46.2%", 2030, base_year=2019, scope2=None)  # error: call-arg
    tj.Target(tj.S12, "46.2%", 2030, base_year=2019, land=tj.Land.ONLY)  # error: call-arg
    tj.Target(tj.Scope2.MARKET, "46.2%", 2030, base_year=2019)  # error: arg-type
    tj.Target(None, "46.2%", 2030, base_year=2019)  # error: arg-type
    tj.Boundary(tj.S2, land="without")  # error: arg-type
    tj.Boundary(tj.S2, scope2="market-based")  # error: arg-type
    tj.Boundary("S2")  # error: arg-type
    tj.S2.market_based()  # error: operator
    tj.S1 | "S2"  # error: operator
    scopes: tj.Scope = tj.S2.market_based  # error: assignment
    print(scopes)


def wrong_verbs() -> None:
    """Verbs take what they need by name, functions as functions and dates as dates."""
    path = tj.reduction_path(ZTE, "S12")  # error: arg-type
    tj.reduction_path(ZTE, tj.S12, curve="linear")  # error: arg-type
    tj.reduction_path(ZTE, tj.S12, spread=True)  # error: arg-type
    tj.compare(path)  # error: call-arg
    tj.compare(path, path - path)  # error: arg-type
    tj.check(ZTE, tj.rules.SBTI_V5)  # error: call-arg
    tj.check(ZTE, "sbti_v5", as_of=date(2024, 5, 6))  # error: arg-type
    tj.check(ZTE, tj.rules.SBTI_V5, as_of="2024-05-06")  # error: arg-type
    tj.track(path, path)  # error: call-arg
    tj.track(path, tj.Series([2021], [100.0], "index"), through=2021)  # error: arg-type
    tj.parse(["52 % by 2030"])  # error: arg-type
    tj.plot.pathway(path, path)  # error: call-overload
    tj.plot.pathway(path, ax="left")  # error: call-overload
    tj.plot.net(path)  # error: call-overload
    tj.plot.budget(path)  # error: call-overload
    tj.plot.scopes([ZTE], ax=5)  # error: call-overload


def wrong_names() -> None:
    """Names that do not exist, and values that are frozen."""
    tj.target(tj.S12, "52%", 2030, base_year=2021)  # error: attr-defined
    print(tj.S16)  # error: attr-defined
    CUT.target_year = 2035  # error: misc
    total: str = BASE.total(tj.S12)  # error: assignment
    print(total)
