"""A cut beside the least that is asked for."""

from functools import partial
from typing import Any

from trajectory.kernels.ambition import UNKNOWN_DECIMALS
from trajectory.nouns.promises import Target
from trajectory.rules.finding import Outcome, Used
from trajectory.rules.needs import Ground
from trajectory.rules.published import Published
from trajectory.words import points

__all__ = ["apart", "cut"]

CUT = "{found} is {apart} the {asked} asked for: {how}"
GROWTH = "{found} is no cut, and {asked} is asked for: {how}"


def apart(limit: Published, reduction: float) -> str:
    """Return by how much a reduction is above or below what is asked, in words."""
    margin = float(limit.margin(reduction))
    if not margin:
        return "exactly"
    return f"{points(abs(margin))} {'more' if margin > 0 else 'less'} than"


def cut(
    target: Target,
    minimum: float,
    how: Any,
    *used: Used,
    rounded: bool = True,
    ground: Ground = Ground.TARGETS,
) -> Outcome:
    """Compare a target with a minimum, at the precision in which it was published if `rounded`.

    Growth never is a cut, however little is asked for.
    """
    decimals = target.decimals if rounded and target.decimals is not None else UNKNOWN_DECIMALS
    limit = Published(minimum, decimals)
    grows = target.reduction < 0.0
    return limit.judge(
        target.reduction,
        (GROWTH, GROWTH) if grows else (CUT, CUT),
        about=target,
        found="growth of {target.percent} %" if grows else "{target.percent} %",
        numbers=({"reduction": target.reduction, "minimum": minimum}, *used),
        ground=ground,
        apart=partial(apart, limit, target.reduction),
        asked=partial(limit.asked_of, target.reduction),
        how=how,
        target=target,
    )
