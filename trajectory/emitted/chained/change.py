r"""A published percentage change, and the interval of what rounds to it.

A change of :math:`p` per cent with :math:`d` decimals says that the true one lies in
:math:`p \pm 10^{-d}/2`, both ends included. All of it is exact, in fractions.
"""

from fractions import Fraction

from trajectory.checks import as_text, as_year, instance_of
from trajectory.errors import ArgumentError, YearError
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import kept, noun
from trajectory.nouns.source import Source
from trajectory.words import percentage

__all__ = ["Change", "as_percent", "rounded"]


def as_percent(argument: str, text: object) -> str:
    """Return a percentage as published, in one spelling: a sign, its decimals and ``%``.

    Examples
    --------
    >>> as_percent("change", "4.50 %"), as_percent("change", "−9,7 per cent")
    ('+4.50%', '-9.7%')
    """
    try:
        exact = percentage(as_text(argument, text))
    except ArgumentError as error:
        raise ArgumentError(f"{argument} must be a published percentage; {error}") from None
    return f"{exact:+f}%"


def rounded(text: str) -> tuple[Fraction, Fraction, Fraction]:
    """Return a percentage as fractions: the least that rounds to it, itself, the greatest.

    References
    ----------
    Derived: half a unit of the last decimal either way, both ends included, since how ties
    were rounded is not known.

    Examples
    --------
    >>> [str(fraction) for fraction in rounded("-10%")]
    ['-21/200', '-1/10', '-19/200']
    """
    percent = Fraction(text.removesuffix("%"))
    _, _, decimals = text.removesuffix("%").partition(".")
    half = Fraction(1, 2 * 10 ** len(decimals))
    return (percent - half) / 100, percent / 100, (percent + half) / 100


@noun
class Change(Noun):
    """A published percentage change from one year to another.

    Parameters
    ----------
    first_year, last_year : int
        From which year to which. [year]
    change : str
        The percentage as published, ``"-9.7%"``: its decimals say how it was rounded. Above
        -100 % also before rounding, since nothing can be chained to a year of zero.
    source : Source, optional
        Where it was read; it does not count in comparisons.

    Raises
    ------
    YearError, ArgumentError
        If the years are in the wrong order, or the change is no percentage above -100 %.

    Examples
    --------
    >>> change = Change(2022, 2023, "-9.7%")
    >>> [float(ratio) for ratio in change.interval]
    [0.9025, 0.9035]
    >>> print(change)
    -9.7 % from 2022 to 2023
    """

    first_year: int = kept(as_year)
    last_year: int = kept(as_year)
    change: str = kept(as_percent)
    source: Source | None = kept(instance_of(Source), default=None, compare=False)

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.last_year <= self.first_year:
            raise YearError(
                f"last_year must be after first_year {self.first_year}, got {self.last_year}"
            )
        if self.interval[0] <= 0:
            raise ArgumentError(f"change must stay above -100%, got {self.change!r}")

    @property
    def ratio(self) -> Fraction:
        """The later year over the earlier one, as published.

        Examples
        --------
        >>> float(Change(2022, 2023, "-9.7%").ratio)
        0.903
        """
        return 1 + rounded(self.change)[1]

    @property
    def interval(self) -> tuple[Fraction, Fraction]:
        """The least and the greatest ratio that round to what was published.

        Examples
        --------
        >>> [float(ratio) for ratio in Change(2022, 2023, "-10%").interval]
        [0.895, 0.905]
        """
        lower, _, upper = rounded(self.change)
        return 1 + lower, 1 + upper

    def __str__(self) -> str:
        """Return the statement in one line, as errors name it."""
        return f"{self.change[:-1]} % from {self.first_year} to {self.last_year}"
