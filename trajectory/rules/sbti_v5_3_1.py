"""SBTi criteria V5.3.1, from 14 April 2026: V5 with the dynamic linear rate.

Only what differs from :mod:`trajectory.rules.sbti_v5` stands here. The dynamic rate starts
from the most recent year and so holds forward-looking ambition within it.
"""

from datetime import date
from functools import partial

from trajectory.kernels.ambition import FLAG, SCOPE_1, SCOPE_2, SCOPE_3_1_5C, SCOPE_3_WB2C
from trajectory.nouns.scope import ALL, S3, S12
from trajectory.nouns.source import Evidence
from trajectory.rules.dynamic import Dynamic
from trajectory.rules.financial import not_corporate
from trajectory.rules.judges import cuts
from trajectory.rules.ruleset import RuleSet, cited
from trajectory.rules.sbti_v5 import COMPOUND_7, SBTI_V5
from trajectory.rules.sources import sbti_dynamic

__all__ = ["LAST_SUBMISSIONS", "SBTI_V5_3_1"]

LAST_SUBMISSIONS = (
    (date(2027, 12, 31), sbti_dynamic("usable to the end of 2027: three sources")),
    (date(2028, 1, 31), sbti_dynamic("usable until 31 January 2028: two sources")),
)
"""The last day of submission, as the sources have it, with what says so. The first holds here;
the other is ``SBTI_V5_3_1.until(date(2028, 1, 31))``."""

SOURCE = sbti_dynamic("equations 1-6 and 8, table 2; equation 7 was not seen")
INTENSITY = sbti_dynamic(
    "C18: that intensities are still measured from 2020, as under V5, was not seen",
    Evidence.UNVERIFIED,
)

rule = partial(cited, sbti_dynamic, source=SOURCE)

# fmt: off
RULES = SBTI_V5.with_rules(
    rule("sbti.s12.ambition", "scopes 1+2 ambition", "C16, Method Appendix", cuts.near_term_cuts,
         what=S12, absolute=Dynamic(SCOPE_1, SCOPE_2)),
    rule("sbti.s3.ambition", "scope 3 ambition", "C18, Method Appendix", cuts.near_term_cuts,
         what=S3, absolute=Dynamic(SCOPE_3_WB2C), intensity=COMPOUND_7,
         intensity_source=INTENSITY),
    rule("sbti.combined", "combined targets", "C20, Method Appendix", cuts.combined,
         strict=Dynamic(SCOPE_3_1_5C), loose=Dynamic(SCOPE_3_WB2C),
         intensity=COMPOUND_7, intensity_source=INTENSITY),
    rule("sbti.fossil.ambition", "fossil fuels", "C22, Method Appendix", cuts.fossil_ambition,
         minimum=Dynamic(SCOPE_3_1_5C)),
    rule("sbti.flag.ambition", "land ambition", "FLAG, Method Appendix", cuts.near_term_cuts,
         what=ALL.land_only, absolute=Dynamic(FLAG)),
    drop=("sbti.forward_looking",),
)
# fmt: on

SBTI_V5_3_1 = RuleSet(
    "sbti_v5_3_1",
    "SBTi",
    "V5.3.1",
    date(2026, 4, 14),
    LAST_SUBMISSIONS[0][0],
    RULES,
    note=(
        "usable to the end of 2027, or until 31 January 2028: the sources disagree; without grace "
        "for the rate before it ('effective immediately'): unverified"
    ),
    exempts=not_corporate,
    grace=0,
)
