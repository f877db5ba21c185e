"""Fuzz the reader of promises, guided by coverage: ``python tests/fuzz_wording.py [seconds]``.

Run by hand, never by the tests. It needs atheris, which is no part of the project
(``pip install atheris``, on Linux). Sentences in three languages are the first inputs; words of
the tables, figures and raw bytes change them. An input that breaks a law is printed and ends the
run: pin it as ``@example`` in ``tests/wording`` and mend the root.

The laws: only a `TrajectoryError` is raised; the spans are the text, and none cuts another in
two; every percentage ends somewhere, and none is used twice; every promise's own sentence gives
that promise; what was read survives JSON; a draft, whatever completes it, and a cell of a table
refuse with a `TrajectoryError`; and the time is bounded by the length of the text.
"""

import contextlib
import json
import os
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import dutch
import german
from prose import (
    LANGUAGE,
    assert_accounted,
    assert_nested,
    assert_nothing_dropped,
    assert_used_once,
)

from trajectory import ALL, S1, Inventory, Lifecycle, TrajectoryError
from trajectory.portfolio import cells
from trajectory.wording import Statement, parse, sentence
from trajectory.wording.languages import de, en, nl

FIGURES = """
42% 7,5% 100 % 0% 30-50% 1.2 10 2 Mt MtCO2e kt tCO2e kg g gCO2/kWh CO2 per / by to from 2030 2019
2050 FY2030/31 in ( ) , . ; : " ' - – \n methane N2O HFC only avoid remove help customers water
GWh m3 waste not no longer has cut reduced will aims commits that with up than previous
"""
ENGLISH = (
    "Acme commits to reduce absolute scope 1 and 2 GHG emissions 42% by 2030 from a 2020 base year "
    "and to reach net zero by 2050.",
    "Acme will cut scope 1 emissions by 2 Mt by 2030, from 10 Mt in 2019.",
    "We aim to bring our emissions below 475 kg CO2 per tonne of cement by 2030.",
    "Acme will reduce methane emissions by 30% and scope 1 emissions by 50% by 2030 from 2020.",
    "Near-Term Targets: Acme commits that 80% of its suppliers by emissions will have "
    "science-based targets by 2027.",
    "Acme commits to limit growth in scope 1 emissions to 10% by 2030 from 2020 and to maintain "
    "this level through 2040.",
    "We no longer aim to cut 30%, up from a previous target of 20%, and reach net zero by 2050.",
)
WORDS = sorted(
    {
        *LANGUAGE.split(),
        *FIGURES.split(" "),
        *en.LEXICON,
        *en.ACTIONS,
        *en.COMMITMENTS,
        *en.NEUTRAL,
        *(words for table in (nl.WORDS, de.WORDS) for words in table if "<" not in words),
    }
)
SENTENCES = (*ENGLISH, *dutch.SENTENCES, *german.SENTENCES)
LONGEST = 4000
"""Bytes of an input at most."""
SLOWEST = 2e-4
"""Seconds for a character at most, with all laws and the counting of branches."""
READERS = (
    *(cells.year_of, cells.day_of, cells.amount_of, cells.text_of, cells.boundary_of),
    *(cells.kind_of, cells.term_of, cells.is_gone),
)
COMPLETING: dict[str, Any] = {
    "boundary": S1,
    "reduction": "50%",
    "target_year": 2035,
    "base_year": 2015,
    "base_emissions": (10, "MtCO2e"),
    "level": 5.0,
    "unit": "ktCO2e",
    "share": 0.5,
    "partner": None,
    "maintain_until": 2040,
}


def mutated(data: bytes, most: int, seed: int) -> bytes:
    """Return a text with words of the tables put in, taken out, swapped or doubled."""
    import atheris

    draw = random.Random(seed)
    if draw.random() < 0.2:
        changed: bytes = atheris.Mutate(data, len(data))
        return changed[:most]
    words = data.decode("utf-8", "ignore").split(" ")
    for _ in range(draw.randint(1, 4)):
        place = draw.randrange(len(words))
        do = draw.randrange(6)
        if do == 0:
            words.insert(place, draw.choice(WORDS))
        elif do == 1:
            words[place] = draw.choice(WORDS)
        elif do == 2:
            other = draw.randrange(len(words))
            words[place], words[other] = words[other], words[place]
        elif do == 3 and len(words) > 1:
            del words[place]
        elif do == 4:
            words[place:place] = words[place : place + draw.randint(1, 6)]
        else:
            words[place:place] = draw.choice(SENTENCES).split(" ")[: draw.randint(1, 30)]
    return " ".join(words).encode()[:most]


def check(text: str) -> None:
    """Assert all laws of a text."""
    read = parse(text)
    assert_nothing_dropped(text)
    assert_accounted(text)
    assert_used_once(text)
    assert_nested(text)
    assert Statement.from_dict(json.loads(json.dumps(read.to_dict()))) == read
    for noun in read.targets:
        again = parse(sentence(noun))
        assert (again.targets, again.drafts, again.not_understood) == ((noun,), (), ())
    assert text in str(read)
    assert read._repr_html_()
    read.company("Acme", inventories=[Inventory(2019, {ALL: 10.0})], life=Lifecycle())
    for draft in read.drafts:
        with contextlib.suppress(TrajectoryError):
            draft.complete(**{name: COMPLETING[name] for name in draft.missing})
    for reader in READERS:
        cells.reading(reader, "text", text)


def one_input(data: bytes) -> None:
    """Check a text, and that its time is bounded by its length."""
    text = data.decode("utf-8", "replace")
    start = time.process_time()
    check(text)
    spent = time.process_time() - start
    bound = 0.2 + SLOWEST * len(text) * 20
    if spent > bound:  # whatever else the machine does
        again = time.process_time()
        parse(text)
        spent = time.process_time() - again
        assert spent <= 0.05 + SLOWEST * len(text), (spent, len(text))


def main() -> None:
    """Fuzz for so many seconds, from sentences in three languages."""
    import atheris

    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 600
    with tempfile.TemporaryDirectory() as seeds:
        for n, text in enumerate(SENTENCES):
            Path(seeds, str(n)).write_text(text, encoding="utf-8")
        atheris.instrument_all()
        flags = [f"-max_total_time={seconds}", f"-max_len={LONGEST}", "-seed=1", "-timeout=60"]
        where = f"-artifact_prefix={tempfile.gettempdir()}{os.sep}wording-"
        atheris.Setup([sys.argv[0], *flags, where, seeds], one_input, custom_mutator=mutated)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
