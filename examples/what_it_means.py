"""ZTE: what the promise means for the climate, by several methods, and how sure that is.

Run it with ``python examples/what_it_means.py [PICTURE]``; it prints tables and writes a picture.
"""

import sys
from pathlib import Path

import cases
import zte

import trajectory as tj

SEEN_FROM = 2025
VINTAGES = ("AR6 WG1", "IGCC 2024", "IGCC 2025", "GCB 2025")
CO2_SHARE = 1.0  # scopes 1 and 2 are mostly electricity; no split by gas was found
ERROR = tj.uncertainty.Error(own=0.05, shared=0.15)  # assumed: the reports give no figure
WITHIN = 0.06  # assumed: the annual change of the years to come, give or take
DRAWS, SEED = 5000, 1


def by_budget(paths):
    """Print when paths have used up ZTE's share of the world's budget, vintage by vintage."""
    print("When a share of the world's CO2 budget for 1.5 °C (50 %) is used up.")
    print("Share: ZTE's scopes 1+2 of 2021 in the world's CO2 of 2021 (grandfathering), which is")
    share = tj.budget.grandfathering(CO2_SHARE * 597.7, "ktCO2e", year=2021)
    print(f"  {share.value:.3e}: generous to whoever emitted much.")
    rows = []
    for name, path in paths.items():
        found = tj.budget.spending_by_vintage(
            path, VINTAGES, limit=1.5, likelihood=0.5, share=share, co2_share=CO2_SHARE
        )
        rows.append(
            [
                name,
                *(
                    f"{one.exhausted:.1f}" if one.exhausted == one.exhausted else "never"
                    for one in found
                ),
            ]
        )
    cases.table(
        ["path", *(f"{one.budget.vintage}, {one.budget.start_year}" for one in found)], rows
    )
    for one in found:
        print(f"  {one.budget}")
    print(f"  {found[0].notes[0]}")
    allowance = found[2].allowance(2050).at(2026)
    print(f"  spread evenly to 2050, IGCC 2025 leaves {allowance:.0f} kt a year from 2026")


def by_temperature(company, paths, line):
    """Print the temperatures that published methods assign; none of them is "the" one."""
    path = paths["promised"]
    print(f"\nTemperatures of the promise, seen from {SEEN_FROM}:")
    for method in (tj.temperature.CDP_WWF_V1, tj.temperature.CDP_WWF_V1_5):
        scores = tj.temperature.company_scores(company, method=method, reference_year=SEEN_FROM)
        for row in scores.rows:
            if row.scopes == tj.S12:
                band = "" if row.low != row.low else f" ({row.low:.2f} to {row.high:.2f})"
                print(f"  {method.name}, {row.frame}: {row.temperature:.2f} °C{band}; {row.target}")
                if row.derivation:
                    print(f"    = {row.derivation}")
    overshoot = path.cumulative() / line.cumulative()
    print(f"  emissions 2021-2050 over those of the line: {overshoot:.2f} ({line.label})")
    print(f"  {tj.temperature.implied_by_tcre(overshoot)}")
    base = tj.budget.vintage_of(path.base_year)
    for vintage in (base, "IGCC 2025"):
        rise = tj.temperature.implied_by_budget(
            overshoot, budget=vintage, likelihood=0.5, base_year=path.base_year
        )
        print(f"  {rise}")
    print("  against a share of the world's budget instead (grandfathering, CO2 share assumed):")
    share = tj.budget.grandfathering(CO2_SHARE * path.base_level, path.unit, year=path.base_year)
    rows = []
    for name, one in paths.items():
        options = {"budget": "IGCC 2025", "likelihood": 0.5}
        over = tj.temperature.overshoot(
            one, share=share, until=2050, co2_share=CO2_SHARE, **options
        )
        rise = tj.temperature.implied_by_budget(over.value, base_year=path.base_year, **options)
        other = tj.temperature.implied_by_tcre(over.value, with_land=True)
        rows.append(
            [name, *(f"{v:.2f}" for v in (over.value, rise.temperature, other.temperature))]
        )
    cases.table(["path", "x its budget", "IGCC 2025 inverted", "OS-Climate"], rows)
    print(f"  {'; '.join(over.assumptions)}")
    rate = 0.52 / (2030 - 2021)
    print(f"  class of {100 * rate:.1f} points a year: {tj.temperature.linear_rate_class(rate)}")
    print(f"  warming by this path alone: {tj.warming.of_gases({'CO2': path})}; as CO2")


def how_sure(reported, path):
    """Print how sure the cut and the promise are, and return draws of the years to come."""
    print("\nHow sure (assumed: 5 % of each year on its own, 15 % of all years alike):")
    last = int(reported.years[-1])
    first, now = reported.at(2021), reported.at(last)
    print(f"  {last}: {tj.uncertainty.is_larger_than_error(first, now, ERROR)}")
    rate = (now / first) ** (1.0 / (last - 2021)) - 1.0
    options = {"name": "ZTE", "draws": DRAWS, "seed": SEED}
    sample = tj.uncertainty.drawn(reported, ERROR, **options)
    rates = tj.uncertainty.drawn_growth(rate, WITHIN, **options)
    onward = tj.baseline.growth(sample.indexed(2021), 2030, compound_rate=rates).pathway
    kept = tj.uncertainty.likelihood(onward.values[:, -1] <= path.indexed(2021).at(2030))
    print(
        f"  if emissions go on changing by {100 * rate:.1f} % a year, give or take "
        f"{100 * WITHIN:.0f} points,\n  they are at or below the promise in 2030 with {kept}"
    )
    return onward


def main(picture):
    """Print the tables and write the picture."""
    company = zte.zte()
    path = tj.reduction_path(company, tj.S12)
    reported = tj.reported(company, tj.S12)
    print(f"{path.label}; reported tonnes are derived from published percentages\n")
    line, median = tj.benchmarks.linear_1_5c(path), tj.benchmarks.ar6_c1_median(path)
    flat = tj.baseline.constant(reported, 2050).pathway
    flat = tj.Pathway(path.years, [flat.at(2030)] * path.years.size, path.unit)
    paths = {"promised": path, "4.2 points a year": line, "AR6 C1 median": median, "2024": flat}
    by_budget(paths)
    by_temperature(company, paths, median)
    onward = how_sure(reported, path)

    # against 2021 as it is in each draw, so that the error of all years alike cancels
    onward = tj.Series(onward.years, onward.values, onward.unit, "ZTE going on as since 2021")
    path, line, reported = (one.indexed(2021) for one in (path, line, reported))
    axes = tj.plot.fan(
        onward,
        promised=path.between(2021, 2030),
        against=line.between(2021, 2030),
        actuals=tj.Series(reported.years, reported.values, reported.unit, "reported"),
        caption="Assumed: errors of 5 % (each year) and 15 % (all years), a rate off by up to "
        "6 points; all divided by 2021 as it is in each draw.",
    )
    axes.figure.savefig(picture, dpi=150)
    print(f"\nPicture: {picture}")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "what_it_means.png"))
