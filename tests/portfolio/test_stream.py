"""Tables that fit no memory: the same answers in blocks, however cut, sorted or stopped."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import date
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from pyarrow import parquet

import trajectory as tj
from trajectory.portfolio import assess, percent, read, stream

DAY = date(2026, 1, 1)
ASKED = {"what": (tj.S12, tj.S3), "against": tj.benchmarks.linear_1_5c, "as_of": DAY,
         "rules": tj.rules.SBTI_V5, "verdicts": False}  # fmt: skip
COLUMNS = {"reduction": percent}


def tables(companies=60, seed=0):
    """Return targets and emissions of companies, sorted by name, some rows of which are odd."""
    rng = np.random.default_rng(seed)
    rows, figures = [], []
    for at in range(companies):
        name, base = f"Company {at:03}", int(rng.integers(2018, 2022))
        for year in sorted(rng.choice([2030, 2035, 2040, 2050], rng.integers(0, 4), replace=False)):
            scope = str(rng.choice(["S1+S2", "S1+S2", "S3", "all of it"]))
            cut = float(rng.choice([42.0, 46.2, 90.0, 120.0]))
            rows.append((name, scope, cut, base, int(year)))
        figures += [
            (name, scope, base, float(rng.uniform(1e3, 1e6)), "tCO2e")
            for scope in ("S1+S2", "S3")
            if rng.random() < 0.9
        ]
    headers = ("company", "scope", "reduction", "base_year", "target_year")
    inventory = ("company", "scope", "year", "value", "unit")
    return tuple(
        pa.table(dict(zip(names, zip(*part, strict=True), strict=True)))
        for names, part in ((headers, rows), (inventory, figures))
    )


@pytest.fixture
def files(tmp_path):
    """Return the paths of two sorted files."""
    paths = tmp_path / "targets.parquet", tmp_path / "emissions.parquet"
    for table, path in zip(tables(), paths, strict=True):
        parquet.write_table(table, path, row_group_size=50)
    return paths


def answers(parts):
    """Return the answers of a folder as one table."""
    return pa.concat_tables([parquet.read_table(file) for file in parts.files])


def bytes_of(folder):
    """Return all that a folder holds, by name."""
    return {path.name: path.read_bytes() for path in sorted(Path(folder).iterdir())}


@pytest.mark.parametrize("rows", [1, 7, 1000])
def test_blocks_hold_what_the_whole_holds(files, tmp_path, rows):
    """The answers and the problems are those of read and assess, whatever the blocks."""
    parts = stream(*files, into=tmp_path / "out", columns=COLUMNS, block_rows=rows, **ASKED)
    book = read(*tables(), columns=COLUMNS)
    whole = assess(book, **ASKED).table.sort_by("company")
    assert len(parts) == len(book) == 60
    assert len(parts.files) == -(-60 // rows)
    assert answers(parts).combine_chunks().equals(whole.combine_chunks())
    wrong = pa.concat_tables([parquet.read_table(file) for file in parts.problems])
    told = [(row["table"], row["row"], row["reason"]) for row in wrong.to_pylist()]
    assert sorted(told) == sorted((p.table, p.row, p.reason) for p in book.found.rows)
    assert told


def test_a_company_that_only_reports_comes_out_once(files, tmp_path):
    """Tables are put together by company, also where one of them says nothing."""
    targets, inventories = tables()
    silent = set(inventories["company"].to_pylist()) - set(targets["company"].to_pylist())
    assert silent
    parts = stream(*files, into=tmp_path / "out", columns=COLUMNS, block_rows=5, **ASKED)
    names = answers(parts)["company"].to_pylist()
    assert names == sorted(set(names))
    assert silent <= set(names)


def test_unsorted_files_are_sorted_first(files, tmp_path):
    """The answers are the same, and a problem names the row of the file that was given."""
    targets = tables()[0]
    order = np.random.default_rng(1).permutation(targets.num_rows)
    parquet.write_table(targets.take(order), tmp_path / "shuffled.parquet")
    other = stream(tmp_path / "shuffled.parquet", files[1], into=tmp_path / "b", block_rows=9,
                   columns=COLUMNS, **ASKED)  # fmt: skip
    one = stream(*files, into=tmp_path / "a", block_rows=9, columns=COLUMNS, **ASKED)
    for name in answers(one).column_names:
        mine, theirs = (answers(parts)[name].to_pylist() for parts in (one, other))
        assert mine == theirs, name
    assert not (tmp_path / "b" / ".sorting").exists()
    rows = [
        {row["row"] for file in parts.problems for row in parquet.read_table(file).to_pylist()}
        for parts in (one, other)
    ]
    assert {int(order[row]) for row in rows[1]} == rows[0]


def test_arrow_streams_are_read_once(tmp_path):
    """Batches of any size give the bytes that others give; unsorted ones are refused."""
    made = []
    for size in (3, 1000):
        readers = [pa.RecordBatchReader.from_batches(t.schema, t.to_batches(max_chunksize=size))
                   for t in tables()]  # fmt: skip
        parts = stream(*readers, into=tmp_path / str(size), columns=COLUMNS, block_rows=9, **ASKED)
        made.append(answers(parts))
        assert [len(parquet.read_table(path)) for path in parts.files] == [9] * 6 + [6]
    assert made[0].equals(made[1])
    targets = tables()[0]
    with pytest.raises(tj.ArgumentError, match="sorted by 'company'"):
        stream(targets.take(np.arange(targets.num_rows)[::-1]), into=tmp_path / "no",
               columns=COLUMNS, **ASKED)  # fmt: skip


KILLED = """
import os, signal, sys
sys.path.insert(0, sys.argv[4])
from pathlib import Path
from pyarrow import parquet
from test_stream import ASKED, COLUMNS
from trajectory.portfolio import stream
write, left = parquet.write_table, [3]
def kill(table, path, **how):
    left[0] -= 1
    if not left[0]:
        Path(path).write_bytes(b"half of it")
        os.kill(os.getpid(), signal.SIGKILL)
    write(table, path, **how)
