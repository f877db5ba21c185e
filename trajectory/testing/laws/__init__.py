"""Laws: plain functions that assert what must always hold, on objects of your own.

Each states its law in one sentence, returns nothing, and raises an ``AssertionError`` that
names what broke and the values. A company that a law cannot speak about, because it promises or
reports too little, raises a ``TrajectoryError`` that says why; :func:`judge` passes over those
of a real target book, and tells how many it judged::

    print(laws.judge(laws.path_meets_targets, book, laws.promised_scopes))

A new law goes into the module of the thing it is about, and into the list here.
"""

from trajectory.testing.laws.book import Judged, judge
from trajectory.testing.laws.comparing import (
    arrays_agree_with_rows,
    benchmark_falls,
    boundary_passes,
    comparison_agrees,
)
from trajectory.testing.laws.lines import (
    between_knots,
    geometric_below_linear,
    rows_are_independent,
)
from trajectory.testing.laws.net import net_is_gross_less_removals
from trajectory.testing.laws.nouns import (
    converting_units_and_back,
    cumulative_adds,
    indexed_at_hundred,
    json_round_trip,
    pickle_round_trip,
    table_round_trip,
)
from trajectory.testing.laws.paths import (
    keeping_on_promises_nothing,
    order_of_targets_is_irrelevant,
    path_meets_targets,
    targets_do_not_weaken,
)
from trajectory.testing.laws.promised import promised_scopes
from trajectory.testing.laws.recalculating import (
    acquire_then_divest_is_identity,
    order_of_events_is_irrelevant,
    organic_change_never_triggers,
    restated_less_reported_is_what_was_applied,
    scaling_changes_no_trigger,
)
from trajectory.testing.laws.tightening import scaling_emissions_scales, tightening_never_worsens
from trajectory.testing.laws.tracking import (
    catch_up_repays,
    later_actuals_change_nothing,
    lower_actuals_never_worsen_the_verdict,
    past_path_never_moves,
    years_nobody_promised_are_no_targets,
)
from trajectory.testing.laws.whole import (
    parts_add_up,
    promises_are_used_or_named,
    whole_is_at_most_its_parts,
)

__all__ = [
    "Judged",
    "acquire_then_divest_is_identity",
    "arrays_agree_with_rows",
    "benchmark_falls",
    "between_knots",
    "boundary_passes",
    "catch_up_repays",
    "comparison_agrees",
    "converting_units_and_back",
    "cumulative_adds",
    "geometric_below_linear",
    "indexed_at_hundred",
    "json_round_trip",
    "judge",
    "keeping_on_promises_nothing",
    "later_actuals_change_nothing",
    "lower_actuals_never_worsen_the_verdict",
    "net_is_gross_less_removals",
    "order_of_events_is_irrelevant",
    "order_of_targets_is_irrelevant",
    "organic_change_never_triggers",
    "parts_add_up",
    "past_path_never_moves",
    "path_meets_targets",
    "pickle_round_trip",
    "promised_scopes",
    "promises_are_used_or_named",
    "restated_less_reported_is_what_was_applied",
    "rows_are_independent",
    "scaling_changes_no_trigger",
    "scaling_emissions_scales",
    "table_round_trip",
    "targets_do_not_weaken",
    "tightening_never_worsens",
    "whole_is_at_most_its_parts",
    "years_nobody_promised_are_no_targets",
]
