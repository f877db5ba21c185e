"""The formulas, on arrays: years on the last axis, and broadcasting before it."""
