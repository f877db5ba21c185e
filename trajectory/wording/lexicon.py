"""The words of target language: what they are called, and what they mean."""

from collections.abc import Iterable
from typing import Any, ClassVar

from trajectory.nouns.promises import EngagementBasis, Partner, Term
from trajectory.nouns.scope import ALL, CATEGORY_NAMES, Land, Scope, Scope2
from trajectory.wording.tokens import Constant

__all__ = [
    "ACTIONS",
    "COMMITMENTS",
    "EXPLANATIONS",
    "HEADINGS",
    "LEXICON",
    "NEUTRAL",
    "NOTHING",
    "STATING",
    "Action",
    "Entry",
    "Role",
    "words",
]


class Role(Constant):
    """What a phrase says about a promise."""

    __slots__ = ()

    ACTION: ClassVar["Role"]
    SCOPES: ClassVar["Role"]
    CHAIN: ClassVar["Role"]
    CATEGORY: ClassVar["Role"]
    EXCLUDED: ClassVar["Role"]
    REMAINDER: ClassVar["Role"]
    PERCENT: ClassVar["Role"]
    RANGE: ClassVar["Role"]
    FRACTION: ClassVar["Role"]
    BY: ClassVar["Role"]
    IN: ClassVar["Role"]
    FROM: ClassVar["Role"]
    THROUGH: ClassVar["Role"]
    BASE: ClassVar["Role"]
    REFERENCE: ClassVar["Role"]
    PER: ClassVar["Role"]
    ABSOLUTE: ClassVar["Role"]
    BOUNDARY: ClassVar["Role"]
    METHOD: ClassVar["Role"]
    COVERAGE: ClassVar["Role"]
    RESIDUAL: ClassVar["Role"]
    YEARLY: ClassVar["Role"]
    PARTNER: ClassVar["Role"]
    MEASURE: ClassVar["Role"]
    SCIENCE_BASED: ClassVar["Role"]
    RENEWABLE: ClassVar["Role"]
    NET_ZERO: ClassVar["Role"]
    ZERO: ClassVar["Role"]
    LEVEL: ClassVar["Role"]
    TERM: ClassVar["Role"]
    FROM_SHARE: ClassVar["Role"]
    EQUIVALENT: ClassVar["Role"]
    EXPLANATION: ClassVar["Role"]


class Action(Constant):
    """What is promised to be done."""

    __slots__ = ()

    REDUCE: ClassVar["Action"]
    REACH: ClassVar["Action"]
    MAINTAIN: ClassVar["Action"]
    SOURCE: ClassVar["Action"]
    OTHER: ClassVar["Action"]


