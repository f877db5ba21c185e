"""What a sentence says of a promise that no promise of its kind can hold."""

from typing import Any, get_args

from trajectory.nouns.scope import S2, Scope
from trajectory.wording.lexicon import Amount, Role

__all__ = ["MEANS", "told_in_vain"]

MEANS: tuple[Role, ...] = ("renewable", "science_based", "partners", "basis")
"""What tells how a cut is made, or what is promised instead of one."""

_AMOUNTS = frozenset(get_args(Amount))
_NAMED = frozenset(("scopes", "categories", "value_chain"))
_TO_A_LEVEL = (None, "reduce", "limit", "reach")
_NO_LEVEL = _AMOUNTS | {"per", "per_level", "net_zero", "science_based", "renewable"}
"""What makes a level a remark, where it is said beside it."""
_REMARKS: tuple[Role, ...] = ("less", "per_level", "per_base", "unsure")
_UNHELD: tuple[Role, ...] = ("coverage", "base_emissions", "base_share", "residual")
"""What neither a level nor a reduction below a baseline holds."""

_SHARED_OUT = frozenset(("renewable", "science_based"))
"""What a share beside a net zero may be a share of."""

Said = dict[Role, Any]


def told_in_vain(clauses: list[tuple[Said, Scope]]) -> set[Role]:
    """Return the roles that were laid, but that no promise can hold; they leave what was said.

    Examples
    --------
    >>> from trajectory.nouns.scope import S1
    >>> said = {"action": "reduce", "percentage": "42%", "level": (12.0, "ktCO2e")}
    >>> told_in_vain([(said, S1)]), said
    ({'level'}, {'action': 'reduce', 'percentage': '42%'})
    """
    unheld = {role for said, _ in clauses for role in _means_of(said)}
    counted = [scopes for said, scopes in clauses if "scope2" in said]
    if counted and not any(scopes & S2 for scopes in counted):
        unheld.add("scope2")
    for said, scopes in clauses:
        if "level" in said and not _is_level(said):
            unheld.add("level")
            del said["level"]
        unheld.update(_remarks_of(said))
        coverage = said.get("coverage")
        if isinstance(coverage, tuple) and any(part not in scopes for part, _ in coverage):
            unheld.add("coverage")
            del said["coverage"]
        unheld.update(role for role in _refused_by(said) if role in said)
    return unheld


def _means_of(said: Said) -> set[Role]:
    """Return, and take out, what tells how a cut is made rather than what is promised."""
    action = said.get("action")
    if action in (None, "reach") and "nominal" in said and "partners" not in said:
        action = "reduce"
    cuts = action in ("reduce", "grow", "limit")
    roles = {role for role in MEANS if role in said} if cuts else set()
    for role in roles:
        del said[role]
    if "operations" in said and _NAMED.intersection(said):
        del said["operations"]
        roles.add("operations")
    return roles


def _remarks_of(said: Said) -> set[Role]:
    """Return, and take out, amounts beside what is promised; of intensities, name the activity."""
    if "per_base" in said and "per_level" not in said:
        said["per_level"] = said.pop("per_base")
    remarks: set[Role] = set()
    if "level" in said or "net_zero" in said or not _AMOUNTS.isdisjoint(said):
        kept = "zero" in said and said.get("action") == "maintain"
        state = kept or "level" in said or ("net_zero" in said and _SHARED_OUT.isdisjoint(said))
        beside = (*_REMARKS, *_AMOUNTS) if state else _REMARKS
        remarks = {role for role in beside if role in said}
    elif "per_level" in said:
        remarks = {role for role in ("less", "unsure") if role in said}
        said.setdefault("per", said["per_level"][1])
    for role in remarks:
        del said[role]
    return remarks | ({"per_base"} if "per_level" in remarks else set())


def _is_level(said: Said) -> bool:
    """Return whether a level is what is promised, not a remark beside it."""
    action = said.get("action")
    return action == "maintain" or (action in _TO_A_LEVEL and _NO_LEVEL.isdisjoint(said))


def _refused_by(said: Said) -> tuple[Role, ...]:
    """Return what the kind of promise that is said has no field for."""
    if "below_baseline" in said:
        return (*_UNHELD, "base_year", "first_year")
    if "level" in said:
        return _UNHELD
    told = not _AMOUNTS.isdisjoint(said)
    holds: dict[Role, bool] = {
        "base_emissions": told or "less" in said,
        "base_share": "renewable" in said,
        "residual": "net_zero" in said,
        "coverage": told and "renewable" not in said,
    }
    return tuple(role for role, held in holds.items() if not held)
