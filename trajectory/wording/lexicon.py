"""The words of target language: what they are called, and what they mean.

They are those of the targets that SBTi publishes (its target dashboard, column
``full_target_language``, as of May 2026), with the spellings and slips found there, and of
press releases; the categories are named as in the GHG Protocol's Scope 3 Standard, table 5.4.
"""

from collections.abc import Iterable
from typing import Any, Literal, NamedTuple, TypeAlias, TypeVar

from trajectory.nouns.promises import EngagementBasis, Partner, Term
from trajectory.nouns.scope import ALL, CATEGORY_NAMES, S3, S12, Land, Scope, Scope2
from trajectory.wording.statement import PassageKind

__all__ = [
    "ACTIONS",
    "COMMITMENTS",
    "EXPLANATIONS",
    "HEADINGS",
    "LEXICON",
    "NEUTRAL",
    "NEUTRALITY",
    "NOTHING",
    "STATING",
    "Action",
    "Covered",
    "Phrase",
    "Role",
    "Table",
    "words",
]

Action = Literal["reduce", "limit", "grow", "reach", "maintain", "source", "other"]
"""What is promised to be done; "grow" is to grow by no more than an amount."""

Amount = Literal["percentage", "lower_end", "upper_end", "fraction"]
Share = Literal["base_share", "coverage", "residual"]
Year = Literal["target_year", "in_year", "first_year", "last_year", "base_year", "same_years", "years", "in_words"]
Named = Literal["scopes", "value_chain", "operations", "categories", "excluded", "remainder"]
Part: TypeAlias = Named | Literal["land", "scope2"]
Kind = Literal["absolute", "per", "term", "yearly", "nominal", "aside", "nothing", "net_zero", "zero"]
Level = Literal["level", "base_emissions", "below_baseline"]
Means = Literal["renewable", "science_based", "partners", "basis"]
Role: TypeAlias = Literal["action"] | Amount | Share | Year | Part | Kind | Level | Means
"""What a phrase says about a promise: the field of its frame."""


class Phrase(NamedTuple):
    """What the tokens from `first` to before `after` say.

    Examples
    --------
    >>> from trajectory.wording.phrases import phrases_of
    >>> from trajectory.wording.tokens import tokens_of
    >>> phrases_of(tokens_of("halved by 2030"), 0, 3)
    [Phrase(role='target_year', value=2030, first=2, after=3)]
    """

    role: Role
    value: Any
    first: int
    after: int


class Covered(NamedTuple):
    """A share of emissions that is covered: of some `scopes`, or of what else is meant.

    `after` is where the scopes end in the text; of the `rest`, all is covered.

    Examples
    --------
    >>> from trajectory.wording.phrases import phrases_of
    >>> from trajectory.wording.tokens import tokens_of
    >>> (share, scopes) = phrases_of(tokens_of("covering 67% of scope 3 emissions"), 0, 6)
    >>> share.value
    Covered(share=0.67, scopes=S3, after=5, rest=False)
    """

    share: float
    scopes: Scope
    after: int
    rest: bool = False


V = TypeVar("V")
Words = tuple[str, ...]
Table: TypeAlias = dict[str, tuple[tuple[Words, V], ...]]
"""Fixed phrases and what they mean, by their first word, the longest first."""

NEUTRALITY = "neutral"
"""What is put as carbon or climate neutral, where net zero is not said."""

NOTHING = Scope(0)
"""No scope."""


def words(text: str) -> Words:
    """Return the words of a text, to write tables of words as they are read.

    Examples
    --------
    >>> words("near-term target")
    ('near', 'term', 'target')
    """
    return tuple(text.replace("-", " ").split())


COMMITMENTS = frozenset(
    words(
        "commits commit committed committing pledges pledge pledged aims aim aiming plans "
        "plan intends  intend undertakes undertake promises promise wants want targets "
        "seeks seek strives "
    )
)
"""Verbs that, before "to" or "that", open a promise; what comes before is the subject."""

ACTIONS: dict[str, Action] = {
    **dict.fromkeys(
        words(
            "reduce reducing reduces reduced cut cutting cuts lower lowering lowered decrease "
            "decreasing decreased halving slash slashing shrink"
        ),
        "reduce",
    ),
    **dict.fromkeys(
        words("reach reaching achieve achieving attain attaining become becoming"), "reach"
    ),
    **dict.fromkeys(words("maintain maintaining keep keeping continue continuing"), "maintain"),
    **dict.fromkeys(words("increase increasing source procure"), "source"),
    **dict.fromkeys(words("measure install publish engage"), "other"),
}

