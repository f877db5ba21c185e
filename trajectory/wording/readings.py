"""A promise as it was read: whole, or a draft that lacks a part."""

import enum
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, Self

from trajectory.checks import as_number
from trajectory.errors import ArgumentError, TargetError
from trajectory.nouns.codec import Noun, class_named
from trajectory.nouns.company import Promise
from trajectory.nouns.promises import (
    Engagement,
    FixedLevel,
    NetZero,
    RenewableElectricity,
    Term,
)
from trajectory.nouns.promises.target import Growth
from trajectory.nouns.scope import ALL, S2, S3, Boundary, Land, Scope
from trajectory.words import INDEX, TONNES, as_emissions_unit

__all__ = ["Draft", "Inference", "PassageKind", "Reading", "Span", "share_of"]


class Span(NamedTuple):
    """A place in the text, ``text[start:end]``.

    Examples
    --------
    >>> from trajectory.wording import parse
    >>> parse("Net-Zero Target: Acme commits to reach net zero by 2040.").readings[0].span
    Span(start=17, end=56)
    """

    start: int
    end: int


class Inference(enum.Enum):
    """What was inferred rather than said.

    References
    ----------
    ABSOLUTE and NET_ZERO follow the template of small companies among the targets that SBTi
    publishes (its target dashboard, as of May 2026): it leaves out "absolute", and puts net zero
    as a cut of scopes 1+2+3 by 90 %.

    Examples
    --------
    >>> from trajectory.wording import parse
    >>> read = parse("Acme commits to reduce scope 1 emissions 40-50% by 2030 from 2020.")
    >>> [mark.name for mark in read.readings[0].inferred]
    ['LOWER_BOUND', 'ABSOLUTE']
    """

    ABSOLUTE = "absolute: the sentence names neither 'absolute' nor an activity"
    BASE_YEAR = "base year: taken from another sentence, or from the line above a list"
    TARGET_YEAR = "target year: taken from an earlier sentence, or from the line above a list"
    FIRST_YEAR = "first year: a state to keep starts in its base year, or a neighbour's"
    SCOPES = "scopes: not named, or taken from another sentence, or the line above a list"
    NET_ZERO = "net zero: a cut of all scopes by 90 % or more, and no net zero is named"
    LOWER_BOUND = "reduction: the lower end of a range"
    PARTNERS = "partners: not named, or one share said for suppliers and customers together"
    CONTINUED = "target year: the last year in which a share reached before is kept"
    REMAINDER = "scopes: 'all other scope 3', without the categories of earlier sentences"
    NEUTRAL = "net zero: said as carbon or climate neutral, which may count on credits"
    ZERO = "net zero: said as zero emissions or zero carbon; whether any are left is not said"
    YEAR_IN_WORDS = "year: 'mid-century', 'the five years to 2025', 'part of our 2025 goals'"
    AMOUNT = "reduction: an amount by that of the base year, as said or reported"
    WHOLE = "whole: words that may narrow the promise are not held by it (see unread)"


class PassageKind(enum.Enum):
    """What a passage without a target is.

    Examples
    --------
    >>> from trajectory.wording import parse
    >>> read = parse("Near-Term Targets: Acme commits to publish its emissions.")
    >>> [passage.kind.value for passage in read.recognised]
    ['heading', 'a promise without a number']
    """

    HEADING = "heading"
    FOOTNOTE = "footnote"
    EXPLANATION = "explanation"
    PLEDGE = "a promise without a number"
    PORTFOLIO = "what a financial institution's targets cover"
    ROUTE = "the streamlined route of small and medium companies"
    PAST = "a cut or a state of the past"
    NEGATED = "what is not promised"
    WITHDRAWN = "a promise that no longer holds"
    CONDITIONAL = "what may be, or would be on a condition"
    FOREIGN = "somebody else's promise"
    EQUIVALENT = "the same cut in other words"
    MEANS = "a means of the cut, with a number of its own"
    OTHER = "a promise about something else than emissions"
    GAS = "a promise about single gases, not all of them"
    AVOIDED = "emissions that are avoided elsewhere, removed or offset"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Reading(Noun):
    """A promise with the text it came from.

    Parameters
    ----------
    noun : Target, FixedLevel, BelowBaseline, NetZero, Engagement or RenewableElectricity
        The promise.
    spans : tuple of Span
        Where it stands; a second span where a later sentence continues it.
    inferred : tuple of Inference
        What was inferred rather than said.
    unread : tuple of Span
        Words inside `spans` that the promise does not hold.

    Examples
    --------
    >>> from trajectory.wording import parse
    >>> read = parse("Acme commits to reduce absolute scope 1 emissions of its cars 42% by 2030 "
    ...              "from 2020.")
    >>> (reading,) = read.readings
    >>> print(reading.noun)
    -42 % of scope 1 by 2030 from 2020
    >>> reading.inferred == (Inference.WHOLE,), [read.quote(span) for span in reading.unread]
    (True, ['cars'])
    """

    noun: Promise
    spans: tuple[Span, ...]
    inferred: tuple[Inference, ...] = ()
    unread: tuple[Span, ...] = ()

    @property
    def span(self) -> Span:
        """Where the promise stands first."""
        return self.spans[0]


