"""What a folder of parts was made from, so that none is continued with anything else."""

import dataclasses
import enum
import hashlib
import json
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from trajectory.errors import ArgumentError
from trajectory.portfolio.frames import library

__all__ = ["described", "digest_of", "digest_of_file", "settle"]

NAME = "manifest.json"


def described(thing: Any) -> Any:
    """Return what a value is as plain JSON: the same for two that are alike, in any process.

    Parameters
    ----------
    thing : object
        A rule set, a benchmark, a curve, a date, a number, or what they hold.

    Returns
    -------
    object
        Plain JSON.

    Examples
    --------
    >>> import trajectory as tj
    >>> described((tj.S12, date(2026, 1, 1)))
    ['Scope.S12', '2026-01-01']
    """
    if thing is None or (isinstance(thing, str | bool | int | float) and not _is_enum(thing)):
        return thing
    if _is_enum(thing):
        return f"{type(thing).__name__}.{thing.name}"
    if isinstance(thing, date):
        return thing.isoformat()
    if isinstance(thing, np.ndarray | np.generic):
        return described(np.asarray(thing).tolist())
    if isinstance(thing, Mapping):
        return {str(name): described(value) for name, value in thing.items()}
    if isinstance(thing, tuple | list | frozenset | set):
        items = [described(item) for item in thing]
        return sorted(items, key=repr) if isinstance(thing, frozenset | set) else items
    if dataclasses.is_dataclass(thing) and not isinstance(thing, type):
        fields = {f.name: described(getattr(thing, f.name)) for f in dataclasses.fields(thing)}
        return {"type": type(thing).__qualname__, **fields}
    name = getattr(thing, "__qualname__", None)
    return f"{thing.__module__}.{name}" if name else repr(thing)


def _is_enum(thing: Any) -> bool:
    return isinstance(thing, enum.Enum)


def digest_of(thing: Any) -> str:
    """Return a short digest of what a value is."""
    told = json.dumps(described(thing), sort_keys=True, ensure_ascii=False)
    return hashlib.blake2b(told.encode(), digest_size=16).hexdigest()


def digest_of_file(path: Path) -> str:
    """Return a short digest of the bytes of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16)).hexdigest()


def settle(folder: Path, asked: Mapping[str, Any]) -> None:
    """Write what the parts of a folder are made from, or refuse it if it holds other ones.

    Parameters
    ----------
    folder : Path
        Where the parts go; it is made.
    asked : mapping
        Inputs, question and rules, as plain JSON.

    Raises
    ------
    ArgumentError
        If the folder's manifest says otherwise, naming what, or it holds other files.
    """
    versions = {"trajectory": str(sys.modules["trajectory"].__version__), "numpy": np.__version__}
    versions["pyarrow"] = library("pyarrow").__version__
    wanted = json.loads(json.dumps({**asked, "versions": versions}))
    path = folder / NAME
    folder.mkdir(parents=True, exist_ok=True)
    if path.exists():
        held = json.loads(path.read_text(encoding="utf-8"))
        differ = sorted(k for k in {*held, *wanted} if held.get(k) != wanted.get(k))
        if differ:
            raise ArgumentError(
                f"into must be a new folder, or one begun with the same inputs, rules and "
                f"versions, got {str(folder)!r}, which differs in {', '.join(differ)}"
            )
        return
    if any(inside.name != f".{NAME}" for inside in folder.iterdir()):
        raise ArgumentError(f"into must be an empty folder, got {str(folder)!r}, which is not")
    fresh = path.with_name(f".{NAME}")
    fresh.write_text(json.dumps(wanted, indent=1, sort_keys=True), encoding="utf-8")
    fresh.replace(path)
