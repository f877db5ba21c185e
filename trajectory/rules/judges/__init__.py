"""Judgements that rule sets share: from a case to outcomes, parameters by keyword.

The rule sets bind the parameters, so that two versions of a standard differ by a few lines.
"""