@dataclass(frozen=True, slots=True)
class Draft(Noun):
    """A promise that cannot be made yet, since a part is missing or refused.

    Parameters
    ----------
    kind : type
        The noun it would be.
    known : tuple of pairs
        The fields that were read, by name; without scopes, whether `land` is meant; of a cut by
        an `amount` of emissions, that amount.
    missing : tuple of str
        The names of the fields that were not.
    span : Span
        Where it stands.
    inferred : tuple of Inference
        What was inferred rather than said.
    unread : tuple of Span
        Words inside `span` that it does not hold.
    reason : str
        Why it is no promise yet.

    Examples
    --------
    >>> from trajectory.wording import parse
    >>> (draft,) = parse("Acme commits to reach net zero.").drafts
    >>> draft.kind.__name__, draft.missing, draft.reason
    ('NetZero', ('target_year',), 'target_year not said')
    """

    kind: type[Promise]
    known: tuple[tuple[str, Any], ...]
    missing: tuple[str, ...]
    span: Span
    inferred: tuple[Inference, ...] = ()
    unread: tuple[Span, ...] = ()
    reason: str = ""

    def complete(self, **fields: Any) -> Promise:
        """Return the promise with its missing fields filled in.

        Parameters
        ----------
        **fields
            Fields of the noun; they come before those that were read.

        Returns
        -------
        Target, FixedLevel, BelowBaseline, NetZero, Engagement or RenewableElectricity
            The promise.

        Raises
        ------
        TrajectoryError
            If a field is still missing, unknown, or breaks its rule.

        Examples
        --------
        >>> from trajectory.wording import parse
        >>> read = parse("Acme commits to reduce absolute scope 1 emissions 42% by 2030.")
        >>> (draft,) = read.drafts
        >>> draft.missing
        ('base_year',)
        >>> print(draft.complete(base_year=2020))
        -42 % of scope 1 by 2030 from 2020
        >>> read = parse("Acme will cut scope 1 emissions by 2 MtCO2e by 2030 from 2019.")
        >>> (draft,) = read.drafts
        >>> draft.missing
        ('base_emissions',)
        >>> print(draft.complete(base_emissions=(10, "MtCO2e")))
        -20 % of scope 1 by 2030 from 2019
        """
        given = {**dict(self.known), **fields}
        missing = [name for name in self.missing if name not in fields]
        unknown = sorted(set(fields) - set(self.kind.__dataclass_fields__))
        if missing or unknown:
            raise TargetError(
                f"fields must complete the {self.kind.__name__}, "
                f"got missing {missing}, unknown {unknown}"
            )
        land = given.pop("land", None)
        if land is not None and isinstance(given["boundary"], Scope):
            given["boundary"] = Boundary(given["boundary"], land)
        amount = given.pop("amount", None)
        if amount is not None and "reduction" not in given:
            given["reduction"] = share_of(amount, given["base_emissions"])
        return self.kind(**given)

    @property
    def about(self) -> tuple[Boundary, Term | None]:
        """What it may be about, as far as it says, and its term."""
        known = dict(self.known)
        scopes = known.get("boundary")
        if scopes is None:
            scopes = {Engagement: S3, RenewableElectricity: S2}.get(self.kind, ALL)
        if isinstance(scopes, Scope):
            scopes = Boundary(scopes, known.get("land", Land.WITH))
        return scopes, Term.LONG if self.kind is NetZero else known.get("term")

    def is_kept(self, year: int) -> bool:
        """Return whether it is a level to keep, from a year on, of which no first year is said."""
        until = dict(self.known).get("maintain_until")
        kept = self.kind is FixedLevel and self.missing == ("target_year",)
        return kept and until is not None and until > year

    @classmethod
    def restored(cls, **fields: Any) -> Self:
        """Return the draft that JSON holds; a reduction below 0 was growth."""
        known = dict(fields["known"])
        reduction = known.get("reduction")
        if isinstance(reduction, float) and reduction < 0.0:
            known["reduction"] = Growth(-reduction, known.get("decimals"))
        return cls(**{**fields, "known": tuple(known.items())})

    @classmethod
    def _types(cls, data: Mapping[str, Any], /) -> Mapping[str, Any]:
        """Return the types of the fields; those of what is known are the promise's."""
        kind = class_named("kind", typing.get_args(Promise), data["kind"])
        hints: dict[str, Any] = {**typing.get_type_hints(kind), "land": Land}
        hints["amount"], pairs = tuple[float, str], data["known"]
        if not isinstance(pairs, list) or not all(
            isinstance(pair, list) and len(pair) == 2 and str(pair[0]) in hints for pair in pairs
        ):
            raise ArgumentError(f"known must hold pairs of a field and its value, got {pairs!r}")
        known = tuple(types.GenericAlias(tuple, (str, hints[name])) for name, _ in pairs)
        return {**typing.get_type_hints(cls), "known": types.GenericAlias(tuple, known)}


def share_of(amount: tuple[float, str], base: tuple[float, str]) -> float:
    """Return which share of the base year's emissions an amount is.

    Examples
    --------
    >>> share_of((500, "ktCO2e"), (2, "MtCO2e"))
    0.25
    """
    whole = as_number("base_emissions", base[0], minimum=0.0)
    unit = as_emissions_unit("base_emissions", base[1])
    if INDEX in (amount[1], unit) and amount[1] != unit:
        raise TargetError(f"base_emissions must be in the unit of the cut {amount}, got {base}")
    less, whole = amount[0] * TONNES.get(amount[1], 1), whole * TONNES.get(unit, 1)
    if not 0.0 < whole >= less:
        raise TargetError(
            f"base_emissions must be above 0 and at least the cut {amount}, got {base}"
        )
    return less / whole
