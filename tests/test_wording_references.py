"""What a sentence takes from those before it, and what it does not."""

from trajectory import S1, S3, Target, Term
from trajectory.wording import Inference, parse


def test_a_long_term_state_is_no_part_of_a_near_term_target():
    """A reduction kept under another heading is a target of its own."""
    read = parse(
        "Near-Term Targets: Acme commits to reduce absolute scope 1 emissions 90% by 2030 from a "
        "2019 base year. Long-Term Targets: Acme commits to maintain at least 90% absolute scope 1 "
        "emissions reductions from 2030 through 2050."
    )
    assert read.targets == (
        Target(S1, "90%", 2030, base_year=2019, term=Term.NEAR),
        Target(S1, "90%", 2030, base_year=2019, term=Term.LONG, maintain_until=2050),
    )
    assert read.readings[1].inferred == (Inference.BASE_YEAR,)


def test_a_reference_back_belongs_to_its_own_promise():
    """Where one promise of a sentence refers back, its neighbour's base year is still missing."""
    read = parse(
        "Acme commits to reduce absolute scope 1 emissions 10% by 2025 from a 2019 base year. Acme "
        "commits to reduce absolute scope 2 emissions 20% by 2030 and absolute scope 3 emissions "
        "30% within the same timeframe."
    )
    assert read.targets == (
        Target(S1, "10%", 2025, base_year=2019),
        Target(S3, "30%", 2030, base_year=2019),
    )
    assert [draft.missing for draft in read.drafts] == [("base_year",)]
