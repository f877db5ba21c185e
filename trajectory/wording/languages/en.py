"""The words of target language in English: what they are called, and what they mean.

They are those of the targets that SBTi publishes (its target dashboard, column
``full_target_language``, as of May 2026), with the spellings and slips found there, and of
press releases; the categories are named as in the GHG Protocol's Scope 3 Standard, table 5.4.
The words of other languages are said in these.
"""

from collections.abc import Iterable
from typing import Any

from trajectory.nouns.promises import EngagementBasis, Partner, Term
from trajectory.nouns.scope import ALL, CATEGORY_NAMES, S3, S12, Land, Scope, Scope2
from trajectory.wording.lexicon import NEUTRALITY, Action, Role, Table, by_first_word, words
from trajectory.wording.readings import PassageKind

__all__ = [
    "ACTIONS",
    "COMMITMENTS",
    "EXPLANATIONS",
    "HEADINGS",
    "LEXICON",
    "NEUTRAL",
    "STATING",
    "TELLTALES",
]

TELLTALES = frozenset(
    words("the and by of to from we our its will has with for that this is are an on across")
)
"""Words that tell a text is in this language."""

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
            "decreasing decreased halving trim trimming trimmed slash slashing slashed shrink "
            "decline declining declined"
        ),
        "reduce",
    ),
    **dict.fromkeys(
        words(
            "reach reaching reaches achieve achieving achieves attain attaining become becoming "
            "becomes bring bringing"
        ),
        "reach",
    ),
    **dict.fromkeys(words("maintain maintaining keep keeping continue continuing"), "maintain"),
    **dict.fromkeys(words("increase increasing raise source procure"), "source"),
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
        "product use",
    ),
    Scope.C12: ("end of life treatment", "end of life of sold products"),
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
    ("value_chain", ALL, ("value chain", "all scopes", "all three scopes")),
    ("same_years", True, tuple(f"same {time}" for time in _TIMES)),
    ("same_years", True, ("that timeframe", "this timeframe", "the timeframe")),
    ("absolute", True, ("absolute", "absolut")),
    (
        "land",
        Land.ONLY,
        (
            "flag",
            *(
                f"{wood} {rest}"
                for wood in ("forest", "forests", "forestry")
                for rest in (
                    "land and agriculture",
                    ", land and agriculture",
                    ", land use and agriculture",
                )
            ),
        ),
    ),
    (
        "land",
        Land.WITHOUT,
        ("non flag", "energy and industry", "energy and industrial", "excluding flag"),
    ),
    ("scope2", Scope2.MARKET, ("market based",)),
    ("scope2", Scope2.LOCATION, ("location based",)),
    ("yearly", True, ("year on year", "year over year", "per year", "annually by", "each year")),
    ("yearly", True, ("per annum", "every year", "each and every year", "year after year")),
    ("partners", (Partner.SUPPLIERS,), ("suppliers", "supplier", "vendors")),
    ("partners", (Partner.CUSTOMERS,), ("customers", "customer", "clients")),
    ("basis", EngagementBasis.EMISSIONS, ("by emissions", "by emission")),
    ("basis", EngagementBasis.SPEND, ("by spend", "by expenditure", "by procurement spend")),
    ("science_based", True, ("science based targets", "science based target", "science based")),
    ("science_based", True, ("science based emissions reduction targets", "sbts")),
    ("science_based", True, ("targets in line with climate science", "science aligned targets")),
    ("science_based", True, tuple(f"sbti {s} targets" for s in ("approved", "validated"))),
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
    ("renewable", True, ("electricity from renewable sources", "renewables", "green electricity")),
    (
        "operations",
        S12,
        (
            *(
                f"{whose} operations"
                for whose in ("own", "our", "its", "their", "global", "direct")
            ),
            *("direct operational control", "operations under our control"),
            *("own production sites", "own facilities", "owned and operated facilities"),
            *("our plants", "its plants", "our factories", "production sites"),
            *(
                "manufacturing sites",
                "production processes",
                "in manufacturing",
                "in production processes",
            ),
            *("owned or operated facilities", "owned or operated spaces"),
            *("all operations", "company operations", "our own operations", "its own operations"),
            *(f"operational {what}" for what in ("emissions", "carbon", "ghg", "greenhouse")),
            "in house emissions",
            *(f"own {gas}emissions" for gas in ("", "carbon ", "co2 ", "ghg ")),
        ),
    ),
    (
        "operations",
        Scope.S1,
        tuple(
            f"direct {gas}emissions" for gas in ("", "greenhouse gas ", "ghg ", "carbon ", "co2 ")
        ),
    ),
    ("operations", Scope.S1 | Scope.C3, ("well to wake",)),
    ("nothing", None, ("direct and indirect",)),
    ("operations", S3, ("supply chain", "supply chains", "indirect value chain")),
    (
        "operations",
        ALL,
        (
            "products and operations",
            "operations and products",
            "operating and financing activities",
        ),
    ),
    (
        "operations",
        Scope.C15,
        (
            *("financed emissions", "financed emission", "portfolios", "assets under management"),
            *("asset owner", "loan book", "lending book", "investment portfolio"),
            *(
                f"{kind} {what}"
                for kind in ("financing", "lending", "loan", "credit", "lending and investment")
                for what in ("activities", "portfolio")
            ),
        ),
    ),
    ("net_zero", True, ("net zero", "netzero", "zero net emissions")),
    (
        "net_zero",
        NEUTRALITY,
        tuple(
            f"{gas} {state}"
            for gas in (*words("carbon climate co2 co₂ ghg emissions net"), "greenhouse gas")
            for state in ("neutral", "neutrality")
        ),
    ),
    ("nominal", True, ("reduction", "reductions")),
    ("intensity", True, ("intensity",)),
    ("per", "area", ("by area",)),
    (
        "nothing",
        None,
        tuple(
            f"{state} {what}"
            for state in ("net zero", "carbon neutral", "climate neutral", "net zero carbon")
            for what in (
                *(
                    "methane",
                    "growth",
                    "economy",
                    "society",
                    "world",
                    "future",
                    "system",
                    "scenario",
                ),
                *("scenarios", "pathway", "pathways", "alliance", "initiative", "coalition"),
                *("asset owner alliance", "asset owners alliance", "banking alliance", "standard"),
                *("insurance alliance", "asset managers initiative", "roadmap", "transition"),
            )
        ),
    ),
    ("zero", True, ("zero",)),
    ("in_words", 2030, tuple(f"by the end of {which} decade" for which in ("the", "this"))),
    ("in_words", 2050, ("mid century", "middle of the century", "middle of this century")),
    ("nothing", None, ("investment properties", "investment property", "investment buildings")),
    ("nothing", None, ("non investment", "investment grade", "investment plan", "no investment")),
    ("fraction", 0.5, ("halve", "halving", "halves", "halved", "in half")),
    ("term", Term.NEAR, ("near term target", "near term science based target")),
    ("term", Term.LONG, ("long term target", "long term science based target")),
)


def _entries() -> Iterable[tuple[str, tuple[Role, Any]]]:
    for scope, name in CATEGORY_NAMES.items():
        yield name, ("categories", scope)
    for scope, names in _CATEGORY_SPELLINGS.items():
        for name in names:
            yield name, ("categories", scope)
    for role, value, phrases in _MEANINGS:
        for phrase in phrases:
            yield phrase, (role, value)


LEXICON = by_first_word(_entries())
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

HEADINGS: Table[Term | Land | None] = by_first_word(
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
        "aligned near long term committed commits by including such part additionally endeavour "
        "which through until since during before after every each who while baseline base "
        "then cut cuts decrease down measured co₂ co₂e wrt v fye ended targeted ty onwards "
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

EXPLANATIONS = by_first_word(
    (text, kind)
    for phrases, kind in (
        (_EXPLAINING, PassageKind.EXPLANATION),
        (_ROUTE, PassageKind.ROUTE),
        (_PORTFOLIO, PassageKind.PORTFOLIO),
    )
    for text in phrases
)
"""Words that tell a passage about targets from a target; a portfolio is a bank's or a fund's."""
