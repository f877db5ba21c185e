"""Assess every company of a book: what it promises, whether that is enough, and why not."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from datetime import date
from functools import partial

from trajectory.checks import as_instance, as_whole
from trajectory.kernels.curves import Curve, linear
from trajectory.nouns.scope import Boundary, Scope
from trajectory.nouns.series import Pathway
from trajectory.portfolio.answers import joined
from trajectory.portfolio.assessment import Assessment
from trajectory.portfolio.blocks import BLOCK_ROWS, Block, answer_block, as_executor, run
from trajectory.portfolio.book import Book
from trajectory.portfolio.columns import Columns
from trajectory.portfolio.frames import library
from trajectory.portfolio.promising import with_default
from trajectory.portfolio.question import MILESTONES, question
from trajectory.portfolio.verdicts import joined_verdicts
from trajectory.rules.ruleset import RuleSet

__all__ = ["assess"]

MOST_ROWS = 1_000_000


def assess(
    book: Book,
    *,
    what: Scope | Boundary | Iterable[Scope | Boundary],
    against: Pathway | Callable[[Pathway], Pathway],
    rules: RuleSet | Iterable[RuleSet] = (),
    as_of: date,
    curve: Curve = linear,
    until: int | None = None,
    milestones: Iterable[int] = MILESTONES,
    verdicts: bool = True,
    executor: Executor | None = None,
    block_rows: int = BLOCK_ROWS,
    progress: bool = False,
) -> Assessment:
    """Return, for every company of a book, what it promises and whether that is enough.

    Each answer is that of :func:`reduction_path`, :func:`compare` and :func:`check` about the
    company as it was known on the day, bit for bit, whatever the blocks and whoever works on
    them. Every company of the book comes out once, in the book's order, and where something
    could not be told the reason stands in its row.

    Parameters
    ----------
    book : Book
        The companies; those without targets promise its `default`, if it has one.
    what : Scope or Boundary, or an iterable of them
        The emissions; a group of columns each.
    against : callable or Pathway
        The line that paths are held against: a benchmark, any callable from a pathway to a line,
        or one line for all.
    rules : RuleSet or iterable of RuleSet
        Rule sets whose least reduction and verdict are asked for.
    as_of : datetime.date
        The day on which companies are looked at.
    curve : Curve
        How emissions move between knots.
    until : int, optional
        Keep the last level on until this year. [year]
    milestones : iterable of int
        Years whose levels and gaps have columns of their own. [year]
    verdicts : bool
        Whether whole rule sets are judged; else only their least reductions, which is thousands
        of times faster.
    executor : concurrent.futures.Executor, optional
        Who works on the blocks: threads, processes, or a dask cluster's
        ``client.get_executor(pure=False)``.
    block_rows : int
        Companies in a block; it changes no answer.
    progress : bool
        Whether to show a bar, by tqdm.

    Returns
    -------
    Assessment
        The answers; :meth:`Assessment.with_temperatures` adds columns of temperatures.

    Raises
    ------
    ArgumentError, ScopeError, YearError
        If an argument breaks its rule: never for what a company lacks.

    References
    ----------
    Those of :func:`trajectory.benchmarks.comparison.compare` and of the rule sets.

    Examples
    --------
    >>> import trajectory as tj
    >>> zte = tj.Company("ZTE", [tj.Inventory(2021, {tj.S12: 100.0}, unit="index")],
    ...                  [tj.Target(tj.S12, "52%", 2030, base_year=2021)])
    >>> found = assess(Book.of([zte]), what=tj.S12, against=tj.benchmarks.linear_1_5c,
    ...                as_of=date(2026, 1, 1))
    >>> found.table[["company", "level_2030", "gap_2030", "every_year"]].round(1)
      company  level_2030  gap_2030  every_year
    0     ZTE        48.0     -14.2        True
    """
    asked = question(what, against, rules, as_of, curve, until, milestones, verdicts)
    rows = as_whole("block_rows", block_rows, 1, MOST_ROWS, noun="a number of companies")
    columns = with_default(as_instance("book", book, Book))
    blocks = run(partial(answer_block, asked=asked), _blocks(columns, rows), as_executor(executor))
    done = list(_shown(blocks, max(1, -(-len(columns) // rows)), progress))
    return Assessment(
        book,
        asked,
        tuple(map(joined, zip(*(block.groups for block in done), strict=True))),
        tuple(joined_verdicts(list(v)) for v in zip(*(b.verdicts for b in done), strict=True)),
    )


def _blocks(columns: Columns, rows: int) -> Iterator[tuple[int, Columns]]:
    """Yield blocks of so many companies, at least one."""
    for number, first in enumerate(range(0, max(len(columns), 1), rows)):
        yield number, columns.block(first, min(first + rows, len(columns)))


def _shown(blocks: Iterable[Block], count: int, progress: bool) -> Iterable[Block]:
    """Return the blocks, with a bar if one is asked for."""
    if not as_instance("progress", progress, bool):
        return blocks
    shown: Iterable[Block] = library("tqdm").tqdm(blocks, total=count, unit="block")
    return shown
