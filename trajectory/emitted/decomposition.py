"""Why emissions changed: the share of each factor whose product they are."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import Floats, as_floats, as_text, as_tuple, frozen
from trajectory.errors import ArgumentError
from trajectory.kernels.arithmetic import plain
from trajectory.nouns.arrays import ArrayNoun, as_numbers
from trajectory.nouns.fields import Field, kept, noun
from trajectory.words import escaped, number

__all__ = ["Decomposition", "lmdi", "lmdi_effects"]
__dir__ = __all__.copy  # what completion offers

ROUNDING = 1e-12
"""What effects may miss of the change, as a share of the larger emissions; the tests hold it."""


def _as_names(argument: str, names: Any) -> tuple[str, ...]:
    checked = as_tuple(argument, names, str)
    for name in checked:
        as_text(argument, name)
    if not checked or len(set(checked)) != len(checked):
        raise ArgumentError(f"{argument} must name each factor once, got {list(checked)}")
    return checked


@noun(eq=False)
class Decomposition(ArrayNoun):
    """A change in emissions, split into the effect of each factor without a residual.

    Parameters
    ----------
    names : tuple of str
        The factors.
    effects : array_like, shape (..., f)
        What each factor added, factors on the last axis in the order of `names`.
        [unit of the product]
    before, after : array_like, shape (...)
        Emissions before and after: the products of the factors. [unit of the product]

    Raises
    ------
    ArgumentError
        If names repeat, or shapes do not fit.

    Examples
    --------
    >>> split = lmdi({"TB": 10.0, "tCO2e/TB": 8.0}, {"TB": 20.0, "tCO2e/TB": 4.0})
    >>> split.change
    0.0
    >>> print(split)
    0 in all, from 80 to 80
      TB: +55.45
      tCO2e/TB: -55.45
    """

    names: tuple[str, ...] = kept(_as_names)
    effects: Field[ArrayLike, Floats] = kept(as_floats)
    before: Any = kept(as_numbers)
    after: Any = kept(as_numbers)

    def __post_init__(self) -> None:
        super().__post_init__()
        shape = self.effects.shape
        if not shape or shape[-1] != len(self.names):
            raise ArgumentError(f"effects must end with {len(self.names)} factors, got {shape}")
        for name in ("before", "after"):
            got = np.shape(getattr(self, name))
            if got != shape[:-1]:
                raise ArgumentError(f"{name} must have shape {shape[:-1]}, got {got}")

    @property
    def change(self) -> Any:
        """Emissions after less emissions before: a float, or an array of shape (...).

        Examples
        --------
        >>> lmdi({"people": 10.0, "each": 4.0}, {"people": 20.0, "each": 3.0}).change
        20.0
        """
        return self.after - self.before

    def effect(self, name: str) -> Any:
        """Return what one factor added: a float, or an array of shape (...).

        Raises
        ------
        ArgumentError
            If there is no factor of that name.

        Examples
        --------
        >>> lmdi({"people": 10.0, "each": 4.0}, {"people": 20.0, "each": 4.0}).effect("people")
        40.0
        """
        if name not in self.names:
            raise ArgumentError(f"name must be one of {', '.join(self.names)}, got {name!r}")
        return plain(self.effects[..., self.names.index(name)])

    def summed(self) -> "Decomposition":
        """Return the decomposition of the sum over the last axis before the factors.

        That axis holds sub-sectors, or successive years of a chain.

        Raises
        ------
        ArgumentError
            If there is nothing to sum.

        Examples
        --------
        >>> steel_and_cement = {"tonnes": [10.0, 20.0], "tCO2e/t": [2.0, 1.0]}
        >>> lmdi(steel_and_cement, {"tonnes": [20.0, 40.0], "tCO2e/t": [2.0, 1.0]}).summed()
        Decomposition(+40 = tonnes: +40, tCO2e/t: 0)
        """
        if self.effects.ndim < 2:
            raise ArgumentError(f"effects must have an axis to sum, got {self.effects.shape}")
        before, after = np.sum(self.before, axis=-1), np.sum(self.after, axis=-1)
        return Decomposition(self.names, self.effects.sum(axis=-2), before, after)

    def __repr__(self) -> str:
        """Return one line: the effects, or how many decompositions there are."""
        if self.effects.ndim > 1:
            return f"Decomposition({', '.join(self.names)}, shape {self.effects.shape[:-1]})"
        return f"Decomposition({self._signed(self.change)} = {', '.join(self._spelled())})"

    def __str__(self) -> str:
        """Return the change and each effect as lines, for one decomposition."""
        if self.effects.ndim > 1:
            return repr(self)
        levels = f"from {number(self.before)} to {number(self.after)}"
        return "\n  ".join([f"{self._signed(self.change)} in all, {levels}", *self._spelled()])

    def _spelled(self) -> list[str]:
        """Return each factor with its effect, for one decomposition."""
        effects = zip(self.names, self.effects, strict=True)
        return [f"{name}: {self._signed(effect)}" for name, effect in effects]

    def _signed(self, value: float) -> str:
        """Return an effect with its sign; what only rounding leaves of it is 0."""
        noise = ROUNDING * max(self.before, self.after)
        return number(0.0 if abs(value) <= noise else value, sign=True)

    def _repr_html_(self) -> str:
        """Return the lines as preformatted text, for notebooks."""
        return f"<pre>{escaped(self)}</pre>"


def lmdi(before: Mapping[str, ArrayLike], after: Mapping[str, ArrayLike]) -> Decomposition:
    """Return the change in a product of factors as the sum of their effects (LMDI-I).

    Parameters
    ----------
    before, after : mapping of str to array_like, shape (...)
        The same factors at two times, each at least 0; emissions are their product. Arrays,
        of sub-sectors or companies, broadcast.

    Returns
    -------
    Decomposition
        Effects that sum to the change. Sub-sectors stay apart until
        :meth:`Decomposition.summed` adds them up. [unit of the product]

    Raises
    ------
    ArgumentError
        If the two name different factors, or a value is negative or not finite.

    References
    ----------
    As :func:`lmdi_effects`.

    Examples
    --------
    >>> lmdi({"people": 100.0, "tCO2e each": 4.0}, {"people": 200.0, "tCO2e each": 8.0})
    Decomposition(+1,200 = people: +600, tCO2e each: +600)
    """
    names = _as_factors("before", before)
    if set(_as_factors("after", after)) != set(names):
        raise ArgumentError(
            f"after must have the factors of before ({', '.join(names)}), got {', '.join(after)}"
        )
    old = [as_floats(f"before[{name!r}]", before[name], minimum=0.0) for name in names]
    new = [as_floats(f"after[{name!r}]", after[name], minimum=0.0) for name in names]
    try:
        columns = np.broadcast_arrays(*old, *new)
    except ValueError:
        shapes = sorted({array.shape for array in (*old, *new)})
        raise ArgumentError(f"factors must have shapes that broadcast, got {shapes}") from None
    first = np.stack(columns[: len(names)], axis=-1)
    last = np.stack(columns[len(names) :], axis=-1)
    effects = lmdi_effects(first, last)
    return Decomposition(names, effects, first.prod(axis=-1), last.prod(axis=-1))


def lmdi_effects(before: ArrayLike, after: ArrayLike) -> Floats:
    r"""Return the effect of each factor on a product, factors on the last axis.

    With :math:`V = \prod_k x_k`, the effect of factor :math:`k` is

    .. math:: \Delta V_k = L(V^T, V^0) \ln(x_k^T / x_k^0), \quad
        L(a, b) = (a - b) / (\ln a - \ln b), \quad L(a, a) = a.

    Zeros take the limit of this formula, not a small number in their place. Zero emissions
    at both times: no factor has an effect. Zero emissions at one time only: the change
    belongs to the factors that are zero then; the others have none. If several are zero at
    once, the limit depends on how fast each tends to zero: they share the change equally,
    as they do when all of them tend to zero at one pace.

    Parameters
    ----------
    before, after : array_like, shape (..., f)
        Factors at the two times, each at least 0.

    Returns
    -------
    ndarray, shape (..., f)
        Effects; their sum over the last axis is the change. [unit of the product]

    Raises
    ------
    ArgumentError
        If a factor is negative or not finite, shapes do not broadcast, or a product leaves
        the range of floating-point numbers.

    References
    ----------
    Ang, B. W., The LMDI approach to decomposition analysis: a practical guide, Energy Policy
    33, 2005, 867-871, eq. 5 (formula read in a copy).
    Ang, B. W. and Liu, N., Handling zero values in the logarithmic mean Divisia index
    decomposition approach, Energy Policy 35(1), 2007, 238-246, doi:10.1016/j.enpol.2005.11.001
    (unverified: abstract read, table of limits not).
    Ang, B. W., Zhang, F. Q. and Choi, K.-H., Energy 23(6), 1998, 489-495, table 2 (the eight
    limits, read in the code of the R package LMDIR, which cites it). The equal share of
    several zeros is ours: that table gives each of them the whole change.

    Examples
    --------
    >>> lmdi_effects([100.0, 0.0], [100.0, 4.0])
    array([  0., 400.])
    """
    old, new = as_floats("before", before, minimum=0.0), as_floats("after", after, minimum=0.0)
    try:
        old, new = np.broadcast_arrays(old, new)
    except ValueError:
        raise ArgumentError(
            f"before and after must have shapes that broadcast, got {old.shape} and {new.shape}"
        ) from None
    if not old.ndim:
        raise ArgumentError("before and after must have factors on the last axis, got one number")
    v_old, v_new = _product("before", old), _product("after", new)
    emits = np.asarray((v_old > 0.0) & (v_new > 0.0))
    effects = np.zeros(old.shape)
    weight = _logarithmic_mean(v_old[emits], v_new[emits])
    effects[emits] = weight[:, None] * _log_ratio(old[emits], new[emits])
    for factors, here in ((old, v_old), (new, v_new)):
        ends = (here == 0.0) & (v_old + v_new > 0.0)
        zero = factors[ends] == 0.0
        change = (v_new[ends] - v_old[ends]) / zero.sum(axis=-1)
        effects[ends] = np.where(zero, change[:, None], 0.0)
    return frozen(effects)


def _log_ratio(old: Floats, new: Floats) -> Floats:
    """Return ln(new / old) of positive numbers, exact to the last bits where they are near."""
    near = np.abs(new - old) <= old / 2.0
    step = np.where(near, new - old, 0.0) / old
    return np.where(near, np.log1p(step), np.log(new) - np.log(old))


def _logarithmic_mean(old: Floats, new: Floats) -> Floats:
    """Return (new - old) / ln(new / old) of positive numbers; a where both are a."""
    same = new == old
    log_ratio = np.where(same, 1.0, _log_ratio(old, new))
    return np.where(same, old, (new - old) / log_ratio)


def _product(argument: str, factors: Floats) -> Floats:
    """Return the product over the last axis, refusing what floats cannot hold."""
    with np.errstate(over="ignore", under="ignore"):
        product = np.asarray(factors.prod(axis=-1))
    lost = (product < np.finfo(float).tiny) & (factors > 0.0).all(axis=-1)
    if (lost | np.isinf(product)).any():
        raise ArgumentError(
            f"{argument} must have a product from 1e-307 to 1e308, "
            f"got factors {factors[lost | np.isinf(product)][0].tolist()}"
        )
    return product


def _as_factors(argument: str, factors: object) -> tuple[str, ...]:
    if not isinstance(factors, Mapping):
        raise ArgumentError(f"{argument} must map factor names to values, got {factors!r:.80}")
    return _as_names(argument, tuple(factors))
