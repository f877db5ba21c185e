"""The tables that ship with the package, read once, on first use."""

import functools

__all__ = ["rows_of"]


@functools.lru_cache(maxsize=8)
def rows_of(file: str) -> tuple[dict[str, str], ...]:
    """Return the rows of a table in ``trajectory/data``, its header of comments left out."""
    import csv  # only here, to keep `import trajectory` light
    from importlib import resources

    text = resources.files("trajectory").joinpath("data", file).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return tuple(csv.DictReader(lines))