_CATEGORY_SPELLINGS = {
    Scope.C1: (
        "purchased goods",
        "purchased services",
        "purchased good and services",
        "purchase goods and services",
        "purchase goods",
    ),
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
    Scope.C11: (
        "use of sold product",
        "use sold products",
        "use of sold",
        "use of products sold",
        "use of the sold products",
        "use of our sold products",
        "use of its sold products",
        "use of our products",
        "use of its products",
    ),
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
    "target timeframe",
    "target year",
)
_MEANINGS: tuple[tuple[Role, Any, tuple[str, ...]], ...] = (
    ("value_chain", ALL, ("value chain", "all scopes")),
    ("same_years", True, tuple(f"same {time}" for time in _TIMES)),
    ("same_years", True, ("that timeframe", "this timeframe", "the timeframe")),
    ("absolute", True, ("absolute", "absolut")),
    ("land", Land.ONLY, (
            "flag",
            *(
                f"{wood} {rest}"
                for wood in ("forest", "forests", "forestry")
                for rest in ("land and agriculture", ", land and agriculture", ", land use and agriculture")
            ),
        )),
    (
        "land",
        Land.WITHOUT,
        ("non flag", "energy and industry", "energy and industrial", "excluding flag"),
    ),
    ("scope2", Scope2.MARKET, ("market based",)),
    ("scope2", Scope2.LOCATION, ("location based",)),
    ("yearly", True, ("year on year", "year over year", "per year", "annually by", "each year")),
    ("yearly", True, ("per annum", "every year")),
    ("partners", (Partner.SUPPLIERS,), ("suppliers", "supplier", "vendors")),
    ("partners", (Partner.CUSTOMERS,), ("customers", "customer", "clients")),
    ("basis", EngagementBasis.EMISSIONS, ("by emissions", "by emission")),
    ("basis", EngagementBasis.SPEND, ("by spend", "by expenditure", "by procurement spend")),
    ("science_based", True, ("science based targets", "science based target", "science based")),
    ("science_based", True, ("science based emissions reduction targets", "sbts")),
    (
        "science_based",
        True,
        tuple(
            f"science based {gas}{emission} reduction {target}"
            for gas in ("", "ghg ")
            for emission in ("emission", "emissions")
            for target in ("target", "targets")
        ),
    ),
    ("renewable", True, ("renewable electricity", "renewable power", "renewable energy")),
    ("renewable", True, ("electricity from renewable sources", "renewables")),
    ("yearly", True, ("each and every year", "year after year")),
    (
        "operations",
        S12,
        (
            *(f"{whose} operations" for whose in ("own", "our", "its", "their", "global", "direct")),
            *("all operations", "company operations", "our own operations", "its own operations"),
            *(f"operational {what}" for what in ("emissions", "carbon", "ghg", "greenhouse")),
        ),
    ),
    ("operations", S3, ("supply chain", "supply chains", "indirect value chain")),
    ("net_zero", True, ("net zero", "netzero")),
    (
        "net_zero",
        NEUTRALITY,
        tuple(
            f"{gas} {state}"
            for gas in ("carbon", "climate", "co2", "co₂", "ghg", "emissions", "greenhouse gas")
            for state in ("neutral", "neutrality")
        ),
    ),
    ("nominal", True, ("reduction", "reductions")),
    ("zero", True, ("zero",)),
    ("in_words", 2030, tuple(f"by the end of {which} decade" for which in ("the", "this"))),
    ("in_words", 2050, ("mid century", "middle of the century", "middle of this century")),
    ("nothing", None, ("investment properties", "investment property", "investment buildings")),
    ("nothing", None, ("non investment", "investment grade", "investment plan", "no investment")),
    ("fraction", 0.5, ("halve", "halving", "in half", "by half")),
    ("term", Term.NEAR, ("near term target", "near term science based target")),
    ("term", Term.LONG, ("long term target", "long term science based target")),
)


def _by_first_word(entries: Iterable[tuple[str, V]]) -> Table[V]:
    found: dict[str, list[tuple[Words, V]]] = {}
    for text, meaning in entries:
        phrase = words(text)
        found.setdefault(phrase[0], []).append((phrase, meaning))
    longest_first = {w: sorted(e, key=lambda entry: -len(entry[0])) for w, e in found.items()}
    return {word: tuple(choices) for word, choices in longest_first.items()}


def _entries() -> Iterable[tuple[str, tuple[Role, Any]]]:
    for scope, name in CATEGORY_NAMES.items():
        yield name, ("categories", scope)
    for scope, names in _CATEGORY_SPELLINGS.items():
        for name in names:
            yield name, ("categories", scope)
    for role, value, phrases in _MEANINGS:
        for phrase in phrases:
            yield phrase, (role, value)


LEXICON = _by_first_word(_entries())
"""Fixed phrases inside a promise: what each says of it."""

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
_LANDS = (
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

HEADINGS: Table[Term | Land | None] = _by_first_word(
    [
        *((f"{name} {tail}", term) for term, names in _TERMS for name in names for tail in _TAILS),
        *((name, land) for land, names in _LANDS for name in names),
    ]
)
"""Headings: the term or the emissions that they set; None where one closes the last term."""

NEUTRAL = frozenset(
    words(
        "a an the and or of to its our their it all both also further furthermore finally "
        "in on at by  for from with as that this these those is are be we company group "
        "emissions emission ghg ghgs  greenhouse gas gases co2 co2e total combined gross "
        "overall reduction reductions  active actively annual annually sourcing sourced "
        "supply % , . : ; ( ) will have has having  set setting levels level compared "
        "relative against versus vs year years fiscal calendar end  least minimum maximum up "
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
_ROUTE = (
    "target was approved using a streamlined",
    "targets were approved using a streamlined",
    "streamlined target validation route",
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
    (text, kind)
    for phrases, kind in (
        (_EXPLAINING, PassageKind.EXPLANATION),
        (_ROUTE, PassageKind.ROUTE),
        (_PORTFOLIO, PassageKind.PORTFOLIO),
    )
    for text in phrases
)
"""Words that tell a passage about targets from a target; a portfolio is a bank's or a fund's."""
