"""The share of a part that published changes of a total and its parts imply."""

from fractions import Fraction

from trajectory.emitted.chained.change import as_percent, rounded
from trajectory.errors import ArgumentError
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import noun
from trajectory.words import number, percent

__all__ = ["ImpliedShare", "implied_share"]

DIGITS = 3
"""What published changes of a few digits can tell of a share."""


@noun
class ImpliedShare(Noun):
    """A share that published changes imply, with the interval that their rounding allows.

    Parameters
    ----------
    value : float
        The share from the figures as published, kept within the interval. [1]
    lower, upper : float
        Its least and greatest value. [1]

    Examples
    --------
    >>> print(ImpliedShare(0.25, 0.2, 0.3))
    20 to 30 %
    """

    value: float
    lower: float
    upper: float

    def __str__(self) -> str:
        """Return what is known, in words: "at most 2.9 %" where it may be nothing."""
        if self.lower == 0.0 and self.upper == 1.0:
            return "anything from 0 to 100 %"
        if self.lower == 0.0:
            return f"at most {percent(self.upper, DIGITS)}"
        if self.upper == 1.0:
            return f"at least {percent(self.lower, DIGITS)}"
        return f"{number(100.0 * self.lower, DIGITS)} to {percent(self.upper, DIGITS)}"


def implied_share(total: str, part: str, rest: str) -> ImpliedShare:
    r"""Return the share of a part in the earlier year that published changes imply.

    The change of a total is the mean of those of its parts, weighted by their shares
    :math:`w` and :math:`1 - w` in the earlier year, so with changes :math:`t, p, r`

    .. math:: t = w p + (1 - w) r, \quad w = \frac{t - r}{p - r}.

    With the ends of their rounding intervals, :math:`w` is possible if
    :math:`w p_- + (1 - w) r_- \le t_+` and :math:`w p_+ + (1 - w) r_+ \ge t_-`.

    Parameters
    ----------
    total, part, rest : str
        Changes over the same years, as published: ``"-9.7%"``.

    Returns
    -------
    ImpliedShare
        The share of the part in the total of the earlier year, and its interval.

    Raises
    ------
    ArgumentError
        If the total does not lie between part and rest, even with rounding, or if part and
        rest change alike: then any share would do.

    References
    ----------
    Derived as above; the changes of the parts weighted by their shares are an identity.

    Examples
    --------
    >>> share = implied_share("-9.7%", part="-3.0%", rest="-9.8%")
    >>> round(share.value, 4), share.lower, round(share.upper, 4)
    (0.0147, 0.0, 0.0294)
    >>> print(share)
    at most 2.94 %
    """
    texts = {"total": total, "part": part, "rest": rest}
    checked = {name: as_percent(name, text) for name, text in texts.items()}
    (t_low, t, t_high), (p_low, p, p_high), (r_low, r, r_high) = map(rounded, checked.values())
    lower, upper = Fraction(0), Fraction(1)
    for factor, limit in ((p_low - r_low, t_high - r_low), (r_high - p_high, r_high - t_low)):
        if factor > 0:  # factor * share <= limit
            upper = min(upper, limit / factor)
        elif factor < 0:
            lower = max(lower, limit / factor)
        elif limit < 0:
            upper = Fraction(-1)
    got = f"got total {checked['total']}, part {checked['part']}, rest {checked['rest']}"
    if lower > upper:
        raise ArgumentError(f"total must lie between part and rest within their rounding, {got}")
    if p == r:
        raise ArgumentError(f"part and rest must differ to tell their shares, {got}")
    point = min(max((t - r) / (p - r), lower), upper)
    return ImpliedShare(float(point), float(lower), float(upper))
