"""Assess tables that fit no memory: Parquet or Arrow in, a folder of Parquet out."""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from trajectory.checks import as_instance, as_text, as_whole
from trajectory.errors import ArgumentError
from trajectory.kernels.curves import Curve, linear
from trajectory.nouns.scope import Boundary, Scope
from trajectory.nouns.series import Pathway
from trajectory.portfolio.assessment import Assessment
from trajectory.portfolio.blocks import BLOCK_ROWS, answer_block, as_executor, run
from trajectory.portfolio.clean import Clean
from trajectory.portfolio.frames import frame_of, library
from trajectory.portfolio.headers import ids_of
from trajectory.portfolio.manifest import described, digest_of, digest_of_file, settle
from trajectory.portfolio.masked import as_frame
from trajectory.portfolio.promising import with_default
from trajectory.portfolio.question import MILESTONES, Question, question
from trajectory.portfolio.reading import read
from trajectory.portfolio.runs import Run, blocks_of
from trajectory.portfolio.sorting import ROW, run_of
from trajectory.rules.ruleset import RuleSet
from trajectory.words import counted

__all__ = ["Parts", "stream"]

MOST_ROWS = 1_000_000


@dataclass(frozen=True, slots=True, repr=False)
class Parts:
    """A folder of answers: one Parquet file a block of companies, in their order.

    Parameters
    ----------
    folder : Path
        Where they are.
    companies : int
        How many companies are in them.
    files : tuple of Path
        The answers, with the columns of :attr:`Assessment.table`.
    problems : tuple of Path
        What was wrong in the tables, where something was, with the columns of `Book.problems`.
    """

    folder: Path
    companies: int
    files: tuple[Path, ...]
    problems: tuple[Path, ...]

    def __len__(self) -> int:
        """Return how many companies there are."""
        return self.companies

    def __repr__(self) -> str:
        """Return one line: how many companies in how many files."""
        of = counted(self.companies, "company", "companies")
        return f"<Parts: {of} in {counted(len(self.files), 'file')} of {str(self.folder)!r}>"


def stream(
    targets: Any,
    inventories: Any = None,
    *,
    into: str | os.PathLike[str],
    what: Scope | Boundary | Iterable[Scope | Boundary],
    against: Pathway | Callable[[Pathway], Pathway],
    rules: RuleSet | Iterable[RuleSet] = (),
    as_of: date,
    key: str = "company",
    columns: Mapping[str, Any] | None = None,
    curve: Curve = linear,
    until: int | None = None,
    milestones: Iterable[int] = MILESTONES,
    verdicts: bool = True,
    executor: Executor | None = None,
    block_rows: int = BLOCK_ROWS,
    progress: bool = False,
) -> Parts:
    """Assess companies of tables that fit no memory, and write the answers to a folder.

    Each answer is that of :func:`read` and :func:`assess`, bit for bit. A run that was stopped
    goes on where it was when it is started again, to the same bytes.

    Parameters
    ----------
    targets : path of Parquet, or Arrow stream
        One row a target, as for :func:`read`. A file that is not sorted by company is sorted
        first, by DuckDB; batches must come sorted.
    inventories : the same, optional
        Emissions, with the same `key`.
    into : path
        A new folder, or one that a run with the same inputs, question and versions began.
    what, against, rules, as_of, curve, until, milestones, verdicts, executor, block_rows
        As for :func:`assess`.
    key : str
        The column that tells companies apart: an id where there is one.
    columns : mapping, optional
        As for :func:`read`. What a column of bare percentages means must be said here, since
        no block sees the whole column.
    progress : bool
        Whether to show a bar, by tqdm.

    Returns
    -------
    Parts
        Where the answers are.

    Raises
    ------
    ArgumentError
        If an argument breaks its rule, a table is not clean enough to be read in blocks, or
        the folder was begun with something else.
    """
    asked = question(what, against, rules, as_of, curve, until, milestones, verdicts)
    rows = as_whole("block_rows", block_rows, 1, MOST_ROWS, noun="a number of companies")
    folder, worker = Path(into), as_executor(executor)
    given = {"targets": targets, "inventories": inventories}
    tables = {name: _opened(table) for name, table in given.items() if table is not None}
    told = {
        "inputs": {name: _identity(table) for name, table in tables.items()},
        "question": digest_of(asked),
        "rules": [f"{s.name}: {s.publisher} {s.version}, {s.validity}" for s in asked.rules],
        "reading": [as_text("key", key), described(columns or {})],
        "block_rows": rows,
    }
    settle(folder, told)
    scratch = folder / ".sorting"
    runs = [
        run_of(name, table, key, scratch, (Clean(name, key, columns or {}),))
        for name, table in tables.items()
    ]
    task = partial(answer_part, asked=asked, key=key, columns=columns)
    for part in _shown(run(task, _undone(runs, rows, folder), worker), progress):
        _write(part, folder)
    shutil.rmtree(scratch, ignore_errors=True)
    files = tuple(sorted(folder.glob("part-*.parquet")))
    companies = sum(library("pyarrow.parquet").read_metadata(file).num_rows for file in files)
    return Parts(folder, companies, files, tuple(sorted(folder.glob("problems-*.parquet"))))


