"""What a sentence says of one promise."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from trajectory.nouns.promises import EngagementBasis, Partner, Term
from trajectory.nouns.scope import Boundary, Scope
from trajectory.wording.lexicon import Action, Role
from trajectory.wording.statement import Inference, Span
from trajectory.words import fraction_from_percent

__all__ = ["Frame"]


class Frame(NamedTuple):
    """What a sentence says of one promise; a field is None, False or empty where it says nothing.

    Parameters
    ----------
    span : Span
        Where the promise stands.
    boundary : Boundary
        The scopes, with categories in the place of scope 3, and without those excluded; land
        and scope 2 as they are said. It is empty where no scopes are.
    unread : tuple of Span
        Words in it that no field holds and that may change its meaning.
    action : str, optional
        What is promised to be done: "reduce", "limit", "grow" (by no more than an amount),
        "reach", "maintain", "source" or "other".
    remainder : bool
        Whether they are "all other" emissions of the scopes.
    term : Term, optional
        Near-term or long-term.
    absolute : bool
        Whether "absolute" is said.
    per : str, optional
        The activity of an intensity, as the text spells it.
    percentage, lower_end, upper_end : str, optional
        How much, as it was published; the lower end of a range; what is not gone beyond.
    fraction : float, optional
        How much, where no percentage was published: "halve". [1]
    base_share, residual : float, optional
        The share in the base year, and that is left. [1]
    coverage : float or tuple of pairs of Scope and float, optional
        The share of the emissions that are covered, for all of them or by scope. [1]
    yearly : bool
        Whether the amount is one of every year.
    target_year, in_year, first_year, last_year, base_year : int, optional
        The years said after "by", "in", "from" and "through", and as that of the base. [year]
    same_years : bool
        Whether it is "within the same timeframe" as an earlier promise.
    nominal : bool
        Whether a noun says that it is a cut: "a reduction of".
    intensity, aimed : bool
        Whether an intensity is spoken of, whatever it is one of; whether an aim is.
    operations : Scope, optional
        The scopes of "own operations" or "the supply chain", where none are numbered.
    unnumbered, in_words : bool
        Whether its scopes, or its years, are said in words: "the value chain", "mid-century".
    net_zero : bool or str
        Whether it is said; as what, where it is said in other words.
    zero, renewable, science_based : bool
        Whether these words are said.
    below_baseline : bool
        Whether the amount is one below what would be emitted without action.
    level, base_emissions : tuple of float and str, optional
        Emissions to reach or to keep, and those of the base year, with their unit.
    less : tuple of float and str, optional
        By how much emissions are to be cut, with its unit.
    per_level, per_base : tuple of float, str and str, optional
        An intensity to reach, and that of the base year, in grams; of which activity, and how the
        text says it. [g]
    unsure : str, optional
        How much, as the text says it, in a form that has two meanings.
    partners : tuple of Partner
        Suppliers, customers, or both.
    basis : EngagementBasis, optional
        What the share of the partners is a share of.
    part : str, optional
        A word that tells that it speaks of a part of the company only.
    led : tuple of Inference
        What the line above its list said in its stead.

    Examples
    --------
    >>> from trajectory.nouns.scope import S1
    >>> frame = Frame(Span(0, 30), Boundary(S1), action="reduce", percentage="42%")
    >>> frame.amount, frame.share, frame.is_cut, frame.is_due
    ('42%', 0.42, True, False)
    """

    span: Span
    boundary: Boundary
    unread: tuple[Span, ...] = ()
    action: Action | None = None
    remainder: bool = False
    term: Term | None = None
    absolute: bool = False
    per: str | None = None
    percentage: str | None = None
    lower_end: str | None = None
    upper_end: str | None = None
    fraction: float | None = None
    base_share: float | None = None
    coverage: float | tuple[tuple[Scope, float], ...] | None = None
    residual: float | None = None
    yearly: bool = False
    target_year: int | None = None
    in_year: int | None = None
    first_year: int | None = None
    last_year: int | None = None
    base_year: int | None = None
    same_years: bool = False
    nominal: bool = False
    intensity: bool = False
    aimed: bool = False
    operations: Scope | None = None
    unnumbered: bool = False
    in_words: bool = False
    net_zero: bool | str = False
    zero: bool = False
    below_baseline: bool = False
    level: tuple[float, str] | None = None
    base_emissions: tuple[float, str] | None = None
    less: tuple[float, str] | None = None
    per_level: tuple[float, str, str] | None = None
    per_base: tuple[float, str, str] | None = None
    unsure: str | None = None
    renewable: bool = False
    science_based: bool = False
    partners: tuple[Partner, ...] = ()
    basis: EngagementBasis | None = None
    part: str | None = None
    led: tuple[Inference, ...] = ()

    @property
    def amount(self) -> str | float | None:
        """How much is to be cut, or which share to be reached, as it was published."""
        return self.percentage or self.lower_end or self.upper_end or self.fraction

    @property
    def share(self) -> float | None:
        """The amount as a fraction. [1]"""
        amount = self.amount
        return fraction_from_percent(amount)[0] if isinstance(amount, str) else amount

    @property
    def is_due(self) -> bool:
        """Whether a deadline is said, or referred to."""
        spans = self.first_year is not None and self.last_year is not None
        cuts = self.action == "reduce" or self.nominal
        until = (cuts or bool(self.level)) and self.last_year is not None
        stated = cuts or bool(self.net_zero) or bool(self.level)
        told = self.aimed or (bool(self.net_zero) and self.action == "reach")
        aimed = stated and told and self.in_year is not None
        return self.target_year is not None or self.same_years or spans or until or aimed

    @property
    def is_cut(self) -> bool:
        """Whether it is, or may be, a cut by some amount, or limited growth."""
        told = self.amount is not None or self.in_units
        cut = self.action in ("reduce", "grow", None) or (self.action == "reach" and self.nominal)
        return told and cut

    def under(self, lead: Mapping[Role, Any]) -> "Frame":
        """Return it with what the line above its list says, where it says nothing itself."""
        if not (self.amount or self.in_units or self.level or self.net_zero) or not lead:
            return self
        given: dict[str, Any] = {}
        led: list[Inference] = []
        dated = self.is_due or self.in_year or self.last_year or self.same_years
        if "target_year" in lead and not dated:
            given["target_year"] = lead["target_year"]
            led.append(Inference.TARGET_YEAR)
        if "base_year" in lead and self.is_cut and not (self.base_year or self.first_year):
            given["base_year"] = lead["base_year"]
            led.append(Inference.BASE_YEAR)
        scopes = lead.get("scopes") or lead.get("value_chain")
        if (scopes or "operations" in lead) and not (self.boundary.scopes or self.operations):
            if scopes:
                given["boundary"] = replace(self.boundary, scopes=scopes)
                led.append(Inference.SCOPES)
            else:
                given["operations"] = lead["operations"]
        if "nominal" in lead and self.action is None and not (self.renewable or self.partners):
            given["nominal"] = True
        return self._replace(**given, led=tuple(led))

    @property
    def in_units(self) -> bool:
        """Whether it is told by an amount of emissions, or an intensity, and not by a share."""
        return bool(self.less or self.per_level or self.unsure)
