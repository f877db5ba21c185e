"""Clauses: the phrases of a sentence, laid out by the promise that they speak of."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, get_args

from trajectory.nouns.scope import ALL, S2, S3, Boundary, Land, Scope
from trajectory.wording.groups import paired
from trajectory.wording.laying import is_apart, lay_coverage, lay_years
from trajectory.wording.lexicon import NOTHING, Amount, Covered, Phrase, Role
from trajectory.wording.unheld import MEANS, told_in_vain

__all__ = ["Clause", "clauses_of"]

_AMOUNTS = frozenset(get_args(Amount))
_EMISSIONS: tuple[Role, ...] = ("scopes", "categories", "value_chain", "excluded")
_OF_BOUNDARY = frozenset((*_EMISSIONS, "land", "scope2"))
_NEXT: tuple[Role, ...] = ("scopes", "categories", "operations", "value_chain")
_NAMED: tuple[Role, ...] = ("scopes", "categories", "remainder", "operations", "value_chain")
_KEPT = ("absolute", "land", "scope2", "term", "nominal", "intensity")
_TOLD = _AMOUNTS | {"net_zero"}
_LIMITED = frozenset(
    ("scope2", "coverage", "level", "base_emissions", "below_baseline", "operations", "less")
) | frozenset(("per_level", "per_base", "unsure", "base_share", "residual", "zero", *MEANS))
"""What only some promises can hold, or what limits what they can hold."""
_SINCE: tuple[Role, ...] = ("base_year", "first_year", "base_emissions")
_LEVELS: tuple[Role, ...] = ("level", "less", "per_level", "unsure")
_SHARED: tuple[Any, ...] = (
    "action",
    *_EMISSIONS,
    "operations",
    "remainder",
    "per",
    *MEANS,
    *_KEPT,
)
"""What a further amount shares with the one before it."""


@dataclass(slots=True)
class Clause:
    """What was said of one promise so far, by role, until its frame is made of it.

    Examples
    --------
    >>> from trajectory.nouns.scope import S12
    >>> clause = Clause({"scopes": S12, "land": Land.ONLY, "target_year": 2030})
    >>> clause.boundary, clause.others
    (S12.land_only, {'target_year': 2030})
    """

    said: dict[Role, Any] = field(default_factory=dict)
    repeated: bool = False
    """Whether its scopes are those of the promise before it."""
    told: Phrase | None = None
    """The phrase that says what is promised."""
    per_leads: bool = False
    """Whether its activity is one of all: "per tonne by 22% (scope 1) and 37% (scope 2)"."""

    @property
    def scopes(self) -> Scope:
        """The scopes, with categories in the place of scope 3, and without those excluded."""
        said = self.said
        scopes: Scope = said.get("scopes", NOTHING)
        if "categories" in said:
            scopes = (scopes & ~S3) | said["categories"]
        scopes = scopes or said.get("value_chain", NOTHING)
        if "excluded" in said and "operations" not in said:
            whole = "net_zero" in said or S3 in said["excluded"]
            scopes = scopes or (ALL if whole else NOTHING)  # "net zero, excluding scope 3"
        return scopes & ~said["excluded"] if "excluded" in said else scopes

    @property
    def scopes_lead(self) -> bool:
        """Whether its scopes were said before its net zero."""
        said = list(self.said)
        both = "scopes" in self.said and "net_zero" in self.said
        return both and said.index("scopes") < said.index("net_zero")

    @property
    def boundary(self) -> Boundary:
        """Which emissions it speaks of; it may be empty."""
        return Boundary(self.scopes, self.said.get("land", Land.WITH), self.said.get("scope2"))

    @property
    def emissions(self) -> Boundary:
        """Which emissions it speaks of, also where no scopes are said that it may hold."""
        scopes = self.scopes or self.said.get("operations", NOTHING)
        if "science_based" in self.said:
            scopes = scopes & S3 or S3
        return replace(self.boundary, scopes=S2 if "renewable" in self.said else scopes)

    @property
    def others(self) -> dict[str, Any]:
        """What it says beside, by the name of the frame's field."""
        said: dict[str, Any] = {r: v for r, v in self.said.items() if r not in _OF_BOUNDARY}
        if "value_chain" in self.said and not {"scopes", "categories"} & self.said.keys():
            said["unnumbered"] = True
        return said