class Part(NamedTuple):
    """The answers of a block, what was wrong in its rows, and a digest of these."""

    number: int
    answers: Any
    problems: Any
    source: str


def answer_part(
    number: int,
    tables: Mapping[str, Any],
    before: Mapping[str, int],
    *,
    asked: Question,
    key: str,
    columns: Mapping[str, Any] | None,
) -> Part:
    """Return the answers of a block of rows.

    Parameters
    ----------
    number : int
        Which block it is: no two tasks have the same arguments.
    tables : mapping of str to pyarrow.Table
        Its rows.
    before : mapping of str to int
        How many rows of each table came before.
    asked : Question
        What is asked.
    key : str
        The column that tells companies apart.
    columns : mapping, optional
        As for :func:`read`.

    Returns
    -------
    Part
        One row a company, in the order of the key.
    """
    plain = {
        name: t.drop_columns([ROW]) if ROW in t.column_names else t for name, t in tables.items()
    }
    book = read(plain["targets"], plain.get("inventories"), columns=columns)
    block = answer_block(number, with_default(book), asked=asked)
    found = Assessment(book, asked, block.groups, block.verdicts)
    wrong = book.found.columns()
    wrong["row"] = [
        tables[name][ROW][row].as_py() if ROW in tables[name].column_names else row + before[name]
        for name, row in zip(wrong["table"], wrong["row"], strict=True)
    ]
    problems = frame_of(wrong, "pyarrow") if wrong["row"] else None
    answers = as_frame(found.columns, "pyarrow")
    by = "id" if ids_of([key]) and "id" in answers.column_names else "company"
    return Part(number, _in_order(answers, by), problems, _source(tables))


def _in_order(table: Any, by: str) -> Any:
    """Return rows in the order of a column of texts."""
    order = library("pyarrow.compute").sort_indices(table, sort_keys=[(by, "ascending")])
    return table.take(order).combine_chunks()


def _source(tables: Mapping[str, Any]) -> str:
    """Return a digest of the rows of a block, which a part that is there must match."""
    arrow, digest = library("pyarrow"), hashlib.blake2b(digest_size=16)
    for table in tables.values():
        sink = arrow.BufferOutputStream()
        with arrow.ipc.new_stream(sink, table.schema) as writer:
            writer.write_table(table)
        digest.update(sink.getvalue())
    return digest.hexdigest()


def _undone(runs: list[Run], rows: int, folder: Path) -> Iterator[tuple[Any, ...]]:
    """Yield the blocks whose parts are not there yet."""
    for number, (tables, before) in enumerate(blocks_of(runs, rows)):
        path = _path(folder, "part", number)
        if not path.exists():
            yield number, tables, before
            continue
        known = library("pyarrow.parquet").read_schema(path).metadata[b"rows"].decode()
        if known != _source(tables):
            raise ArgumentError(
                f"into must hold parts of the same rows, got {path.name} of other ones; begin in a "
                "new folder"
            )


def _path(folder: Path, kind: str, number: int) -> Path:
    return folder / f"{kind}-{number:06}.parquet"


def _write(part: Part, folder: Path) -> None:
    """Write a part: whole or not at all, what was wrong first."""
    if part.problems is not None:
        _write_table(part.problems, _path(folder, "problems", part.number))
    answers = part.answers.replace_schema_metadata({"rows": part.source})
    _write_table(answers, _path(folder, "part", part.number))


def _write_table(table: Any, path: Path) -> None:
    fresh = path.with_name(f".{path.name}")
    library("pyarrow.parquet").write_table(table, fresh, compression="zstd")
    fresh.replace(path)


def _opened(table: Any) -> Any:
    """Return a path, or a reader of batches, which can be read once."""
    if hasattr(table, "__arrow_c_stream__"):
        return library("pyarrow").RecordBatchReader.from_stream(table)
    if isinstance(table, str | os.PathLike):
        return Path(table)
    raise ArgumentError(
        f"a table must be the path of a Parquet file or an Arrow stream, got {table!r:.120}"
    )


def _identity(table: Any) -> Any:
    """Return what tells one input from another: a file's bytes, a stream's columns."""
    if not isinstance(table, Path):
        return {"stream": str(table.schema)}
    try:
        return {"file": digest_of_file(table)}
    except OSError as error:
        raise ArgumentError(
            f"a table must be a file that can be read, got {error!s:.200}"
        ) from None


def _shown(parts: Iterator[Part], progress: bool) -> Iterator[Part]:
    """Yield the parts, with a bar of companies if one is asked for."""
    if not as_instance("progress", progress, bool):
        yield from parts
        return
    with library("tqdm").tqdm(unit=" companies", unit_scale=True) as bar:
        for part in parts:
            bar.update(part.answers.num_rows)
            yield part
