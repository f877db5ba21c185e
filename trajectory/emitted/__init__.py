"""What was emitted: looked up, split into factors, chained from percentages, recalculated."""