def clauses_of(phrases: list[Phrase], *, led: bool = False) -> tuple[list[Clause], list[Phrase]]:
    """Lay the phrases of a part into clauses; return these, and the phrases that were taken.

    It is `led` where the year of the first stands before the verb: "By 2025, Acme aims to".

    Examples
    --------
    >>> from trajectory.wording.phrases import phrases_of
    >>> from trajectory.wording.tokens import tokens_of
    >>> tokens = tokens_of("reduce scope 1 emissions 42% by 2030 and 90% by 2040")
    >>> clauses, taken = clauses_of(phrases_of(tokens, 0, len(tokens)))
    >>> [clause.others for clause in clauses]
    [{'action': 'reduce', 'percentage': '42%', 'target_year': 2030}, \
{'action': 'reduce', 'percentage': '90%', 'target_year': 2040}]
    """
    roles = [phrase.role for phrase in phrases]
    amounts = [n for n, role in enumerate(roles) if role in _AMOUNTS]
    last_amount = amounts[-1] if amounts else -1
    last_state, last_year = _last(roles, "net_zero"), _last(roles, "target_year")
    named = [n for n, role in enumerate(roles) if role in _NAMED]
    own = named[1:] if named and roles[named[0]] == "value_chain" else named
    behind = bool(amounts and own and amounts[0] < own[0]) or _close_behind(phrases, amounts)
    clauses: list[Clause] = [Clause()]
    taken: list[Phrase] = []
    starts, covered = [0], 0
    phrases = paired(phrases)
    for n, phrase in enumerate(phrases):
        clause, role = clauses[-1], phrase.role
        if role == "aside":
            taken.append(phrase)  # it has a passage of its own
            continue
        if role == "action":
            clause.said["action"] = phrase.value
            taken.append(phrase)
            continue
        if phrase.first < covered and role in _EMISSIONS:
            taken.append(phrase)  # it says what is covered, not what is promised
            continue
        if role == "coverage" and _tells_only_coverage(clause, phrase.value, phrases):
            covered = phrase.value.after
        if role in _APART and "net_zero" in clause.said and is_apart(clause.told, phrases, n):
            continue
        more = n < last_amount or (n < last_state and "net_zero" in clause.said)
        again = role in _NEXT and phrase.value in (clause.said.get(role), clause.scopes)
        due = n < last_year
        following = _to_zero(clause, phrase, due) or _led_on(clause, phrases, n, led=led)
        following = following or _next_clause(clause, role, more, behind, due and not again)
        if following is not None:
            clauses.append(following)
            starts.append(len(taken))
        if role == "value_chain" and clauses[-1].scopes_lead:
            del clauses[-1].said["scopes"]  # "only scope 1, while net zero is of the value chain"
        if _lay(clauses[-1], phrase):
            taken.append(phrase)
        _name_activity(clauses[-1], phrases, n)
    if len(clauses) > 1 and amounts and named and named[0] > amounts[-1]:
        _share_scopes(clauses)
    unheld: set[Role] = set()
    if not _LIMITED.isdisjoint([phrase.role for phrase in taken]):
        _share_base_year(clauses)
        unheld = told_in_vain([(clause.said, clause.scopes) for clause in clauses])
    clauses, taken = _told_once(clauses, starts, taken)
    return clauses, [phrase for phrase in taken if phrase.role not in unheld]


def _close_behind(phrases: list[Phrase], amounts: list[int]) -> bool:
    """Return whether scopes stand right behind each amount: "by 30% (scope 1), 90% (scope 2)"."""
    if len(amounts) < 2 or amounts[-1] + 1 == len(phrases):
        return False
    pairs = ((phrases[n], phrases[n + 1]) for n in amounts)
    return all(b.role in ("scopes", "categories") and b.first - a.after <= 1 for a, b in pairs)


def _last(roles: list[Role], role: Role) -> int:
    return len(roles) - 1 - roles[::-1].index(role) if role in roles else -1


def _told_once(
    clauses: list[Clause], starts: list[int], taken: list[Phrase]
) -> tuple[list[Clause], list[Phrase]]:
    """Return the clauses without those that say a cut of the same emissions again, and phrases.

    An amount has one deadline: what such a clause says beside, as a later year, is not taken.
    """
    if len(clauses) == 1:
        return clauses, taken
    kept: list[Clause] = []
    held: list[Phrase] = []
    for clause, start, stop in zip(clauses, starts, [*starts[1:], len(taken)], strict=True):
        same = _latest_of(kept, clause.told)
        earlier = [c for c in same if c.emissions == clause.emissions]
        if not earlier or _AMOUNTS.isdisjoint(clause.said):
            kept.append(clause)
        elif any(clause.said.get(role) != earlier[-1].said.get(role) for role in _OF_A_CUT):
            continue
        held += taken[start:stop]
    return kept, held


