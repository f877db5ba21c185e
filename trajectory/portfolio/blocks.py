"""Blocks of companies: each answered by itself, here or by an executor, in any order."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from typing import Any, NamedTuple, TypeVar

import numpy as np

from trajectory.errors import ArgumentError
from trajectory.nouns.company import Company
from trajectory.portfolio.alone import answer_alone, limits_of
from trajectory.portfolio.answers import Answers, empty_answers
from trajectory.portfolio.carrying import company_at
from trajectory.portfolio.chains import chains_on
from trajectory.portfolio.columns import Columns
from trajectory.portfolio.idle import note_idle
from trajectory.portfolio.limits import by_arrays, by_nouns, limit_chains
from trajectory.portfolio.measured import answer_chains
from trajectory.portfolio.question import Question
from trajectory.portfolio.verdicts import Verdicts, empty_verdicts, judge_alone
from trajectory.rules.case import Case

__all__ = ["BLOCK_ROWS", "Block", "answer_block", "as_executor", "run"]

T = TypeVar("T")

BLOCK_ROWS = 16_384
"""Companies in a block."""

AHEAD = 4
"""So many blocks a worker are handed to an executor before the first is awaited."""


class Block(NamedTuple):
    """The answers of a block: one group a boundary, and the verdicts, one a rule set."""

    groups: tuple[Answers, ...]
    verdicts: tuple[Verdicts, ...]


def answer_block(number: int, columns: Columns, *, asked: Question) -> Block:
    """Return the answers of the companies of a block.

    Parameters
    ----------
    number : int
        Which block it is: no two tasks have the same arguments.
    columns : Columns
        Its companies.
    asked : Question
        What is asked.

    Returns
    -------
    Block
        A row of each company.
    """
    assert number >= 0
    nouns = _Nouns(columns, asked)
    groups = tuple(_group(columns, asked, group, nouns) for group in range(len(asked.what)))
    if not asked.verdicts:
        return Block(groups, ())
    verdicts = tuple(empty_verdicts(len(columns)) for _ in asked.rules)
    if verdicts:
        for at in range(len(columns)):
            judge_alone(company_at(columns, at), asked, verdicts, at)
    return Block(groups, verdicts)


class _Nouns:
    """Companies as they were known on the day, each made once."""

    def __init__(self, columns: Columns, asked: Question) -> None:
        self._columns, self._asked = columns, asked
        self._made: dict[int, Company] = {}

    def __getitem__(self, at: int) -> Company:
        if at not in self._made:
            self._made[at] = company_at(self._columns, at).as_of(self._asked.as_of)
        return self._made[at]


def _group(columns: Columns, asked: Question, group: int, nouns: _Nouns) -> Answers:
    """Return the answers on one boundary: by columns where these do, else by nouns."""
    what, count = asked.what[group], len(columns)
    answers = empty_answers(count, len(asked.milestones), len(asked.rules))
    chains = chains_on(columns, what, asked)
    left = np.ones(count, dtype=bool)
    left[answer_chains(chains, asked, answers)] = False
    note_idle(columns, what, chains.method, chains.idle, ~left, answers)
    for at in chains.silent.tolist():
        name = columns.names[at]
        answers.reason[at] = f"targets of {name} must promise a cut of {what}, got none"
    left[chains.silent] = False
    for at in np.flatnonzero(left).tolist():
        answer_alone(nouns[at], asked, group, answers, at)
    for rule_set, limits in zip(asked.rules, answers.limits, strict=True):
        alone = np.ones(count, dtype=bool)
        if by_arrays(rule_set, what):
            alone = by_nouns(columns, rule_set, asked)
            limit_chains(columns, what, rule_set, asked, limits, alone)
        for at in np.flatnonzero(alone).tolist():
            case = Case(nouns[at], asked.as_of)
            limits.least[at], limits.margin[at] = limits_of(case, rule_set, what)
    return answers


def as_executor(executor: object) -> Executor | None:
    """Return who works on blocks, None: nobody else."""
    if executor is not None and not callable(getattr(executor, "submit", None)):
        raise ArgumentError(
            f"executor must be a concurrent.futures.Executor, got {type(executor).__name__}; of a "
            "dask client give client.get_executor(pure=False)"
        )
    return executor  # type: ignore[return-value]


def run(
    task: Callable[..., T], calls: Iterable[tuple[Any, ...]], executor: Executor | None
) -> Iterator[T]:
    """Yield what a task returns for each call, in their order.

    An executor works a few calls ahead, so that neither its workers wait nor memory fills.
    """
    if executor is None:
        yield from (task(*call) for call in calls)
        return
    ahead: deque[Any] = deque()
    most = AHEAD * getattr(executor, "_max_workers", 16)
    try:
        for call in calls:
            ahead.append(executor.submit(task, *call))
            if len(ahead) >= most:
                yield ahead.popleft().result()
        while ahead:
            yield ahead.popleft().result()
    finally:
        for future in ahead:
            future.cancel()
