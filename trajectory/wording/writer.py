"""From promises to the canonical sentence, which :func:`parse` reads back."""

import functools
import operator
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from trajectory.checks import as_instance
from trajectory.errors import ArgumentError
from trajectory.nouns.company import PROMISES, Company, Promise
from trajectory.nouns.promises import (
    BelowBaseline,
    Engagement,
    FixedLevel,
    NetZero,
    RenewableElectricity,
    Target,
    Term,
)
from trajectory.nouns.scope import ALL, CATEGORY_NAMES, S1, S3, S12, Boundary, Land, Scope
from trajectory.wording.languages.en import COMMITMENTS, HEADINGS
from trajectory.wording.phrases import phrases_of
from trajectory.wording.reader import parse
from trajectory.wording.tokens import tokens_of
from trajectory.wording.translation import language_of
from trajectory.words import INDEX, listed, published

__all__ = ["sentence", "statement"]

UNNAMED = "The company"
_HEADINGS = {Term.NEAR: "Near-term target: ", Term.LONG: "Long-term target: ", None: ""}
_SECTIONS = {Term.NEAR: "Near-term targets:", Term.LONG: "Long-term targets:"}
_PLAIN_SYMBOLS = frozenset("€$£/")
_LAND = {
    Land.WITH: "",
    Land.ONLY: "FLAG ",
    Land.WITHOUT: "energy and industry ",
}


def sentence(target: Promise) -> str:
    """Return the canonical sentence of a promise, without its dates, source and baseline.

    Parameters
    ----------
    target : Target, FixedLevel, BelowBaseline, NetZero, Engagement or RenewableElectricity
        The promise.

    Returns
    -------
    str
        A sentence, after a heading where the target carries a term.

    Raises
    ------
    ArgumentError
        If `target` is no promise.

    References
    ----------
    The form is that of the targets that SBTi publishes (its target dashboard, May 2026).

    Examples
    --------
    >>> from trajectory import S12, Target
    >>> print(sentence(Target(S12, "52%", 2030, base_year=2021)))
    The company commits to reduce absolute scope 1 and 2 GHG emissions 52% by 2030
    from a 2021 base year.
    """
    promise = _as_promise(target)
    heading = _HEADINGS[promise.term] if isinstance(promise, Target) else ""
    return f"{heading}{UNNAMED} {_commitment(promise)}."


def statement(company: Company) -> str:
    """Return a company's promises as one text, in their order, under headings by term.

    Parameters
    ----------
    company : Company
        The company. Its name opens each sentence, unless it holds words that could be read as
        part of a promise; then the sentences say "The company".

    Returns
    -------
    str
        The sentences; empty without promises.

    Raises
    ------
    ArgumentError
        If `company` is no company.

    Examples
    --------
    >>> from trajectory import S12, Company, Target, Term
    >>> print(statement(Company("Acme", targets=[
    ...     Target(S12, "42%", 2030, base_year=2020, term=Term.NEAR),
    ...     Target(S12, "90%", 2040, base_year=2020, term=Term.LONG),
    ... ])))
    Near-term targets:
    Acme commits to reduce absolute scope 1 and 2 GHG emissions 42% by 2030 from a 2020 base year.
    <BLANKLINE>
    Long-term targets:
    Acme commits to reduce absolute scope 1 and 2 GHG emissions 90% by 2040 from a 2020 base year.
    """
    known = as_instance("company", company, Company)
    unnamed = _lines(known, UNNAMED)
    if not _is_plain_name(known.name):
        return unnamed
    named = _lines(known, known.name)
    return named if _told(named) == _told(unnamed) else unnamed


def _lines(company: Company, subject: str) -> str:
    """Return the sentences on a subject, under headings by term."""
    lines: list[str] = []
    term: Term | None = None
    for promise in company.targets:
        if isinstance(promise, Target) and promise.term is not term:
            term = promise.term
            lines += ["", _SECTIONS[term] if term else "Other targets:"]
        lines.append(f"{subject} {_commitment(promise)}.")
    return "\n".join(lines).lstrip("\n")


def _told(text: str) -> tuple[object, ...]:
    """Return what is read in a text, wherever it stands."""
    read = parse(text)
    promises = [(reading.noun, reading.inferred) for reading in read.readings]
    return promises, len(read.drafts), len(read.recognised), read.not_understood == ()


