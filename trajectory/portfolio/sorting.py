"""Parquet files as rows sorted by company: DuckDB sorts what is not, in little memory."""

from pathlib import Path
from typing import Any

from trajectory.errors import ArgumentError
from trajectory.portfolio.frames import library
from trajectory.portfolio.runs import BATCH, Run, is_sorted

__all__ = ["ROW", "run_of"]

ROW = "__row"
"""In a sorted file: which row it was."""

MEMORY = "384MB"
"""What DuckDB may use while it sorts; beyond it writes to the folder."""


def run_of(name: str, given: Any, key: str, scratch: Path, checks: Any) -> Run:
    """Return a table as rows sorted by company.

    Parameters
    ----------
    name : str
        Its name, for errors.
    given : Path or pyarrow.RecordBatchReader
        The table; a Parquet file that is not sorted is sorted first, batches must be.
    key : str
        The column that tells companies apart.
    scratch : Path
        A folder for the sorted file.
    checks : sequence of callables
        What each batch must pass.

    Returns
    -------
    Run
        The rows.

    Raises
    ------
    ArgumentError
        If it is no such table.
    """
    arrow, parquet = library("pyarrow"), library("pyarrow.parquet")
    if not isinstance(given, Path):
        return Run(name, key, iter(given), given.schema, checks)
    path = given
    try:
        with parquet.ParquetFile(path) as file:
            schema = file.schema_arrow
            known = is_sorted(name, _batches(path, [key]), key) if key in schema.names else True
    except (OSError, arrow.ArrowInvalid) as error:
        raise ArgumentError(
            f"{name} must be a Parquet file, got {given.name!r:.120}: {error!s:.120}"
        ) from None
    if not known:
        path = _sorted_file(path, key, scratch / f"{name}.sorted.parquet", schema)
    return Run(name, key, _batches(path, None), schema, checks)


def _batches(path: Path, columns: list[str] | None) -> Any:
    """Yield the rows of a file, a few at a time."""
    with library("pyarrow.parquet").ParquetFile(path, buffer_size=1 << 20) as file:
        yield from file.iter_batches(batch_size=BATCH, columns=columns, use_threads=False)


def _sorted_file(path: Path, key: str, sorted_path: Path, schema: Any) -> Path:
    """Return the path of the same rows sorted by company, those of one company in their order."""
    sorted_path.parent.mkdir(parents=True, exist_ok=True)
    column = '"' + key.replace('"', '""') + '"'
    text = f"coalesce(trim(regexp_replace({column}::VARCHAR, '\\s+', ' ', 'g')), '')"
    names = ", ".join('"' + name.replace('"', '""') + '"' for name in schema.names)
    database = library("duckdb").connect(
        config={"memory_limit": MEMORY, "temp_directory": str(sorted_path.parent)}
    )
    with database:
        database.execute("SET preserve_insertion_order = false")
        database.execute(
            f"COPY (SELECT {names}, file_row_number AS {ROW} "
            "FROM read_parquet(?, file_row_number = true) "
            f"ORDER BY {text}, file_row_number) TO {_quoted(sorted_path)} "
            "(FORMAT parquet, ROW_GROUP_SIZE 65536)",
            [str(path)],
        )
    return sorted_path


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
