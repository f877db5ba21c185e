"""What a baseline is: emissions expected without further action, and where they may lie."""

from trajectory.checks import as_fraction, instance_of, tuple_of
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import kept, noun
from trajectory.nouns.series import Pathway, Series
from trajectory.outlook.baseline.fit import Fit
from trajectory.words import escaped

__all__ = ["Band", "Baseline"]


@noun
class Band(Noun):
    """An interval by year that a new observation falls into with a probability.

    Parameters
    ----------
    lower, upper : Series
        Its limits; the lower one may be below zero, nothing is clipped.
    probability : float
        How often the interval of one year holds that year's value. [1]

    Examples
    --------
    >>> from trajectory.outlook.baseline import Scale, trend
    >>> history = Series([2021, 2022, 2023], [10.0, 13.0, 13.0], "tCO2e")
    >>> band = trend(history, 2024, scale=Scale.LINEAR, probability=0.5).band
    >>> round(band.lower.at(2024), 2), round(band.upper.at(2024), 2)
    (12.76, 17.24)
    """

    lower: Series = kept(instance_of(Series))
    upper: Series = kept(instance_of(Series))
    probability: float = kept(as_fraction)


@noun
class Baseline(Noun):
    """Emissions expected without further action; not a pathway, not an inventory.

    Parameters
    ----------
    pathway : Pathway
        The central expectation, for a chart or a comparison.
    band : Band, optional
        Where a year's value is expected with a probability.
    fit : Fit, optional
        The line that it rests on.
    notes : tuple of str
        What else to know.

    Examples
    --------
    >>> from trajectory.outlook.baseline import constant
    >>> constant(Series([2022, 2023], [520.0, 504.4], "ktCO2e"), 2030)
    Baseline(2023..2030, ktCO2e, 'baseline: constant from 2023 on')
    """

    pathway: Pathway = kept(instance_of(Pathway))
    band: Band | None = kept(instance_of(Band), default=None)
    fit: Fit | None = kept(instance_of(Fit), default=None)
    notes: tuple[str, ...] = kept(tuple_of(str), default=())

    def __repr__(self) -> str:
        """Return one line: years, unit, label."""
        p = self.pathway
        return f"Baseline({p.years[0]}..{p.years[-1]}, {p.unit}, {p.label!r})"

    def __str__(self) -> str:
        """Return the label and the notes."""
        return "\n  ".join([self.pathway.label, *self.notes])

    def _repr_html_(self) -> str:
        """Return the lines as preformatted text, for notebooks."""
        return f"<pre>{escaped(self)}</pre>"