def _as_promise(target: object) -> Promise:
    if not isinstance(target, PROMISES):
        names = ", ".join(kind.__name__ for kind in PROMISES)
        raise ArgumentError(f"target must be one of {names}, got {target!r:.80}")
    return target


def _commitment(promise: Promise) -> str:
    """Return a promise from its verb on, without the full stop."""
    return _WRITERS[type(promise)](promise)


def _cut(target: Target) -> str:
    metric = "" if target.per is not None else "absolute "
    activity = "" if target.per is None else f" per {_activity(target.per)}"
    covered = _covered(target)
    comma = "," if covered else ""
    verb, to = ("limit growth in", "to ") if target.reduction < 0.0 else ("reduce", "")
    return (
        f"commits to {verb} {metric}{_emissions(target.boundary)} "
        f"{to}{_amount(target)}{activity} by {_year(target.target_year)}"
        f"{_base(target.base_year)}{_base_emissions(target)}{covered}"
        f"{comma * bool(target.maintain_until)}{_kept(target)}"
    )


def _amount(promise: Target | BelowBaseline) -> str:
    """Return "46.20%" as published; a fraction where the published precision is unknown."""
    if promise.decimals is None:
        by = "by " if promise.reduction >= 0.0 else ""
        return f"{by}a fraction of {_number(abs(promise.reduction))}"
    return published(abs(promise.reduction), promise.decimals)


def _base(year: int | None) -> str:
    return "" if year is None else f" from a {_year(year)} base year"


def _base_emissions(target: Target) -> str:
    return f" of {_mass(*target.base_emissions)}" if target.base_emissions else ""


def _mass(amount: float, unit: str) -> str:
    number = f"{Decimal(repr(amount)):,f}".removesuffix(".0")
    return f"{number} {'index points' if unit == INDEX else unit}"


def _covered(target: Target) -> str:
    """Return ", covering 67% of scope 3 GHG emissions"; the rest where a part of scope 3 is named.

    Categories alone would say that the target is about them only.
    """
    coverage = target.coverage
    if not isinstance(coverage, tuple):
        return "" if coverage == 1.0 else f", covering {published(coverage)} of these emissions"
    parts = [f"{published(share)} of {_emissions(Boundary(scopes))}" for scopes, share in coverage]
    named = functools.reduce(operator.or_, (scopes for scopes, _ in coverage))
    partial = any(scopes & S3 and S3 not in scopes for scopes, _ in coverage)
    if partial and target.boundary.scopes & ~named:
        parts.append("100% of the rest")
    return f", covering {listed(parts)}"


def _kept(promise: Target | FixedLevel) -> str:
    """Return what is to last, "and to maintain this level through 2040"."""
    if promise.maintain_until is None:
        return ""
    is_cut = isinstance(promise, Target) and promise.reduction >= 0.0
    what = "reduction" if is_cut else "level"
    return f" and to maintain this {what} through {_year(promise.maintain_until)}"


def _below_baseline(promise: BelowBaseline) -> str:
    return (
        f"commits to reduce {_emissions(promise.boundary)} {_amount(promise)} "
        f"by {_year(promise.target_year)} below a business-as-usual baseline"
    )


def _net_zero(target: NetZero) -> str:
    left = ""
    if target.residual is not None:
        left = f", with residual emissions of {published(target.residual)}"
    emissions = (
        f"{_LAND[target.boundary.land]}greenhouse gas emissions across the value chain"
        if target.boundary.scopes == ALL and target.boundary.scope2 is None
        else _emissions(target.boundary)
    )
    by = f"by {_year(target.target_year)}{_base(target.base_year)}"
    return f"commits to reach net-zero {emissions} {by}{left}"


