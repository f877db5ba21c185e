"""Lists and years as people write them."""

from collections.abc import Iterable

__all__ = ["listed", "spans"]


def listed(items: Iterable[object], last: str = "and") -> str:
    """Return things as a list in words.

    Parameters
    ----------
    items : iterable
        The things.
    last : str
        What stands before the last of them.

    Returns
    -------
    str
        Such as ``"a, b and c"``; ``"none"`` for none.

    Examples
    --------
    >>> listed([2030]), listed(["a", "b", "c"]), listed([], "or")
    ('2030', 'a, b and c', 'none')
    """
    texts = [str(item) for item in items]
    if len(texts) < 2:
        return "".join(texts) or "none"
    return f"{', '.join(texts[:-1])} {last} {texts[-1]}"


def spans(years: Iterable[int], last: str = "and") -> str:
    """Return years as a list in words, those that follow each other as a span.

    Parameters
    ----------
    years : iterable of int
        Years in increasing order. [year]
    last : str
        What stands before the last span.

    Returns
    -------
    str
        Such as ``"2021, 2023 to 2025 and 2030"``.

    Examples
    --------
    >>> spans([2021, 2023, 2024, 2025, 2030])
    '2021, 2023 to 2025 and 2030'
    """
    runs: list[list[int]] = []
    for year in years:
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return listed((run[0] if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs), last)
