"""Print how many public functions and classes show an example, and how many formulas a source.

Run ``python tests/measure_docstrings.py [-v]``; with ``-v`` it lists those that do not. Each thing
that a module names in its `__all__` counts once, where it is made; "the face" are those that are
reached from ``import trajectory`` or ``trajectory.testing`` by names in an `__all__`.
"""

import importlib
import inspect
import pkgutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import ModuleType

import trajectory
from trajectory.testing import laws, strategies

FORMULA = (":math:", ".. math::", "\nNotes\n-----\n")


@dataclass(frozen=True)
class Described:
    """A public function or class and its docstring."""

    room: str
    name: str
    text: str
    is_function: bool
    is_shown: bool

    @property
    def has_example(self) -> bool:
        """Whether it shows an example that the tests run."""
        _, found, rest = self.text.partition("\nExamples\n--------\n")
        return bool(found) and any(
            ">>>" in line and "+SKIP" not in line for line in rest.splitlines()
        )

    @property
    def has_formula(self) -> bool:
        """Whether it is a function that computes: a kernel, or one that writes out a formula."""
        return self.is_function and (
            self.room == "kernels" or any(mark in self.text for mark in FORMULA)
        )

    @property
    def has_source(self) -> bool:
        """Whether it says where its formula comes from."""
        return "\nReferences\n----------\n" in self.text


def shown(module: ModuleType) -> set[int]:
    """Return the ids of what names in an `__all__` reach from a module, modules left out."""
    things = {name: getattr(module, name) for name in module.__all__}
    modules = {name for name, thing in things.items() if inspect.ismodule(thing)}
    found = {id(inspect.unwrap(thing)) for name, thing in things.items() if name not in modules}
    return found.union(*(shown(things[name]) for name in modules))


def described() -> Iterator[Described]:
    """Yield every public function and class of the package."""
    face = shown(trajectory) | shown(laws) | shown(strategies)
    for info in pkgutil.walk_packages(trajectory.__path__, "trajectory."):
        module = importlib.import_module(info.name)
        for name in getattr(module, "__all__", ()):
            thing = inspect.unwrap(getattr(module, name, None))  # None: a module of its folder
            is_function = inspect.isfunction(thing)
            if (is_function or inspect.isclass(thing)) and thing.__module__ == info.name:
                room = info.name.split(".")[1]
                text = inspect.cleandoc(thing.__doc__ or "")
                full = f"{info.name}.{name}"
                yield Described(room, full, text, is_function, id(thing) in face)


def share(things: list[Described], has: Callable[[Described], bool]) -> str:
    """Return "3 of 4 (75 %)"."""
    n, of = sum(map(has, things)), len(things)
    return f"{n} of {of}" + (f" ({100 * n / of:.0f} %)" if of else "")


def main(verbose: bool) -> None:
    """Print a line for each room and the sums; the names that lack something if asked."""
    everything = list(described())
    rooms = {thing.room: [t for t in everything if t.room == thing.room] for thing in everything}
    face = [thing for thing in everything if thing.is_shown]
    for room, things in (rooms | {"all": everything, "the face": face}).items():
        formulas = [thing for thing in things if thing.has_formula]
        examples = share(things, lambda thing: thing.has_example)
        sources = share(formulas, lambda thing: thing.has_source)
        print(f"{room:12} examples {examples:18} formulas with their source {sources}")
    if verbose:
        for thing in everything:
            lacks = ["example"] * (not thing.has_example)
            lacks += ["source"] * (thing.has_formula and not thing.has_source)
            if lacks:
                where = " (face)" * thing.is_shown
                print(f"{thing.name}{where}: no {', no '.join(lacks)}")


if __name__ == "__main__":
    main("-v" in sys.argv)