def _latest_of(clauses: list[Clause], told: Phrase | None) -> Iterator[Clause]:
    """Yield the last clauses, as far back as they tell the same amount."""
    for clause in reversed(clauses):
        if clause.told is not told:
            return
        yield clause


_OF_A_CUT: tuple[Role, ...] = ("target_year", "per", "renewable")


def _name_activity(clause: Clause, phrases: list[Phrase], n: int) -> None:
    """Name what the cut is one of in "25% to 450 kg CO2 per tonne"."""
    if n and phrases[n].role == "per_level" and phrases[n - 1].role in _AMOUNTS:
        clause.said.setdefault("per", phrases[n].value[1])


_APART = frozenset(("operations", "target_year"))


def _next_clause(
    clause: Clause, role: Role, more_amounts: bool, behind: bool, dated_again: bool
) -> Clause | None:
    """Return the clause that a phrase opens; None where it belongs to the current one.

    Scopes stand `behind` their amount in "a 50 % cut of scope 1", and before it otherwise.
    """
    said, is_amount = clause.said, role in _AMOUNTS
    if role in _LEVELS and role in said:
        return Clause({r: said[r] for r in _SHARED if r in said}, repeated=True)
    if (is_amount or (role == "nominal" and more_amounts)) and "net_zero" in said:
        return Clause({"action": "reduce"})
    if role in _NEXT and dated_again and not more_amounts and _is_dated(clause):
        kept = (*_AMOUNTS, *MEANS, "net_zero", "action", "base_year", *_KEPT)
        return Clause({r: said[r] for r in kept if r in said}, told=clause.told)
    if _opens_state(said, role, more_amounts):
        year = {} if dated_again else _leading_year(clause)
        return Clause({**year, "action": "reach"})
    if _AMOUNTS.isdisjoint(said) or ("partners" in said and not is_amount):
        return None
    if role == "absolute" and "intensity" in said and more_amounts:
        return Clause({r: said[r] for r in ("action",) if r in said})
    if is_amount or (role == "target_year" and role in said and more_amounts):
        shared = {r: said[r] for r in _SHARED if r in said}
        return Clause(shared, repeated=True, per_leads=_leads(list(said), "per", clause))
    if role in _NAMED and behind and {"scopes", "categories"}.isdisjoint(said):
        return None
    if more_amounts and role in _NAMED:
        told = (clause.scopes or "operations" in said) and not clause.repeated
        if told or "per" in said or "target_year" in said:
            return Clause({r: said[r] for r in ("action", *_KEPT) if r in said})
    return None


def _led_on(clause: Clause, phrases: list[Phrase], n: int, *, led: bool) -> Clause | None:
    """Return the clause of "by 2030 50%" behind "By 2025 we aim to cut 25% and".

    Or of "operations by 2030", and "by 2050 for scope 3", behind a net zero with a year.
    """
    said, phrase = clause.said, phrases[n]
    following = phrases[n + 1] if n + 1 < len(phrases) else None
    if following and {"net_zero", "target_year"} <= said.keys():
        named, close = not _NAMED_BY.isdisjoint(said), following.first - phrase.after == 1
        again = phrase.role == "target_year" and named and following.role in _NEXT
        of_a_part = phrase.role in _NEXT and not named and following.role == "target_year"
        if again or (of_a_part and close):
            return Clause({r: said[r] for r in _OF_A_STATE if r in said}, told=clause.told)
    dated = phrase.role == "target_year" and "target_year" not in said
    if not (led and dated) or _AMOUNTS.isdisjoint(said) or n + 1 == len(phrases):
        return None
    close = phrases[n + 1].role in _AMOUNTS and phrases[n + 1].first - phrase.after <= 1
    apart = phrase.first - phrases[n - 1].after > 1
    if not (close and apart):
        return None
    return Clause({r: said[r] for r in _SHARED if r in said}, repeated=True)


_NAMED_BY = frozenset(_NEXT)
_OF_A_STATE: tuple[Role, ...] = ("net_zero", "action")


def _to_zero(clause: Clause, phrase: Phrase, dated: bool) -> Clause | None:
    """Return the clause of "to zero by 2040" behind "by 50% by 2030"; None without it."""
    said = clause.said
    told = phrase.role == "level" and not _AMOUNTS.isdisjoint(said) and "target_year" in said
    if not told or not dated or phrase.value[0] != 0.0:
        return None
    return Clause({r: v for r, v in said.items() if r in _OF_A_LEVEL})


_OF_A_LEVEL = frozenset(("action", *_EMISSIONS, "operations", "land", "scope2"))


