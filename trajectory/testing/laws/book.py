"""A law over a whole book of companies: what it judged, and what it could not speak about."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from trajectory.errors import ArgumentError, TrajectoryError
from trajectory.nouns.scope import Boundary, Scope

__all__ = ["Judged", "judge"]


@dataclass(frozen=True, repr=False)
class Judged:
    """What a law said of a book: for how many it holds, and whom it could not speak about.

    Parameters
    ----------
    law : str
        Its name.
    judged : int
        For how many it holds.
    skipped : tuple of (str, str)
        The name of each of the others, and why: the error that its promises or data raise.

    Examples
    --------
    >>> print(Judged("path_meets_targets", 2, (("Steel", "it has no absolute target"),)))
    path_meets_targets: holds for 2 of 3
      not judged: Steel: it has no absolute target
    """

    law: str
    judged: int
    skipped: tuple[tuple[str, str], ...] = ()

    def __repr__(self) -> str:
        """Return one line: the law, and for how many it holds."""
        return f"{self.law}: holds for {self.judged} of {self.judged + len(self.skipped)}"

    def __str__(self) -> str:
        """Return that line, and one for each that was not judged."""
        lines = [f"not judged: {name}: {why}" for name, why in self.skipped]
        return "\n  ".join([repr(self), *lines])


def judge(law: Callable[..., None], book: Iterable[Any], *arguments: Any, **options: Any) -> Judged:
    """Hold each company of a book to a law, passing over those that it cannot speak about.

    Parameters
    ----------
    law : callable
        One of the laws, with the company first.
    book : iterable of Company
        The companies, as they are; or other nouns, for a law of those.
    *arguments
        What the law takes after the company. A function, such as ``laws.promised_scopes``, is
        called with the company, and what it returns is passed on.
    **options
        Named arguments of the law, passed on as they are: ``curve=tj.geometric``.

    Returns
    -------
    Judged
        How many were judged, and who was not, with the reason.

    Raises
    ------
    AssertionError
        If the law is broken; it names the company.
    ArgumentError
        If `law` is no function, or `book` cannot be gone through.

    Examples
    --------
    >>> from trajectory import S12, Company, Inventory, Target
    >>> from trajectory.testing import laws
    >>> cut = Target(S12, "52%", 2030, base_year=2021)
    >>> book = [
    ...     Company("ZTE", [Inventory(2021, {S12: 100.0}, unit="index")], [cut]),
    ...     Company("Steel", targets=[Target(S12, "20%", 2030, base_year=2021, per="tonne")]),
    ... ]
    >>> judge(laws.path_meets_targets, book, laws.promised_scopes)
    path_meets_targets: holds for 1 of 2
    """
    if not callable(law):
        raise ArgumentError(f"law must be a function of laws, got {law!r:.80}")
    if not isinstance(book, Iterable):
        raise ArgumentError(f"book must be a list of companies, got {book!r:.80}")
    judged, skipped = 0, []
    for company in book:
        try:
            law(company, *(_argument(a, company) for a in arguments), **options)
            judged += 1
        except TrajectoryError as error:
            skipped.append((str(getattr(company, "name", repr(company))), str(error)))
    return Judged(getattr(law, "__name__", repr(law)), judged, tuple(skipped))


def _argument(argument: Any, company: Any) -> Any:
    """Return what a law is passed: an argument as it is, or what a function of a company says."""
    plain = isinstance(argument, Scope | Boundary) or not hasattr(argument, "__code__")
    return argument if plain else argument(company)
