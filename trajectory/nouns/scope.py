"""Scopes of a greenhouse-gas inventory, as one flag enumeration."""

import enum
import functools
import operator
from typing import Self

from trajectory.errors import ScopeError

__all__ = [
    *("ALL", "S1", "S2", "S3", "S12", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C10"),
    *("C11", "C12", "C13", "C14", "C15", "CATEGORY_NAMES", "Scope", "as_scope"),
]


class Scope(enum.Flag):
    """Scopes 1 and 2 and the fifteen scope-3 categories, to be joined with ``|``.

    A partial scope-3 target is just fewer flags: ``Scope.C1 | Scope.C11``.

    References
    ----------
    GHG Protocol, Corporate Value Chain (Scope 3) Standard, 2011, table 5.4.

    Examples
    --------
    >>> Scope.S1 | Scope.S2 == Scope.S12
    True
    >>> print(Scope.S12, Scope.C1 | Scope.C11, Scope.ALL)
    S1+S2 C1+C11 S1+S2+S3
    >>> Scope.C11 in Scope.S3
    True
    >>> Scope.parse("S1+S2") == Scope.S12
    True
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

    def __str__(self) -> str:
        """Return the shortest sum of names that :meth:`parse` reads back."""
        names = [str(flag.name) for flag in self & Scope.S12]
        if Scope.S3 in self:
            names.append("S3")
        else:
            names += [str(flag.name) for flag in self & Scope.S3]
        return "+".join(names) or "no scope"

    @property
    def words(self) -> str:
        """The scopes in words, as a chart or a sentence names them."""
        categories = [str(flag.name)[1:] for flag in self & Scope.S3]
        numbers = [str(flag.name)[1:] for flag in self & Scope.S12]
        if len(categories) == len(CATEGORY_NAMES):
            numbers, categories = [*numbers, "3"], []
        parts = []
        if numbers:
            parts.append(("scope " if len(numbers) == 1 else "scopes ") + "+".join(numbers))
        if categories:
            noun = "category" if len(categories) == 1 else "categories"
            parts.append(f"scope 3 {noun} {', '.join(categories)}")
        return " and ".join(parts) or "no scope"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the scopes that ``str(scopes)`` wrote, or any sum of their names.

        Raises
        ------
        ScopeError
            If a name is not one of the enumeration's.
        """
        names = [part.strip() for part in text.split("+")] if isinstance(text, str) else [text]
        unknown = [n for n in names if not isinstance(n, str) or n not in cls.__members__]
        if unknown:
            known = ", ".join(cls.__members__)
            raise ScopeError(f"scopes must be a sum of {known}, got {unknown[0]!r}")
        return functools.reduce(operator.or_, (cls[name] for name in names))


S1, S2, S3, S12, ALL = Scope.S1, Scope.S2, Scope.S3, Scope.S12, Scope.ALL
C1, C2, C3, C4, C5 = Scope.C1, Scope.C2, Scope.C3, Scope.C4, Scope.C5
C6, C7, C8, C9, C10 = Scope.C6, Scope.C7, Scope.C8, Scope.C9, Scope.C10
C11, C12, C13, C14, C15 = Scope.C11, Scope.C12, Scope.C13, Scope.C14, Scope.C15

CATEGORY_NAMES = {
    Scope.C1: "purchased goods and services",
    Scope.C2: "capital goods",
    Scope.C3: "fuel- and energy-related activities",
    Scope.C4: "upstream transportation and distribution",
    Scope.C5: "waste generated in operations",
    Scope.C6: "business travel",
    Scope.C7: "employee commuting",
    Scope.C8: "upstream leased assets",
    Scope.C9: "downstream transportation and distribution",
    Scope.C10: "processing of sold products",
    Scope.C11: "use of sold products",
    Scope.C12: "end-of-life treatment of sold products",
    Scope.C13: "downstream leased assets",
    Scope.C14: "franchises",
    Scope.C15: "investments",
}
"""The names of the scope-3 categories (GHG Protocol Scope 3 Standard, 2011, table 5.4)."""


def as_scope(argument: str, value: object) -> Scope:
    """Return `value` if it is a scope that is not empty."""
    if not isinstance(value, Scope) or not value:
        raise ScopeError(f"{argument} must be a Scope such as S1 | S2, got {value!r}")
    return value
