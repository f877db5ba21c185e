"""Bad calls of the reader and the writer of sentences, for the table of test_bad_input.py."""

import trajectory as tj
from trajectory import ArgumentError

RESULTS = {
    "wording.Draft",
    "wording.Passage",
    "wording.Reading",
    "wording.Span",
    "wording.Statement",
}

BAD = [
    ("parse: number", ArgumentError, "text must be.*got 5", lambda: tj.parse(5)),
    ("parse: bytes", ArgumentError, "text must be.*got b'x'", lambda: tj.parse(b"x")),
    ("wording.sentence: text", ArgumentError, "got 'x'", lambda: tj.wording.sentence("x")),
    ("wording.statement: text", ArgumentError, "company must be a Company, got 'x'",
     lambda: tj.wording.statement("x")),
]  # fmt: skip
