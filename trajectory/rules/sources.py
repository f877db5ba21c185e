"""Where the rules were read. What rests on memory says so in every finding."""

from trajectory.nouns.source import Evidence, Source

__all__ = [
    "esrs",
    "esrs_revised",
    "ifrs_s2",
    "iwa_42",
    "net_zero_v2",
    "own",
    "sbti",
    "sbti_derived",
    "sbti_dynamic",
    "sbti_from_memory",
    "sbti_small",
    "sbti_small_by_targets",
]

V5 = "SBTi Corporate Near-Term Criteria V5.3 and Corporate Net-Zero Standard V1.0 to V1.3"


def sbti(clause: str) -> Source:
    """Return the source of a V5 criterion read in texts that cite it."""
    return Source(V5, page=clause, evidence=Evidence.SECONDARY)


def sbti_from_memory(clause: str) -> Source:
    """Return the source of a V5 criterion that rests on memory."""
    return Source(V5, page=clause, evidence=Evidence.UNVERIFIED)


def sbti_derived(clause: str) -> Source:
    """Return the source of a V5 criterion that was read off published targets."""
    return Source(V5, page=clause, evidence=Evidence.DERIVED)


def sbti_dynamic(page: str, evidence: Evidence = Evidence.SECONDARY) -> Source:
    """Return the source of an equation of the dynamic linear rate."""
    title = "SBTi Corporate Net-Zero Standard V1.3.1, Method Appendix v1.0, April 2026"
    return Source(title, page=page, evidence=evidence)


def sbti_small(page: str) -> Source:
    """Return the source of the streamlined route that is its body's public page."""
    return Source("SBTi, public page for small and medium companies, November 2026", page=page)


def sbti_small_by_targets(page: str) -> Source:
    """Return the source of the streamlined route that is what was approved by it."""
    title = "SBTi target dashboard, copy of 7 May 2026: targets of the streamlined route"
    return Source(title, page=page, evidence=Evidence.DERIVED)


def net_zero_v2(clause: str, evidence: Evidence = Evidence.SECONDARY) -> Source:
    """Return the source of a criterion of V2.0, of which transcripts were read."""
    return Source(
        "SBTi Corporate Net-Zero Standard V2.0, 11 June 2026", page=clause, evidence=evidence
    )


def esrs(page: str, evidence: Evidence = Evidence.PRIMARY) -> Source:
    """Return the source of a disclosure requirement read in the regulation."""
    title = "ESRS E1, Commission Delegated Regulation (EU) 2023/2772"
    return Source(title, page=page, evidence=evidence)


def esrs_revised(page: str, evidence: Evidence = Evidence.PRIMARY) -> Source:
    """Return the source of a disclosure requirement read in the act that revises it."""
    title = "ESRS E1, Commission Delegated Regulation C(2026) 5010 of 3 July 2026"
    return Source(title, page=page, evidence=evidence)


def ifrs_s2(page: str, evidence: Evidence = Evidence.PRIMARY) -> Source:
    """Return the source of a paragraph read in a copy of the standard."""
    return Source("IFRS S2 Climate-related Disclosures, June 2023", page=page, evidence=evidence)


def iwa_42(page: str, evidence: Evidence = Evidence.SECONDARY) -> Source:
    """Return the source of a recommendation read in texts that sum the guidelines up."""
    return Source("ISO IWA 42:2022 Net zero guidelines", page=page, evidence=evidence)


def own(what: str) -> Source:
    """Return the source of a rule of this library's own."""
    return Source(
        "trajectory: consistency of a book of targets", page=what, evidence=Evidence.DERIVED
    )