NOTHING = Scope(0)
"""No scope."""


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text, to write tables of words as they are read."""
    return tuple(text.split())


Entry = tuple[tuple[str, ...], Role, Any]

COMMITMENTS = frozenset(
    words(
        "commits commit committed committing pledges pledge pledged aims aim aiming plans "
        "plan intends  intend undertakes undertake promises promise wants want targets "
        "seeks seek strives "
    )
)
"""Verbs that, before "to" or "that", open a promise; what comes before is the subject."""

ACTIONS = {
    **dict.fromkeys(
        words("reduce reducing reduces cut cutting cuts lower lowering decrease decreasing"),
        Action.REDUCE,
    ),
    **dict.fromkeys(words("reach reaching achieve achieving attain become"), Action.REACH),
    **dict.fromkeys(
        words("maintain maintaining keep keeping continue continuing"), Action.MAINTAIN
    ),
    **dict.fromkeys(words("increase increasing source procure"), Action.SOURCE),
    **dict.fromkeys(words("measure install publish engage"), Action.OTHER),
}

_CATEGORY_SPELLINGS = {
    Scope.C1: ("purchased goods", "purchased services", "purchased good and services"),
    Scope.C3: (
        "fuel and energy related",
        "fuel energy related activities",
        "fuel and energy activities",
        "fuel and energy related activites",
    ),
    Scope.C4: (
        "upstream transportation",
        "upstream transport",
        "upstream transport and distribution",
        "upstream distribution",
    ),
    Scope.C4 | Scope.C9: (
        "upstream and downstream transportation and distribution",
        "upstream and downstream transport and distribution",
        "upstream and downstream transportation",
        "upstream and downstream transport",
        "transportation and distribution",
        "transport and distribution",
    ),
    Scope.C5: ("waste generated from operations", "waste generated"),
    Scope.C6: ("business travels",),
    Scope.C8 | Scope.C13: ("upstream and downstream leased assets",),
    Scope.C9: (
        "downstream transportation",
        "downstream transport",
        "downstream transport and distribution",
        "downstream distribution",
    ),
    Scope.C10: ("processing of sold product",),
    Scope.C11: ("use of sold product", "use sold products", "use of sold", "use of products sold"),
    Scope.C12: ("end of life treatment", "end of life of sold products"),
    Scope.C14: ("franchisees", "franchise"),
    Scope.C15: ("investment",),
}

_TIMES = (
    "timeframe",
    "time frame",
    "timeline",
    "period",
    "time period",
    "target period",
    "target year",
)
_MEANINGS: tuple[tuple[Role, Any, tuple[str, ...]], ...] = (
    (Role.CHAIN, ALL, ("value chain", "all scopes")),
    (Role.REFERENCE, True, tuple(f"same {time}" for time in _TIMES)),
    (Role.REFERENCE, True, ("that timeframe", "this timeframe", "the timeframe")),
    (Role.ABSOLUTE, True, ("absolute", "absolut")),
    (Role.BOUNDARY, Land.ONLY, ("flag", "forest land and agriculture")),
    (
        Role.BOUNDARY,
        Land.WITHOUT,
        ("non flag", "energy and industry", "energy and industrial", "excluding flag"),
    ),
    (Role.METHOD, Scope2.MARKET, ("market based",)),
    (Role.METHOD, Scope2.LOCATION, ("location based",)),
    (Role.YEARLY, True, ("year on year", "year over year", "per year", "annually by", "each year")),
    (Role.YEARLY, True, ("per annum", "every year")),
    (Role.PARTNER, Partner.SUPPLIERS, ("suppliers", "supplier", "vendors")),
    (Role.PARTNER, Partner.CUSTOMERS, ("customers", "customer", "clients")),
    (Role.MEASURE, EngagementBasis.EMISSIONS, ("by emissions", "by emission")),
    (Role.MEASURE, EngagementBasis.SPEND, ("by spend", "by expenditure", "by procurement spend")),
    (Role.SCIENCE_BASED, True, ("science based targets", "science based target", "science based")),
    (Role.SCIENCE_BASED, True, ("science based emissions reduction targets", "sbts")),
    (Role.RENEWABLE, True, ("renewable electricity", "renewable power", "renewable energy")),
    (Role.RENEWABLE, True, ("electricity from renewable sources", "renewables")),
    (Role.NET_ZERO, True, ("net zero", "netzero")),
    (Role.ZERO, True, ("zero",)),
    (Role.FRACTION, 0.5, ("halve", "halving", "in half", "by half")),
    (Role.TERM, Term.NEAR, ("near term target", "near term science based target")),
    (Role.TERM, Term.LONG, ("long term target", "long term science based target")),
)


def _normal(text: str) -> tuple[str, ...]:
    return words(text.replace("-", " "))


def _entries() -> Iterable[Entry]:
    for scope, name in CATEGORY_NAMES.items():
        yield _normal(name), Role.CATEGORY, scope
    for scope, names in _CATEGORY_SPELLINGS.items():
        for name in names:
            yield _normal(name), Role.CATEGORY, scope
    for role, value, phrases in _MEANINGS:
        for phrase in phrases:
            yield _normal(phrase), role, value


def _by_first_word(entries: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry[0][0], []).append(entry)
    longest_first = {w: sorted(e, key=lambda entry: -len(entry[0])) for w, e in found.items()}
    return {word: tuple(choices) for word, choices in longest_first.items()}


LEXICON = _by_first_word(_entries())
"""Fixed phrases by their first word, the longest first."""

_TERMS = (
    (Term.NEAR, ("near term", "interim")),
    (Term.LONG, ("long term",)),
    (None, ("net zero", "overall net zero", "overall", "headline", "full", "other")),
)
_TAILS = (
    "targets",
    "target",
    "science based targets",
    "science based target",
    "emissions reduction targets",
)
_BOUNDARIES = (
    (
        Land.WITHOUT,
        (
            "energy and industry",
            "energy and industrial",
            "energy / industry",
            "energy / industrial",
            "non flag",
            "energy and industry targets",
            "energy and industry target",
        ),
    ),
    (Land.ONLY, ("flag", "flag targets", "flag target", "flag emissions")),
)

HEADINGS = _by_first_word(
    [
        *(
            (_normal(f"{name} {tail}"), Role.TERM, term)
            for term, names in _TERMS
            for name in names
            for tail in _TAILS
        ),
        *(
            (_normal(name), Role.BOUNDARY, boundary)
            for boundary, names in _BOUNDARIES
            for name in names
        ),
    ]
)
"""Headings by their first word: a term (None closes one) or a boundary."""

NEUTRAL = frozenset(
    words(
        "a an the and or of to its our their it all both also further furthermore finally "
        "in on at by  for from with as that this these those is are be we company group "
        "emissions emission ghg ghgs  greenhouse gas gases co2 co2e total combined gross "
        "overall reduction reductions  active actively annual annually sourcing sourced "
        "supply % , . : ; ( ) will have has having  set setting levels level compared "
        "relative against versus year years fiscal calendar end  least minimum maximum up "
        "than no later latest more covering cover covers covered across  throughout within "
        "over same respectively their entire whole scope scopes value chain target  targets "
        "aligned near long term committed commits by including such part additionally "
        "which through until since during before after every each who while baseline base "
        "then cut cuts decrease "
    )
)
"""Words that change nothing in a promise: they may stand between its phrases."""

STATING = frozenset(
    words(
        "is are was were has have had includes include included excludes made make cover "
        "covers covered  will would can may depends commits "
    )
)
"""Words that only a full sentence has: without one, a fragment belongs to the next subject."""

_EXPLAINING = (
    "target boundary includes",
    "target boundary include",
    "target boundaries include",
    "targets boundary includes",
    "target boundary excludes",
    "target includes",
    "targets include",
    "target inlcudes",
    "targets only include",
    "target was approved",
    "targets were approved",
    "target was validated",
    "target language",
    "covered by the target",
    "covered by this target",
    "consistent with reductions",
    "temperature alignments",
    "former commitment model",
    "emissions in a flag target",
    "land related emissions and removals",
    "flag emissions and removals",
)
_PORTFOLIO = (
    "portfolio targets cover",
    "activities made up",
    "activities make up",
    "third party asset management",
    "total investment and lending",
    "targets cover required activities",
)

EXPLANATIONS = _by_first_word(
    (_normal(text), Role.EXPLANATION, kind)
    for phrases, kind in ((_EXPLAINING, "explanation"), (_PORTFOLIO, "portfolio"))
    for text in phrases
)
"""Words that tell a passage about targets from a target; a portfolio is a bank's or a fund's."""
