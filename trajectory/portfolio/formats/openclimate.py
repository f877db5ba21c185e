"""The targets of OpenClimate: percent or tonnes by row, of an actor's total emissions."""

from trajectory.nouns.scope import ALL
from trajectory.portfolio.formats.form import Format
from trajectory.portfolio.formats.plain import PLAIN

__all__ = ["OPENCLIMATE"]

OPENCLIMATE = Format(
    name="OpenClimate",
    # harmonize/data/processed/*/Target.csv of Open-Earth-Foundation/OpenClimate; further columns
    # in SQL/Target.sql of Open-Earth-Foundation/OpenClimate-Schema
    header=(
        *("target_id", "actor_id", "target_type", "baseline_year", "target_year"),
        *("target_value", "target_unit", "URL", "datasource_id"),
    ),
    fields={
        **PLAIN.fields,
        "company": ("actor_name", "name"),
        "kind": ("target_type",),
        "reduction": ("target_value",),
        "reduction_unit": ("target_unit",),
        "status": (),
    },
    marks=frozenset({"actor_id", "target_type", "target_unit"}),
    readings={"scope": ALL},
    notes=(
        "OpenClimate names no scopes: a target is read as one of all emissions (scopes 1+2+3); "
        'columns={"scope": ...} says otherwise',
        "where the baseline year is the target year, the cut is below a baseline scenario",
    ),
)
