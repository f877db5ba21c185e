"""From the published sentence to promises, and back."""

from trajectory.wording.reader import parse
from trajectory.wording.statement import (
    Draft,
    Inference,
    Passage,
    PassageKind,
    Reading,
    Span,
    Statement,
)
from trajectory.wording.writer import sentence, statement

__all__ = [
    "Draft",
    "Inference",
    "Passage",
    "PassageKind",
    "Reading",
    "Span",
    "Statement",
    "parse",
    "sentence",
    "statement",
]
__dir__ = __all__.copy  # what completion offers
