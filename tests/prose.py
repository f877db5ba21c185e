"""Words of target language, and that nothing of a text is dropped, or used twice."""

import re
from collections import Counter

from trajectory.wording import Draft, Inference, Reading, Span, parse
from trajectory.wording.markup import without_markup

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


def assert_nested(text):
    """Assert that of any two spans one holds the other, or they share nothing."""
    read = parse(text)
    spans = sorted(set(spans_of(read)), key=lambda span: (span.start, -span.end))
    open_until: list[int] = []
    for start, end in spans:
        while open_until and open_until[-1] <= start:
            open_until.pop()
        assert not open_until or end <= open_until[-1], (text[start:end], read)
        open_until.append(end)


def assert_accounted(text):
    """Each percentage is held by a target or a draft, or lies in a passage or what is unread."""
    read = parse(text)
    held = {share_of(one) for one in told_in(read)}
    places = [span for reading in read.readings for span in reading.unread]
    places += [span for draft in read.drafts for span in draft.unread]
    places += [passage.span for passage in read.recognised] + list(read.not_understood)
    for match in PERCENTAGE.finditer(without_markup(text)):
        value = round(float(match[1].replace(",", ".")), 6)
        elsewhere = any(start <= match.start() < end for start, end in places)
        left = round(100 - value, 6)  # "to 40 % of its level" is a cut by 60 %
        mark = value in held or left in held or elsewhere
        assert mark or has_lower_end(read, match.start()), (text, match[0], read)


def has_lower_end(read, place):
    """Return whether a reading or draft there counts the lower end of a range, or a coverage."""
    for x in read.readings:
        inside = any(start <= place < end for start, end in x.spans)
        coverage = getattr(x.noun, "coverage", 1.0)
        shares = (coverage, getattr(x.noun, "residual", None), getattr(x.noun, "base_share", None))
        if inside and (
            shares != (1.0, None, None) or "LOWER_BOUND" in {m.name for m in x.inferred}
        ):
            return True
    known = [dict(d.known) for d in read.drafts if d.span[0] <= place < d.span[1]]
    kinds = ("coverage", "residual", "base_share")
    ranged = [d for d in read.drafts if "LOWER_BOUND" in {m.name for m in d.inferred}]
    return bool(ranged) or any(name in fields for fields in known for name in kinds)


_GAP = r"[^\S\r\n]{0,6}"
_BROKEN = rf"{_GAP}\r?\n{_GAP}"
_WORDS = r"(?:[Pp]er\s{0,3}cent\b|[Pp]ro[cz]ent\b)"
_FIGURE = (
    rf"(\d+(?:[.,]\d+)?)\*?(?:{_GAP}[%％]|{_BROKEN}[%％](?![^\r\n:]{{0,60}}:)|"
    rf"(?:{_GAP}|{_BROKEN}){_WORDS})"
)
"""A percentage, also one whose line is wrapped before its sign."""
PERCENTAGE = re.compile(r"(?<!\w)(?<!\d[.,])" + _FIGURE)
SAID = re.compile(r"(?<!\d)" + _FIGURE)
"""A percentage, also one that clings to a word: "by5%"."""
SPOKEN = re.compile(
    r"halv|h[aä]lf|halbier|helft|fraction|quarter|third|derde|kwart|drittel|viertel|"
    r"[^\W\d]\s*(?:[%％]|per\s{0,3}cent\b|pro[cz]ent\b)",
    re.IGNORECASE,
)
"""A share in words: "halve", "ten per cent"."""
FOLLOWS = {Inference.AMOUNT, Inference.NET_ZERO, Inference.LOWER_BOUND}
"""Marks of a share that no percentage of the text says alone."""


def assert_used_once(text):
    """No percentage is held by more promises and drafts than there are places that say it.

    One of several scopes, "42% of scope 1 by 2030 and of scope 3 by 2040", is one of each.
    """
    read = parse(text)
    places = Counter(
        round(float(n.replace(",", ".")), 6) for n in SAID.findall(without_markup(text))
    )
    spoken = len(SPOKEN.findall(text))
    held: dict[float, float] = {}
    known: set[tuple[float, Span, str]] = set()
    for one in told_in(read):
        if FOLLOWS.isdisjoint(one.inferred):
            shared = 0.5 if Inference.PARTNERS in one.inferred else 1.0
            parts = (share_of(one), one.span, str(boundary_of(one)))
            if parts[:2] in {part[:2] for part in known} and parts not in known:
                shared = 0.0
            known.add(parts)
            held[share_of(one)] = held.get(share_of(one), 0.0) + shared
    for share, times in held.items():
        said = places[share] + places[round(100 - share, 6)] + spoken
        assert share == 0.0 or times <= said, (text, share, read)


def told_in(read) -> list[Reading | Draft]:
    """Return the promises and drafts of a statement."""
    return [*read.readings, *read.drafts]


def boundary_of(one):
    """Return the emissions that a reading or draft is about."""
    return getattr(one, "about", (None,))[0] or getattr(one.noun, "boundary", None)


def share_of(one):
    """Return the percentage that a reading or draft holds, 0 without one."""
    known = dict(one.known) if hasattr(one, "known") else {}
    noun = getattr(one, "noun", None)
    share = known.get("reduction", known.get("share"))
    share = getattr(noun, "reduction", getattr(noun, "share", share))
    if isinstance(share, str):
        share = float(share.removesuffix("%")) / 100
    return round(100 * abs(share or 0.0), 6)


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
