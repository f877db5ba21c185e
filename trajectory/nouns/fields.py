"""How a noun is written: each field once, with its check; the check's answer is what is held."""

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar, dataclass_transform, overload

__all__ = ["Field", "hold", "kept", "noun"]

In = TypeVar("In", contravariant=True)
Out = TypeVar("Out", covariant=True)
T = TypeVar("T")
Check = Callable[[str, Any], Any]


class Field(Generic[In, Out]):
    """The type of a field that takes more than it holds: ``Field[Scope | Boundary, Boundary]``.

    For type checkers and the codec only; nothing of it is there at run time.
    """

    if TYPE_CHECKING:

        @overload
        def __get__(self, noun: None, kind: type) -> "Field[In, Out]": ...
        @overload
        def __get__(self, noun: object, kind: type) -> Out: ...
        def __get__(self, noun: Any, kind: type) -> Any: ...
        def __set__(self, noun: Any, value: In) -> None: ...


def kept(
    check: Check | None = None,
    *,
    default: Any = dataclasses.MISSING,
    factory: Callable[[], Any] | None = None,
    kw_only: bool = False,
    compare: bool = True,
) -> Any:
    """Return a field of a noun.

    Parameters
    ----------
    check : callable, optional
        From the field's name and the value given to the value held, or an error. Not asked
        about None where None is the default.
    default : object
        What stands where nothing is given; with `factory` what is then given may be None too.
    factory : callable, optional
        Makes the value where None is given.
    kw_only : bool
        Whether it is given by name only.
    compare : bool
        Whether it counts in comparisons.

    Returns
    -------
    dataclasses.Field
        For the body of a class under :func:`noun`.
    """
    return dataclasses.field(
        default=None if factory else default,
        kw_only=kw_only,
        compare=compare,
        metadata={"check": check, "factory": factory},
    )


@overload
def noun(cls: type[T], /) -> type[T]: ...
@overload
def noun(*, eq: bool = True) -> Callable[[type[T]], type[T]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(kept,))
def noun(cls: type[T] | None = None, /, *, eq: bool = True) -> Any:
    """Make a class a frozen dataclass whose fields are checked, once, when it is made.

    A class that checks fields together does so in ``__post_init__``, after it called that of
    :class:`trajectory.nouns.codec.Noun`, and sets what follows from others by :func:`hold`.

    Parameters
    ----------
    cls : type
        A child of :class:`trajectory.nouns.codec.Noun` with fields made by :func:`kept`.
    eq : bool
        Whether all fields are compared; False where a parent says how.

    Returns
    -------
    type
        The same class.
    """
    return _made(cls, eq) if cls is not None else lambda given: _made(given, eq)


def _made(cls: type[T], eq: bool) -> type[T]:
    plain = cls.__repr__ is object.__repr__
    made = dataclasses.dataclass(frozen=True, eq=eq, repr=plain)(cls)
    made._checks = tuple(  # type: ignore[attr-defined]
        (f.name, f.metadata["check"], f.metadata["factory"], f.default is None)
        for f in dataclasses.fields(made)  # type: ignore[arg-type]
        if "check" in f.metadata
    )
    return made


def check_fields(thing: Any) -> None:
    """Replace what was given for each field by what its check answers."""
    for name, check, factory, optional in thing._checks:
        given = getattr(thing, name)
        if given is None and optional:
            held = None if factory is None else factory()
        else:
            held = given if check is None else check(name, given)
        if held is not given:  # most are held as they were given, which costs nothing
            object.__setattr__(thing, name, held)


def hold(thing: object, **values: object) -> None:
    """Set fields of a frozen object while it is made: nothing else may."""
    for name, value in values.items():
        object.__setattr__(thing, name, value)
