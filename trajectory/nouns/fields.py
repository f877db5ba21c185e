"""How a noun is written: each field once, with its check; the check's answer is what is held."""

import dataclasses
import enum
import functools
import inspect
from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, TypeVar, dataclass_transform, overload

__all__ = ["Field", "arguments", "hold", "kept", "noun", "once", "shown", "written"]

In = TypeVar("In", contravariant=True)
Out = TypeVar("Out", covariant=True)
T = TypeVar("T")
Check = Callable[[str, Any], Any]


class once(Generic[T]):  # noqa: N801  (it stands where a decorator stands)
    """What is computed when first asked and kept: ``cached_property`` without its lock.

    Python dropped that lock in 3.12; until then it costs more than most answers do.
    """

    def __init__(self, ask: Callable[[Any], T]) -> None:
        self.ask, self.name, self.__doc__ = ask, ask.__name__, ask.__doc__

    @overload
    def __get__(self, thing: None, kind: type) -> "once[T]": ...
    @overload
    def __get__(self, thing: object, kind: type) -> T: ...
    def __get__(self, thing: Any, kind: type) -> Any:
        if thing is None:
            return self
        answer = thing.__dict__[self.name] = self.ask(thing)
        return answer


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
    made = dataclasses.dataclass(frozen=True, eq=eq, repr=False)(cls)
    if plain:
        made.__repr__ = _called  # type: ignore[method-assign]
    _name_what_is_missing(made)
    made.__signature__ = _Plain()  # type: ignore[attr-defined]
    made._checks = tuple(  # type: ignore[attr-defined]
        (f.name, f.metadata["check"], f.metadata["factory"], f.default is None)
        for f in dataclasses.fields(made)  # type: ignore[arg-type]
        if "check" in f.metadata
    )
    return made


class _Plain:
    """The signature of a noun as help shows it: names and defaults; its docstring has the types."""

    def __get__(self, thing: object, kind: Any) -> inspect.Signature:
        if thing is not None:  # one that can be called is called otherwise than it is made
            raise AttributeError("__signature__")
        full = inspect.signature(kind.__init__)
        _, *given = full.parameters.values()  # without self
        bare = [one.replace(annotation=one.empty) for one in given]
        return full.replace(parameters=bare, return_annotation=full.empty)


def _name_what_is_missing(made: Any) -> None:
    """Let a call that leaves out the first argument say so, not that the last is missing."""
    init, first = made.__init__, dataclasses.fields(made)[0]
    check = first.metadata.get("check")

    @functools.wraps(init)
    def __init__(self: Any, *args: Any, **given: Any) -> None:  # noqa: N807  (it becomes one)
        try:
            init(self, *args, **given)
        except TypeError as error:
            _name_what_is_unknown(type(self), given, error)
            if args and check is not None:
                check(first.name, args[0])
            raise

    made.__init__ = __init__


def _name_what_is_unknown(kind: Any, given: Iterable[str], error: TypeError) -> None:
    """Say of a field that a noun has not where it belongs, or which fields there are."""
    names = [field.name for field in dataclasses.fields(kind)]
    takes = [*names, *(name for name in inspect.signature(kind).parameters if name not in names)]
    for name in given:
        if name in takes:
            continue
        for field in dataclasses.fields(kind):
            inner: Any = field.metadata.get("factory")
            if name in getattr(inner, "__dataclass_fields__", ()):
                asked = f"it belongs in {field.name}={inner.__name__}({name}=...)"
                raise TypeError(f"{kind.__name__} takes no {name!r}: {asked}") from error
        raise TypeError(
            f"{kind.__name__} takes no {name!r}: it takes {', '.join(takes)}"
        ) from error


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


def shown(thing: Any) -> dict[str, Any]:
    """Return the fields of a noun that its repr shows: those that count and say something."""
    fields: dict[str, Any] = {}
    for field in (f for f in dataclasses.fields(thing) if f.compare):
        value, factory = getattr(thing, field.name), field.metadata.get("factory")
        default = factory() if factory else field.default
        if value is not default and not (type(value) is type(default) and value == default):
            fields[field.name] = value
    return fields


def arguments(thing: Any) -> list[tuple[str, Any]]:
    """Return what a call that makes a noun passes: "" or ``"name="``, and the value."""
    by_place = {
        f.name
        for f in dataclasses.fields(thing)
        if "check" in f.metadata and not f.kw_only and f.default is dataclasses.MISSING
    }
    return [("" if n in by_place else f"{n}=", value) for n, value in thing._shown().items()]


def _called(thing: Any) -> str:
    """Return the call that makes a noun, without what stands at its default."""
    inside = ", ".join(f"{name}{written(value)}" for name, value in arguments(thing))
    return f"{type(thing).__name__}({inside})"


def written(value: Any) -> str:
    """Return a value of a field as code: enums and dates short, pairs of scopes as a mapping."""
    if type(value) is tuple:
        if value and all(_is_pair(item) for item in value):
            return "{" + ", ".join(f"{key!r}: {written(held)}" for key, held in value) + "}"
        inside = ", ".join(map(written, value))
        return f"({inside},)" if len(value) == 1 else f"({inside})"
    if isinstance(value, enum.Enum) and not isinstance(value, enum.Flag):
        return f"{type(value).__name__}.{value.name}"
    if type(value) is date:
        return f"date({value.year}, {value.month}, {value.day})"
    return repr(value)


def _is_pair(item: Any) -> bool:
    """Return whether an item is a boundary, or scopes, with what is held for them."""
    return type(item) is tuple and len(item) == 2 and hasattr(item[0], "market_based")
