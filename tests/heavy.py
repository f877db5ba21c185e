"""Settings of the laws of which one example is a whole table, company or picture."""

from hypothesis import settings

FEWER = settings(max_examples=settings.default.max_examples // 5)
"""A fifth of the examples of the profile in use."""
