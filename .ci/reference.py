"""Write the reference: one page a noun and one a module, under the names that users write.

The pages follow from every ``__all__`` that ``import trajectory`` and ``trajectory.testing`` reach;
docs/conf.py writes them before each build, so that they cannot fall behind.
"""

import importlib
import inspect
from pathlib import Path
from types import ModuleType

import trajectory

TESTING = ("trajectory.testing.laws", "trajectory.testing.strategies")


def modules() -> dict[str, ModuleType]:
    """Return every public module under its public name, the face first."""
    found = {"trajectory": trajectory}
    for name in trajectory.__all__:
        thing = getattr(trajectory, name)
        if inspect.ismodule(thing):
            found[f"trajectory.{name}"] = thing
    return found | {name: importlib.import_module(name) for name in TESTING}


def homes() -> dict[str, list[str]]:
    """Return the public names of each module, each thing once, under its first name."""
    seen: list[object] = []
    pages: dict[str, list[str]] = {}
    for place, module in modules().items():
        names = pages[place] = []
        for name in module.__all__:
            thing = getattr(module, name)
            if not inspect.ismodule(thing) and not any(thing is other for other in seen):
                seen.append(thing)
                names.append(name)
    return pages


def heading(text: str, mark: str = "=") -> str:
    """Return a heading."""
    return f"{text}\n{mark * len(text)}\n\n"


def told(value: object) -> str:
    """Return in one line what a public value is."""
    if isinstance(value, trajectory.benchmarks.Benchmark):
        return f"{value.label}. Source: {value.source}."
    if isinstance(value, trajectory.rules.RuleSet):
        until = f"to {value.valid_to}" if value.valid_to else "on"
        span = f"in force from {value.valid_from} {until}"
        return f"{value.publisher}, {value.version}; {span}; {len(value.rules)} rules."
    if isinstance(value, trajectory.Scope):
        return f"The {value}, a :py:class:`trajectory.Scope`."
    if isinstance(value, dict | tuple):
        return "Holds " + ", ".join(f"``{getattr(x, 'name', x)}``" for x in value) + "."
    return (inspect.getdoc(value) or repr(value)).split("\n\n")[0]


def kind_of(thing: object) -> str:
    """Return the heading under which a public thing stands."""
    if inspect.isclass(thing):
        return "Errors" if issubclass(thing, Exception) else "Nouns"
    return "Functions" if inspect.isfunction(thing) else "Values"


def counting(name: str) -> tuple[str, int]:
    """Return what sorts C2 before C10."""
    letters = name.rstrip("0123456789")
    return letters, int(name[len(letters) :] or 0)


def summary(names: list[str]) -> str:
    """Return a table of names with the first sentence of each."""
    lines = "".join(f"   ~{name}\n" for name in names)
    return f".. autosummary::\n   :nosignatures:\n\n{lines}\n"


def noun(full: str) -> str:
    """Return the page of a class, with what it inherits but from Python's own classes."""
    inherited = "object, BaseException, Enum, int, str, tuple"
    options = f"   :members:\n   :inherited-members: {inherited}\n"
    return heading(full.removeprefix("trajectory.")) + f".. autoclass:: {full}\n{options}"


def room(place: str, module: ModuleType, names: list[str]) -> str:
    """Return the page of a module: its nouns by link, its functions and values in full."""
    text = heading(place) + (inspect.getdoc(module) or "").split("\n\n")[0] + "\n\n"
    kinds: dict[str, list[str]] = {"Nouns": [], "Functions": [], "Values": [], "Errors": []}
    for name in sorted(names, key=counting):
        kinds[kind_of(getattr(module, name))].append(f"{place}.{name}")
    elsewhere = [
        f":py:obj:`trajectory.{name}`"
        for name in module.__all__
        if place.startswith("trajectory.") and name not in names and hasattr(trajectory, name)
        if getattr(trajectory, name) is getattr(module, name)
    ]
    if elsewhere:
        text += f"Also here: {', '.join(elsewhere)}.\n\n"
    for title, full in kinds.items():
        text += heading(title, "-") if full else ""
        if full and title != "Values":
            text += summary(full)
        for each in full:
            if title == "Functions":
                text += f".. autofunction:: {each}\n\n"
            elif title == "Values":
                value = getattr(module, each.rpartition(".")[2])
                text += f".. py:data:: {each}\n\n   {told(value)}\n\n"
    return text


def pages() -> dict[str, str]:
    """Return the text of every page of the reference by its name."""
    written: dict[str, str] = {}
    found = homes()
    for place, module in modules().items():
        names = found[place]
        nouns = [f"{place}.{name}" for name in names if inspect.isclass(getattr(module, name))]
        links = {full: f"nouns/{full.removeprefix('trajectory.')}" for full in nouns}
        written |= {link: noun(full) for full, link in links.items()}
        tree = "".join(f"   {link}\n" for link in links.values())
        text = room(place, module, names)
        text += f".. toctree::\n   :hidden:\n\n{tree}" if tree else ""
        written[place.removeprefix("trajectory.")] = text
    rooms = "".join(f"   {place.removeprefix('trajectory.')}\n" for place in found)
    written["index"] = (
        heading("Reference")
        + "Every public name, under the name you write: one page a noun, one a module. "
        + "``tj`` stands for ``trajectory``.\n\n"
        + f".. toctree::\n   :maxdepth: 1\n\n{rooms}"
    )
    return written


def write(folder: Path) -> None:
    """Write the pages that are new or have changed; remove those that are none any more."""
    texts = {folder / f"{name}.rst": text for name, text in pages().items()}
    for old in set(folder.rglob("*.rst")) - set(texts):
        old.unlink()
    for path, text in texts.items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(Path(__file__).parents[1] / "docs" / "reference")