def _leads(said: list[Role], role: Role, clause: Clause) -> bool:
    """Return whether something stands before an amount whose scopes follow it."""
    if role not in said or clause.per_leads:
        return clause.per_leads
    amount = next((n for n, r in enumerate(said) if r in _AMOUNTS), 0)
    named = [n for n, r in enumerate(said) if r in _NEXT]
    return said.index(role) < amount and bool(named) and amount < min(named)


def _leading_year(clause: Clause) -> dict[Role, Any]:
    """Return the year of "2050: net zero of scope 1, net zero of scope 2", which is of both."""
    said = clause.said
    if not {"target_year", "net_zero"} <= said.keys() or not clause.scopes:
        return {}
    named = list(said)
    leads = named.index("target_year") < named.index("net_zero")
    return {"target_year": said["target_year"]} if leads else {}


def _is_dated(clause: Clause) -> bool:
    """Return whether a clause is told, of some scopes and by a year: "S1 by 2030" and more."""
    said = clause.said
    told = not _TOLD.isdisjoint(said) and "target_year" in said and not clause.repeated
    return told and bool(clause.scopes or "operations" in said)


def _opens_state(said: dict[Role, Any], role: Role, more: bool) -> bool:
    """Return whether a net zero starts here: after an amount, or after another with its year."""
    if role == "net_zero":
        dated = "target_year" in said and ("net_zero" in said or said.get("action") == "reduce")
        told = not _AMOUNTS.isdisjoint(said) and "partners" not in said
        kept = "net_zero" in said and said.get("action") == "maintain"
        return dated or told or kept
    return role == "target_year" and {role, "net_zero"} <= said.keys() and more


def _lay(clause: Clause, phrase: Phrase) -> bool:
    """Put what a phrase says into a clause; return whether it was taken."""
    role, value, said = phrase.role, phrase.value, clause.said
    if (role in _TOLD or role in _LEVELS) and clause.told is None:
        clause.told = phrase
    if clause.repeated and role in (*_NAMED, "absolute"):
        _forget(clause, role)
    if role == "remainder":
        said[role] = True
        return False  # of what it leaves out the promise holds only whole categories
    if role == "coverage":
        return lay_coverage(said, value)
    if role in ("in_words", "years"):
        return lay_years(said, phrase)
    said.pop(_OPPOSED.get(role, "nothing"), None)
    if role not in said or role == "per" or role in _KEPT:
        said[role] = value
    elif role in ("scopes", "categories", "excluded"):
        said[role] |= value
    elif role == "partners":
        said[role] = tuple(dict.fromkeys((*said[role], *value)))
    elif role == "in_year":
        said.setdefault("target_year", value)
    else:
        return bool(said[role] == value)
    return True


_OPPOSED: dict[Role, Role] = {"intensity": "absolute", "absolute": "intensity"}
"""Of a further cut, the one takes the place of the other."""


def _forget(clause: Clause, role: Role) -> None:
    """Take out what a clause repeats of the one before it, where it has emissions of its own."""
    said = clause.said
    if not clause.per_leads:
        said.pop("per", None)
    if role != "absolute":
        for old in (*_EMISSIONS, *_NAMED):
            said.pop(old, None)
    clause.repeated = role == "absolute"


def _tells_only_coverage(clause: Clause, covered: Covered, phrases: list[Phrase]) -> bool:
    """Return whether the scopes of a coverage add nothing to those that were said before.

    Categories of a scope 3 that was said as a whole narrow it, unless the rest is covered, too.
    """
    if not clause.scopes or "partners" in clause.said:
        return False
    partial = covered.scopes & S3 not in (NOTHING, S3)
    return not partial or any(p.role == "coverage" and p.value.rest for p in phrases)


def _share_scopes(clauses: list[Clause]) -> None:
    """Give each of several amounts the scopes that are said once, after the last of them."""
    *others, last = clauses
    scopes = {r: last.said[r] for r in _NEXT if r in last.said}
    if all(not _AMOUNTS.isdisjoint(clause.said) for clause in clauses):
        for clause in others:
            if not clause.scopes and "operations" not in clause.said:
                clause.said = {**clause.said, **scopes}


def _share_base_year(clauses: list[Clause]) -> None:
    """Give each of several levels the base year that is said once, after the last of them."""
    *others, last = clauses
    since: dict[Role, Any] = {r: last.said[r] for r in _SINCE if r in last.said}
    if since and all("level" in c.said or "less" in c.said for c in clauses):
        for clause in others:
            clause.said = {**since, **clause.said}