parquet.write_table = kill
stream(sys.argv[1], sys.argv[2], into=sys.argv[3], columns=COLUMNS, block_rows=9, **ASKED)
"""


def test_killed_and_started_again_gives_the_same_bytes(files, tmp_path):
    """A process that died while writing leaves whole parts only, and the rest is made later."""
    out, here = tmp_path / "killed", str(Path(__file__).parent)
    call = [sys.executable, "-c", KILLED, *map(str, files), str(out), here]
    paths = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    run = subprocess.run(call, env=paths, check=False)
    assert run.returncode == -signal.SIGKILL
    begun = bytes_of(out)
    assert 0 < sum(name.startswith("part-") for name in begun) < 7
    stream(*files, into=out, columns=COLUMNS, block_rows=9, **ASKED)
    stream(*files, into=tmp_path / "whole", columns=COLUMNS, block_rows=9, **ASKED)
    assert bytes_of(out) == bytes_of(tmp_path / "whole")
    for name, held in begun.items():
        if not name.startswith("."):
            assert bytes_of(out)[name] == held


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"block_rows": 5}, "block_rows"),
        ({"as_of": date(2025, 1, 1)}, "question"),
        ({"against": tj.benchmarks.linear_wb2c}, "question"),
        ({"rules": tj.rules.SBTI_V5_3_1}, "question, rules"),
        ({"columns": {"reduction": percent("reduction")}}, "reading"),
    ],
)
def test_a_folder_begun_with_something_else_is_refused(files, tmp_path, change, named):
    """Inputs, question, rules and versions stand in the manifest."""
    asked = {"columns": COLUMNS, "block_rows": 9, **ASKED}
    stream(*files, into=tmp_path / "out", **asked)
    before = bytes_of(tmp_path / "out")
    with pytest.raises(tj.ArgumentError, match=rf"differs in {named}$"):
        stream(*files, into=tmp_path / "out", **{**asked, **change})
    with pytest.raises(tj.ArgumentError, match=r"differs in inputs$"):
        stream(files[0], into=tmp_path / "out", **asked)
    assert bytes_of(tmp_path / "out") == before


def test_other_files_are_no_place_for_parts(files):
    """Nothing of the user's is written over, or taken for a part."""
    with pytest.raises(tj.ArgumentError, match="into must be an empty folder"):
        stream(*files, into=files[0].parent, columns=COLUMNS, **ASKED)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"reduction": [46.2]}, "must be said to hold percent or fraction"),
        ({"reduction": [-46.2]}, "cuts without a sign"),
        ({"reduction": ["-46.2%"]}, "cuts without a sign"),
        ({"reduction": ["46.2%"], "isin": ["CNE1000004Y2"]}, "key must be the column of ids"),
        ({"reduction": ["46.2%"], "company": [1.5]}, "texts or whole numbers"),
    ],
)
def test_what_only_a_whole_column_could_explain_is_refused(tmp_path, change, why):
    """A block must never decide what its neighbour would decide otherwise."""
    row = {"company": ["A"], "scope": ["S12"], "base_year": [2020], "target_year": [2030], **change}
    with pytest.raises(tj.ArgumentError, match=why):
        stream(pa.table(row), into=tmp_path / "out", **ASKED)


def test_percent_signs_need_no_word(tmp_path):
    """A cell with a percent sign is a percentage in any block."""
    row = {"company": ["A"], "scope": ["S12"], "base_year": [2020], "target_year": [2030],
           "reduction": ["46.2%"], "base_emissions": [100.0]}  # fmt: skip
    parts = stream(pa.table(row), into=tmp_path / "out", what=tj.S12, as_of=DAY,
                   against=tj.benchmarks.linear_1_5c)  # fmt: skip
    assert answers(parts)["level_2030"].to_pylist() == [53.8]


@pytest.mark.parametrize("executor", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_executors_change_no_byte(files, tmp_path, executor):
    """Threads and processes write what one does."""
    asked = {"columns": COLUMNS, "block_rows": 9, **ASKED}
    stream(*files, into=tmp_path / "one", **asked)
    with executor(2) as workers:
        stream(*files, into=tmp_path / "two", executor=workers, **asked)
    assert bytes_of(tmp_path / "one") == bytes_of(tmp_path / "two")


def test_a_cluster_changes_no_byte(files, tmp_path):
    """Two processes of a dask cluster write what one does, and assess the same."""
    distributed = pytest.importorskip("distributed")
    asked = {"columns": COLUMNS, "block_rows": 9, **ASKED}
    stream(*files, into=tmp_path / "one", **asked)
    cluster = distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    )
    book = read(*tables(), columns=COLUMNS)
    with cluster, distributed.Client(cluster) as client:
        workers = client.get_executor(pure=False)
        stream(*files, into=tmp_path / "two", executor=workers, **asked)
        two = assess(book, executor=workers, block_rows=9, **ASKED)
    assert bytes_of(tmp_path / "one") == bytes_of(tmp_path / "two")
    assert two.table.equals(assess(book, **ASKED).table)


def test_progress_shows_companies(files, tmp_path, capsys):
    """A bar, if one is asked for."""
    stream(*files, into=tmp_path / "out", columns=COLUMNS, progress=True, **ASKED)
    assert "60.0 companies" in capsys.readouterr().err
    with pytest.raises(tj.ArgumentError, match="executor must be"):
        stream(*files, into=tmp_path / "out", columns=COLUMNS, executor="threads", **ASKED)