def _level(promise: FixedLevel) -> str:
    """Return a state to keep from a year on, or a level to be reached by a year."""
    emissions, year = _emissions(promise.boundary), _year(promise.target_year)
    is_zero = promise.level == 0.0 and promise.unit == "tCO2e"
    amount = _mass(promise.level, promise.unit)
    if promise.base_year is None and promise.maintain_until is not None:
        years = f"from {year} through {_year(promise.maintain_until)}"
        what = f"zero {emissions}" if is_zero else f"{emissions} at {amount}"
        return f"commits to maintain {what} {years}"
    verb, level = ("reduce", "zero") if is_zero else ("limit", amount)
    return (
        f"commits to {verb} absolute {emissions} to {level} by {year}"
        f"{_base(promise.base_year)}{_kept(promise)}"
    )


def _engagement(promise: Engagement) -> str:
    measure = f" by {promise.basis.value}" if promise.basis else ""
    scopes = promise.boundary.scopes
    covered = _LAND[promise.boundary.land] + ("scope 3" if scopes == S3 else _categories(scopes))
    return (
        f"commits that {published(promise.share)} of its {promise.partner.value}{measure}, "
        f"covering {covered}, will have science-based targets by {_year(promise.target_year)}"
    )


def _renewable(promise: RenewableElectricity) -> str:
    start = ""
    if promise.base_share is not None:
        start = f" from {published(promise.base_share)}"
    years = f"by {_year(promise.target_year)}{_base(promise.base_year)}"
    kept = ""
    if promise.maintain_until is not None:
        kept = (
            f" and to continue annual sourcing of {published(promise.share)} "
            f"renewable electricity through {_year(promise.maintain_until)}"
        )
    return (
        f"commits to increase annual sourcing of renewable electricity{start} "
        f"to {published(promise.share)} {years}{kept}"
    )


_WRITERS: dict[type, Callable[[Any], str]] = {
    Target: _cut,
    FixedLevel: _level,
    BelowBaseline: _below_baseline,
    NetZero: _net_zero,
    Engagement: _engagement,
    RenewableElectricity: _renewable,
}


def _emissions(boundary: Boundary) -> str:
    """Return "scope 1 and 3 FLAG GHG emissions from purchased goods and services"."""
    scopes = boundary.scopes
    counted = f"{boundary.scope2.value} " if boundary.scope2 else ""
    numbers = [str(flag.name)[1:] for flag in scopes & S12]
    if scopes & S3:
        numbers.append("3")
    partial = bool(scopes & S3) and S3 not in scopes
    categories = f" from {_categories(scopes & S3)}" if partial else ""
    return f"scope {listed(numbers)} {counted}{_LAND[boundary.land]}GHG emissions{categories}"


def _categories(scopes: Scope) -> str:
    return listed(CATEGORY_NAMES[category] for category in scopes & S3)


def _year(year: int) -> str:
    return f"{year:04d}"


def _number(value: float) -> str:
    return f"{Decimal(repr(value)):f}"


def _activity(per: str) -> str:
    """Return the activity as it is where it reads back so, else between quotation marks."""
    return per if _is_plain_activity(per) else "“" + "".join(map(_escaped, per)) + "”"


def _is_plain_activity(per: str) -> bool:
    """Return whether an activity is plain words that the reader takes up to the deadline."""
    tokens = tokens_of(f"x per {per} by 2030")
    plain = all(
        kind in ("word", "number") or word in _PLAIN_SYMBOLS
        for kind, word in zip(tokens.kinds[:-1], tokens.words[:-1], strict=True)
    )
    if not plain or not COMMITMENTS.isdisjoint(tokens.words) or per != " ".join(per.split()):
        return False
    if language_of(tokens) != "en":
        return False  # its words would count as those of the language that they are of
    line = f"{UNNAMED} commits to reduce scope 1 GHG emissions 42% per {per} by 2030 from 2020."
    cut = Target(S1, "42%", 2030, base_year=2020, per=per)
    return _told(f"{line}\n{line}") == ([(cut, ()), (cut, ())], 0, 0, True)


def _escaped(character: str) -> str:
    if character.isprintable() and character not in "“”\\":
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _is_plain_name(name: str) -> bool:
    """Return whether a name says nothing but a name where a sentence starts."""
    tokens = tokens_of(name)
    return (
        name == " ".join(name.split())
        and set(tokens.kinds) <= {"word"}
        and COMMITMENTS.isdisjoint(tokens.words)
        and HEADINGS.keys().isdisjoint(tokens.words)
        and not phrases_of(tokens, 0, len(tokens))
    )
