"""Words of target language, and that nothing of a text is dropped."""

from trajectory.wording import parse

LANGUAGE = """
commits to that reduce absolute scope scopes 1 2 3 1+2 and , . ; : * ** ( ) & + - – / %
42% 46.2% 52,5% 50 2030 FY2030 FY2030/31 by from a base year within the same timeframe per
tonne of net-zero net zero maintain zero through until at 10 ktCO2e continue sourcing
renewable electricity suppliers customers emissions spend covering purchased goods
services science-based targets Near-Term Targets: FLAG: Energy Industry equivalent
residual fraction 0.5 between category 11 use sold products value chain https://a.example
“ ” year-on-year Acme Inc. halve respectively S1 S2+3 market-based excluding annually
target boundary includes
limit growth in at below to 1.2 MtCO2e 279,100 tCO2e Mt CO2e million tonnes index points of
the rest business-as-usual baseline emissions level this
"""


def spans_of(read):
    """All spans of a statement."""
    spans = [span for reading in read.readings for span in reading.spans]
    spans += [item.span for item in (*read.drafts, *read.recognised)]
    return spans + list(read.not_understood)


def assert_nothing_dropped(text):
    """Every character that is no space belongs to a span, and every span lies in the text."""
    read = parse(text)
    covered = [False] * len(text)
    for start, end in spans_of(read):
        assert 0 <= start <= end <= len(text)
        covered[start:end] = [True] * (end - start)
    dropped = [i for i, known in enumerate(covered) if not known and not text[i].isspace()]
    assert dropped == []


BESIDE = ("MEANS", "OTHER", "WITHDRAWN", "PAST", "EQUIVALENT")
"""Passages that are told beside a target."""


def told(text):
    """Return what was read, each thing once."""
    read = parse(text)
    found = [
        " ".join((str(x.noun), *(m.name.lower() for m in x.inferred if m.name != "ABSOLUTE")))
        for x in read.readings
    ]
    found += [f"draft: {draft.reason}" for draft in read.drafts]
    kinds = [passage.kind.name for passage in read.recognised]
    found += [kind.lower() for kind in kinds if kind in BESIDE or not read.readings]
    return tuple(dict.fromkeys(found))
