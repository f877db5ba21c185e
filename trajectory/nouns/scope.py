"""Which emissions: the scopes of a greenhouse-gas inventory, and a boundary drawn by them."""

import enum
import functools
import operator
from dataclasses import dataclass
from typing import Any, NoReturn, Self

from trajectory.errors import ScopeError
from trajectory.words import CATEGORIES, parts_of_boundary, scopes_named

__all__ = [
    *("ALL", "S1", "S2", "S3", "S12", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C10"),
    *("C11", "C12", "C13", "C14", "C15", "CATEGORY_NAMES"),
    *("Boundary", "Land", "Scope", "Scope2", "as_boundary", "as_scope"),
]


class _Spelt:
    """The short spellings that scopes and boundaries share."""

    __slots__ = ()

    def _repr_pretty_(self, printer: Any, _: bool) -> None:
        printer.text(repr(self))

    @property
    def market_based(self) -> "Boundary":
        """The same emissions with scope 2 counted by contracts (market-based)."""
        return as_boundary("self", self).counted(Scope2.MARKET)

    @property
    def location_based(self) -> "Boundary":
        """The same emissions with scope 2 counted by the grid's average (location-based)."""
        return as_boundary("self", self).counted(Scope2.LOCATION)

    @property
    def land_only(self) -> "Boundary":
        """The part of these emissions that forest, land and agriculture emit (FLAG)."""
        return as_boundary("self", self) & Boundary(ALL, Land.ONLY)

    @property
    def without_land(self) -> "Boundary":
        """The part of these emissions that energy and industry emit, without land."""
        return as_boundary("self", self) & Boundary(ALL, Land.WITHOUT)


class Scope(_Spelt, enum.Flag):
    """Scopes 1 and 2 and the fifteen scope-3 categories, to be joined with ``|``.

    A partial scope-3 target is just fewer flags: ``Scope.C1 | Scope.C11``.

    References
    ----------
    GHG Protocol, Corporate Value Chain (Scope 3) Standard, 2011, table 5.4.

    Examples
    --------
    >>> print(Scope.S12, Scope.C1 | Scope.C11, Scope.ALL)
    S1+S2 C1+C11 S1+S2+S3
    >>> Scope.C11 in Scope.S3
    True
    >>> Scope.parse("S1+S2"), Scope.S2.market_based, Scope.S3.land_only
    (S12, S2.market_based, S3.land_only)
    """

    S1 = enum.auto()
    S2 = enum.auto()
    C1 = enum.auto()
    C2 = enum.auto()
    C3 = enum.auto()
    C4 = enum.auto()
    C5 = enum.auto()
    C6 = enum.auto()
    C7 = enum.auto()
    C8 = enum.auto()
    C9 = enum.auto()
    C10 = enum.auto()
    C11 = enum.auto()
    C12 = enum.auto()
    C13 = enum.auto()
    C14 = enum.auto()
    C15 = enum.auto()
    S3 = C1 | C2 | C3 | C4 | C5 | C6 | C7 | C8 | C9 | C10 | C11 | C12 | C13 | C14 | C15
    S12 = S1 | S2
    ALL = S12 | S3

    def __repr__(self) -> str:
        """Return the scopes as code: ``S1 | C11``."""
        name = self.name or "Scope(0)"
        return name if "|" not in name else str(self).replace("+", " | ")

    def __str__(self) -> str:
        """Return the shortest sum of names that :meth:`parse` reads back."""
        indirect = ["S3"] if Scope.S3 in self else [str(flag.name) for flag in self & Scope.S3]
        return "+".join([str(flag.name) for flag in self & Scope.S12] + indirect) or "no scope"

    @property
    @functools.lru_cache(maxsize=1024)  # scopes are few, and asked in every sentence
    def words(self) -> str:
        """The scopes in words, as a chart or a sentence names them."""
        categories = [str(flag.name)[1:] for flag in self & Scope.S3]
        numbers = [str(flag.name)[1:] for flag in self & Scope.S12]
        if len(categories) == len(CATEGORY_NAMES):
            numbers, categories = [*numbers, "3"], []
        noun = "scope " if len(numbers) == 1 else "scopes "
        parts = [noun + "+".join(numbers)] if numbers else []
        if categories:
            noun = "category" if len(categories) == 1 else "categories"
            parts += [f"scope 3 {noun} {', '.join(categories)}"]
        return " and ".join(parts) or "no scope"

    def __contains__(self, other: object) -> bool:
        """Return whether scopes, or a boundary, are part of these scopes."""
        if isinstance(other, Scope):
            return other._value_ & self._value_ == other._value_
        return other in Boundary(self)

    def __and__(self, other: Self) -> Self:  # as the parent does, but scopes are asked very often
        if not isinstance(other, Scope):
            return NotImplemented
        return _scopes(self._value_ & other._value_)

    def __or__(self, other: Self) -> Self:
        if not isinstance(other, Scope):
            return NotImplemented
        return _scopes(self._value_ | other._value_)

    def __add__(self, other: object) -> NoReturn:  # it prints with "+", so people write it
        raise ScopeError(f"scopes are joined with |, as in S1 | S2, got {self} + {other}")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the scopes that a text names, as ``str(scopes)`` or people write them.

        Raises
        ------
        ScopeError
            If it names none, one that does not exist, or may be read in two ways.

        Examples
        --------
        >>> print(Scope.parse("Scope 1 and 2"), Scope.parse("scope 3 categories 1, 11"))
        S1+S2 C1+C11
        """
        return functools.reduce(operator.or_, (cls[name] for name in scopes_named(text)))


_scopes = functools.cache(Scope)
S1, S2, S3, S12, ALL = Scope.S1, Scope.S2, Scope.S3, Scope.S12, Scope.ALL
C1, C2, C3, C4, C5 = Scope.C1, Scope.C2, Scope.C3, Scope.C4, Scope.C5
C6, C7, C8, C9, C10 = Scope.C6, Scope.C7, Scope.C8, Scope.C9, Scope.C10
C11, C12, C13, C14, C15 = Scope.C11, Scope.C12, Scope.C13, Scope.C14, Scope.C15

CATEGORY_NAMES = {Scope[name]: words for name, words in CATEGORIES.items()}
"""The names of the scope-3 categories (GHG Protocol Scope 3 Standard, 2011, table 5.4)."""


def as_scope(argument: str, value: object) -> Scope:
    """Return `value` if it is a scope that is not empty."""
    if not isinstance(value, Scope) or not value:
        raise ScopeError(f"{argument} must be a Scope such as S1 | S2, {_got(argument, value)}")
    return value


def _got(argument: str, value: object) -> str:
    """Return what was given in place of scopes, and what to do about it."""
    if isinstance(value, str):
        return f"got {value!r:.80}; text is read by Scope.parse(...) or Boundary.parse(...)"
    if argument == "boundary" and isinstance(value, int | float):
        return f"got {value!r}; the scopes are missing, which come first: NetZero(ALL, 2050)"
    return f"got {value!r:.80}"


class Scope2(enum.Enum):
    """How scope 2 is counted (GHG Protocol Scope 2 Guidance, 2015)."""

    MARKET = "market-based"
    LOCATION = "location-based"


class Land(enum.Enum):
    """Whether emissions from forest, land and agriculture (FLAG) are meant too."""

    WITH = "with land"
    ONLY = "land only"
    WITHOUT = "without land"


@dataclass(frozen=True, eq=False, repr=False, slots=True)
class Boundary(_Spelt):
    """Which emissions are meant: scopes, with or without land, and how scope 2 is counted.

    The GHG Protocol speaks of the inventory boundary and of the target boundary. A boundary
    of plain scopes equals them, and every function that takes a boundary takes scopes.

    Parameters
    ----------
    scopes : Scope
        The scopes.
    land : Land
        All their emissions, only those of land (FLAG), or all but those of land: the last two
        are the parts of the first.
    scope2 : Scope2, optional
        How scope 2 is counted; None: not said. Dropped where the scopes hold no scope 2.

    Raises
    ------
    ScopeError
        If a field has the wrong type.

    References
    ----------
    GHG Protocol, Corporate Standard, revised edition, 2004, chapters 3, 4 and 11; Scope 2
    Guidance, 2015, chapter 4. SBTi FLAG Guidance, 2022, for land.

    Examples
    --------
    >>> from trajectory import S1, S2, S3, S12
    >>> print(S1 | S2.market_based, S3.land_only, Boundary(S12))
    S1+S2 (market-based) S3 (land only) S1+S2
    >>> S2.market_based in S12, S2.market_based in S12.location_based
    (True, False)
    >>> S3.land_only | S3.without_land == S3
    True
    >>> Boundary.parse("S1+S2 (market-based)") == S12.market_based
    True
    """

    scopes: Scope
    land: Land = Land.WITH
    scope2: Scope2 | None = None

    def __post_init__(self) -> None:
        for name, kind in (("scopes", Scope), ("land", Land), ("scope2", Scope2)):
            value = getattr(self, name)
            if not isinstance(value, kind) and not (name == "scope2" and value is None):
                raise ScopeError(f"{name} must be a {kind.__name__}, got {value!r:.80}")
        if self.scope2 is not None and not self.scopes & S2:
            object.__setattr__(self, "scope2", None)

    def counted(self, scope2: Scope2 | None) -> "Boundary":
        """Return the same emissions with scope 2 counted in this way."""
        return Boundary(self.scopes, self.land, scope2)

    def within(self, scopes: Scope) -> "Boundary":
        """Return the part of it that lies in some scopes; it may be empty, which is false."""
        return Boundary(self.scopes & scopes, self.land, self.scope2)

    def counted_like(self, other: "Scope | Boundary") -> bool:
        """Return whether both have the same land, and no two ways to count scope 2."""
        it = as_boundary("other", other)
        return self.land is it.land and self._agrees(it)

    def _agrees(self, other: "Boundary") -> bool:
        return None in (self.scope2, other.scope2) or self.scope2 is other.scope2

    @property
    def bits(self) -> int:
        """Return one bit for the land of each scope, and one for the rest of it."""
        value = self.scopes._value_
        land = 0 if self.land is Land.WITHOUT else value << _LAND
        return land | (0 if self.land is Land.ONLY else value)

    def __contains__(self, other: object) -> bool:
        """Return whether emissions are part of these; an unsaid scope-2 method fits any."""
        it = _plain_boundary(other) if isinstance(other, Scope) else other
        if not isinstance(it, Boundary):
            raise ScopeError(f"a boundary holds scopes and boundaries, got {other!r:.80}")
        return self._agrees(it) and it.bits & ~self.bits == 0

    def __or__(self, other: object) -> "Boundary":
        """Return both together."""
        if not isinstance(other, Scope | Boundary):
            return NotImplemented
        it = other if isinstance(other, Boundary) else _plain_boundary(other)
        if not self._agrees(it):
            both = Boundary(self.scopes | it.scopes, self.land)
            raise ScopeError(
                f"scope 2 must be counted in one way, got {self} | {it}: market-based and "
                "location-based are two answers to one question and are never summed; ask for "
                f"{both.market_based!r} or {both.location_based!r}"
            )
        return _of_bits(self.bits | it.bits, self, it)

    def __and__(self, other: object) -> "Boundary":
        """Return what is part of both; it may be empty, which is false."""
        if not isinstance(other, Scope | Boundary):
            return NotImplemented
        it = other if isinstance(other, Boundary) else _plain_boundary(other)
        one = self if self._agrees(it) else self.within(S1 | S3)  # nothing is counted both ways
        return _of_bits(one.bits & it.bits, one, it)

    __ror__, __rand__ = __or__, __and__

    def __bool__(self) -> bool:
        """Return whether any emissions are meant."""
        return bool(self.scopes)

    def __eq__(self, other: object) -> bool:
        """Return whether the same emissions are meant; plain scopes are a boundary, too."""
        if isinstance(other, Scope):
            return self.scopes is other and self.land is Land.WITH and self.scope2 is None
        if not isinstance(other, Boundary):
            return NotImplemented
        return (
            self.scopes is other.scopes and self.land is other.land and self.scope2 is other.scope2
        )

    def __hash__(self) -> int:
        return hash(self.scopes)  # the scopes' own, since they may be equal

    def __str__(self) -> str:
        """Return scopes and marks, as :meth:`parse` reads them back: ``S1+S2 (market-based)``."""
        return f"{self.scopes}{self._marks()}"

    def __repr__(self) -> str:
        """Return it as code: ``S12.market_based``."""
        marks = self._marks()[2:-1].replace(", ", ".").replace(" ", "_").replace("-", "_")
        scopes = repr(self.scopes)
        first = f"({scopes})" if marks and "|" in scopes else scopes
        return f"{first}.{marks}" if marks else first

    @property
    def words(self) -> str:
        """The boundary in words, as a chart or a sentence names it."""
        return f"{self.scopes.words}{self._marks()}"

    def _marks(self) -> str:
        marks = [] if self.land is Land.WITH else [self.land.value]
        if self.scope2 is not None:
            marks.append(self.scope2.value)
        return f" ({', '.join(marks)})" if marks else ""

    @classmethod
    def parse(cls, text: str) -> "Boundary":
        """Return the boundary that a text names, as ``str(boundary)`` or people write it.

        Parameters
        ----------
        text : str
            Scopes as :meth:`Scope.parse` reads them, and marks in brackets: ``land only`` or
            ``without land``, ``market-based`` or ``location-based``; the last two without, too.
            What is unknown is a `ScopeError`.

        Examples
        --------
        >>> Boundary.parse("S1+S2 (without land, location-based)").land
        <Land.WITHOUT: 'without land'>
        """
        scopes, marks = parts_of_boundary(text)
        given: dict[str, Any] = {}
        for mark in marks:
            kind, value = _MARKS.get(mark, ("", None))
            if value is None or kind in given:
                known = ", ".join(_MARKS)
                raise ScopeError(f"marks of a boundary must be of {known}, got {text!r:.80}")
            given[kind] = value
        return cls(Scope.parse(scopes), **given)


_LAND = len(Scope.__members__)
"""By how much the bits of land are shifted beyond those of the rest."""

_MARKS = {
    **{land.value: ("land", land) for land in Land if land is not Land.WITH},
    **{method.value: ("scope2", method) for method in Scope2},
}


def _of_bits(bits: int, one: Boundary, other: Boundary) -> Boundary:
    """Return the boundary of these bits, counted as one of two that agree says."""
    land, rest = bits >> _LAND, bits & (1 << _LAND) - 1
    if land and rest and land != rest:
        raise ScopeError(
            f"a boundary must have land in all of its scopes or in none, got {one} and {other}"
        )
    kind = Land.WITH if land == rest else Land.ONLY if land else Land.WITHOUT
    return Boundary(Scope(land | rest), kind, one.scope2 or other.scope2)


def as_boundary(argument: str, value: object) -> Boundary:
    """Return scopes, or a boundary, as a boundary that is not empty."""
    if value and isinstance(value, Scope | Boundary):
        return value if isinstance(value, Boundary) else _plain_boundary(value)
    raise ScopeError(
        f"{argument} must be a Scope such as S1 | S2, or a Boundary such as S2.market_based, "
        f"{_got(argument, value)}"
    )


@functools.cache
def _plain_boundary(scopes: Scope) -> Boundary:
    return Boundary(scopes)
