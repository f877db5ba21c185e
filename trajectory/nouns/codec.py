"""Nouns as plain JSON and back, driven by the types of their fields."""

import dataclasses
import enum
import functools
import math
import types
import typing
from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar, Self

import numpy as np

from trajectory.errors import ArgumentError
from trajectory.nouns.fields import Field, check_fields, shown
from trajectory.nouns.notebook import of_noun
from trajectory.nouns.scope import Boundary, Scope

__all__ = ["SCHEMA", "Noun", "class_named", "decode_noun", "encode"]

SCHEMA = 1
"""Version of the JSON form; `from_dict` refuses any other."""


class Noun:
    """What the value objects share: ``to_dict`` and ``from_dict``, plain JSON both ways."""

    __slots__ = ()
    _checks: ClassVar[tuple[Any, ...]] = ()

    def __post_init__(self) -> None:
        """Check each field, once."""
        check_fields(self)

    def _shown(self) -> dict[str, Any]:
        """Return the fields that repr shows, by name."""
        return shown(self)

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:
        """Print as ``repr`` does where others print every field: in IPython and hypothesis."""
        printer.text(repr(self))

    def _repr_html_(self) -> str:
        """Return its sentence and its fields, for notebooks."""
        return of_noun(self)

    def to_dict(self) -> dict[str, Any]:
        """Return the object as plain JSON values, with the schema's version inside."""
        return {"schema": SCHEMA, **self._encoded()}

    @classmethod
    def restored(cls, **fields: Any) -> Self:
        """Return the object of the fields that JSON holds; for those that hold it otherwise."""
        return cls(**fields)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Return the object that :meth:`to_dict` wrote.

        Raises
        ------
        ArgumentError
            If the schema, the type or a field is not one this class knows.
        """
        if not isinstance(data, Mapping) or data.get("schema") != SCHEMA:
            got = data.get("schema") if isinstance(data, Mapping) else data
            raise ArgumentError(f"data must carry schema {SCHEMA}, got {got!r}")
        return cls._decoded({k: v for k, v in data.items() if k != "schema"})

    def _encoded(self) -> dict[str, Any]:
        """Return the fields as plain JSON values, with the type's name."""
        return _plain(self)

    @classmethod
    def _decoded(cls, data: Any) -> Self:
        """Return the object that :meth:`_encoded` wrote."""
        return typing.cast(Self, decode_noun(cls, data))

    @classmethod
    def _types(cls, _data: Mapping[str, Any], /) -> Mapping[str, Any]:
        """Return the types of the fields; some classes tell them from the data."""
        return _hints(typing.cast(type, cls))


def encode(value: Any) -> Any:
    """Return `value` in plain JSON; nouns carry their type's name."""
    if isinstance(value, Scope | Boundary):
        return str(value)
    if isinstance(value, enum.Enum):
        return value.name
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and not math.isfinite(value):  # JSON has no such numbers
        return None if math.isnan(value) else str(value)
    if isinstance(value, type):
        return value.__name__
    if isinstance(value, np.ndarray):
        return value.tolist() if np.isfinite(value).all() else encode(value.tolist())
    if isinstance(value, tuple | list):
        return [encode(item) for item in value]
    if dataclasses.is_dataclass(value):
        return value._encoded() if isinstance(value, Noun) else _plain(value)
    return value


def _plain(value: Any) -> dict[str, Any]:
    fields = {f.name: encode(getattr(value, f.name)) for f in dataclasses.fields(value)}
    return {"type": type(value).__name__, **fields}


@functools.cache
def _hints(cls: type) -> dict[str, Any]:
    return typing.get_type_hints(cls)


def decode_noun(cls: type[Any], data: Any) -> Any:
    """Return the object of a class from its fields as plain JSON values."""
    if not isinstance(data, Mapping) or data.get("type") != cls.__name__:
        got = data.get("type") if isinstance(data, Mapping) else data
        raise ArgumentError(f"data must describe a {cls.__name__}, got {got!r}")
    fields = {f.name for f in dataclasses.fields(cls)}
    unknown = sorted(map(str, set(data) - fields - {"type"}))
    missing = sorted(fields - set(data))
    if unknown or missing:
        raise ArgumentError(
            f"data must hold exactly the fields of {cls.__name__}, "
            f"got unknown {unknown}, missing {missing}"
        )
    hints = cls._types(data)
    return cls.restored(**{name: _decode(name, hints[name], data[name]) for name in sorted(fields)})


def _decode(name: str, hint: Any, value: Any) -> Any:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is Field:
        return _decode(name, arguments[1], value)
    if origin in (types.UnionType, typing.Union):
        return None if value is None else _decode(name, _member(name, arguments, value), value)
    if origin is tuple:
        if not isinstance(value, list | tuple):
            raise ArgumentError(f"{name} must be a list, got {value!r}")
        inner = arguments[:1] * len(value) if arguments[-1:] == (Ellipsis,) else arguments
        if len(inner) != len(value):
            raise ArgumentError(f"{name} must hold lists of {len(inner)}, got {value!r}")
        return tuple(_decode(name, h, v) for h, v in zip(inner, value, strict=True))
    if origin is type:
        return class_named(name, typing.get_args(arguments[0]), value)
    if isinstance(hint, type):
        return _decode_value(name, hint, value)
    return value


def _decode_value(name: str, hint: type, value: Any) -> Any:
    if issubclass(hint, Scope | Boundary):
        return hint.parse(value)
    if issubclass(hint, enum.Enum):
        if not isinstance(value, str) or value not in hint.__members__:
            known = ", ".join(hint.__members__)
            raise ArgumentError(f"{name} must be one of {known}, got {value!r}")
        return hint[value]
    if issubclass(hint, date):
        try:
            return date.fromisoformat(value)
        except (TypeError, ValueError) as error:
            raise ArgumentError(f"{name} must be an ISO date, got {value!r}") from error
    if hint is float and value in ("inf", "-inf"):
        return float(value)
    if issubclass(hint, tuple):  # a named one
        return hint(*_decode(name, types.GenericAlias(tuple, tuple(_hints(hint).values())), value))
    return hint._decoded(value) if issubclass(hint, Noun) else value


def class_named(name: str, choices: tuple[type, ...], value: Any) -> type:
    """Return the class among `choices` whose name is `value`."""
    for choice in choices:
        if choice.__name__ == value:
            return choice
    raise ArgumentError(f"{name} must be one of {[c.__name__ for c in choices]}, got {value!r}")


def _member(name: str, arguments: tuple[Any, ...], value: Any) -> Any:
    """Return the member of a union that `value` is written for."""
    choices = [a for a in arguments if a is not types.NoneType]
    if len(choices) == 1:
        return choices[0]
    kind = value.get("type") if isinstance(value, Mapping) else None
    for choice in choices:
        if isinstance(choice, type) and choice.__name__ == kind:
            return choice
    if kind is None and not all(isinstance(c, type) and issubclass(c, Noun) for c in choices):
        return Any
    raise ArgumentError(f"{name} must be one of {[c.__name__ for c in choices]}, got {kind!r}")
