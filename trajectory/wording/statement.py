"""What was read in a text: promises, drafts, passages, and what was not understood."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from trajectory.errors import TrajectoryError
from trajectory.nouns.codec import Noun
from trajectory.nouns.company import Company, Facts, Promise
from trajectory.nouns.inventory import Inventory
from trajectory.nouns.promises import Lifecycle, Unread
from trajectory.nouns.scope import as_boundary
from trajectory.wording.html import in_one_line, in_words, of_statement
from trajectory.wording.readings import Draft, Inference, PassageKind, Reading, Span
from trajectory.words import INDEX

__all__ = ["Draft", "Inference", "Passage", "PassageKind", "Reading", "Span", "Statement"]

FISCAL = re.compile(r"\bFY ?\d|\bfiscal year", re.IGNORECASE)
"""What calls a year a fiscal year."""


@dataclass(frozen=True, slots=True)
class Passage(Noun):
    """A passage that is recognised and holds no target.

    Parameters
    ----------
    kind : PassageKind
        What it is.
    span : Span
        Where it stands.

    Examples
    --------
    >>> from trajectory.wording import parse
    >>> parse("*The target boundary includes removals.").recognised[0].kind
    <PassageKind.EXPLANATION: 'explanation'>
    """

    kind: PassageKind
    span: Span


@dataclass(frozen=True, slots=True, repr=False)
class Statement(Noun):
    """A text and all that was read in it; every character belongs to one of its spans.

    Parameters
    ----------
    text : str
        The text.
    readings : tuple of Reading
        The promises, in the order of the text.
    drafts : tuple of Draft
        The promises that lack a part.
    recognised : tuple of Passage
        Headings, footnotes, explanations, links, and promises without a number.
    not_understood : tuple of Span
        Everything else.
    language : str, optional
        The language it is written in, "en", "nl" or "de"; None for one that is not read.

    Examples
    --------
    >>> from trajectory.wording import parse
    >>> read = parse("Acme commits to reach net zero by 2040. We like cake.")
    >>> print(*read.targets)
    net zero of scopes 1+2+3 by 2040
    >>> [read.quote(span) for span in read.not_understood]
    ['We like cake.']
    >>> Statement.from_dict(read.to_dict()) == read
    True
    """

    text: str
    readings: tuple[Reading, ...] = ()
    drafts: tuple[Draft, ...] = ()
    recognised: tuple[Passage, ...] = ()
    not_understood: tuple[Span, ...] = ()
    language: str | None = "en"

    @property
    def targets(self) -> tuple[Promise, ...]:
        """The promises themselves, as ``Company(targets=...)`` takes them."""
        return tuple(reading.noun for reading in self.readings)

    @property
    def streamlined(self) -> bool | None:
        """True if it says that its targets took the streamlined route of small companies."""
        return any(passage.kind is PassageKind.ROUTE for passage in self.recognised) or None

    @property
    def fiscal_years(self) -> bool | None:
        """True if it calls years fiscal years, such as "FY2030"."""
        return bool(FISCAL.search(self.text)) or None

    @property
    def unread(self) -> tuple[Unread, ...]:
        """What may be a promise and is none yet.

        Drafts; what is not understood and holds a percentage; what a financial institution's
        targets cover, since these stand elsewhere; the whole text where it holds nothing else.
        """
        return self._unread(self.drafts)

    def _unread(self, drafts: tuple[Draft, ...]) -> tuple[Unread, ...]:
        elsewhere = [p.span for p in self.recognised if p.kind is PassageKind.PORTFOLIO]
        counted = [span for span in self.not_understood if "%" in self.quote(span)]
        passages = [Unread(self.quote(span)) for span in (*elsewhere, *counted)]
        found = (*(Unread(self.quote(d.span), *d.about) for d in drafts), *passages)
        whole = not found and not self.readings and not self.drafts and self.text.strip()
        return (Unread(self.text),) if whole else found

    def company(
        self,
        name: str,
        *,
        inventories: Iterable[Inventory] = (),
        facts: Facts | None = None,
        life: Lifecycle | None = None,
    ) -> Company:
        """Return the company that makes it, with what was read and what was not.

        Parameters
        ----------
        name : str
            Its name.
        inventories : iterable of Inventory
            What it reported. A cut by an amount ("by 2 Mt by 2030 from 2019") is a promise where
            exactly one of them reports its emissions in its base year.
        facts : Facts, optional
            What is known; `streamlined` and `fiscal_years` are added.
        life : Lifecycle, optional
            The dates of its promises. A state to keep ("to maintain zero emissions through
            2030") without a first year is there from the year of the first of them.

        Returns
        -------
        Company
            With the promises, what may be one in `unread`, and what was inferred in `notes`.

        Raises
        ------
        TrajectoryError
            If an argument breaks its rule.

        Examples
        --------
        >>> from datetime import date
        >>> from trajectory.wording import parse
        >>> read = parse("Acme commits to maintain zero scope 1 GHG emissions through 2030. Acme "
        ...              "also commits to reduce absolute scope 2 GHG emissions 42% by 2030.")
        >>> company = read.company("Acme", life=Lifecycle(approved=date(2024, 5, 6)))
        >>> print(*company.targets, *company.unread, sep="; ")
        0 t of scope 1 by 2024, maintained until 2030; "Acme also commits to reduce absolute \
scope 2 GHG emissions 42% by 2030."
        """
        reported = tuple(inventories)
        measured = {
            draft: promise
            for draft in self.drafts
            if (promise := _measured(draft, reported)) is not None
        }
        days = (life.announced, life.submitted, life.approved) if life else ()
        first = min((day for day in days if day is not None), default=None)
        begun = [d for d in self.drafts if first is not None and d.is_kept(first.year)]
        promises = [*self.targets, *(d.complete(target_year=first.year) for d in begun if first)]
        promises += measured.values()
        if life is not None:
            promises = [replace(promise, life=life) for promise in promises]
        known = Facts() if facts is None else facts
        if known.streamlined is None:
            known = replace(known, streamlined=self.streamlined)
        if known.fiscal_years is None:
            known = replace(known, fiscal_years=self.fiscal_years)
        rest = tuple(draft for draft in self.drafts if draft not in [*begun, *measured])
        by_amount = [replace(d, inferred=(*d.inferred, Inference.AMOUNT)) for d in measured]
        unread, notes = self._unread(rest), self._notes([*begun, *by_amount])
        return Company(name, reported, promises, known, unread=unread, notes=notes)

    def _notes(self, begun: list[Draft]) -> tuple[str, ...]:
        """Return what was inferred in each promise, and in the drafts that are begun."""
        read = [(str(r.noun), r.inferred, r.unread) for r in self.readings]
        read += [(self.quote(draft.span), draft.inferred, draft.unread) for draft in begun]
        found = []
        for promise, inferred, unread in read:
            left = ", ".join(repr(self.quote(span)) for span in unread)
            told = [
                f"{mark.value}: {left}" if mark is Inference.WHOLE and left else mark.value
                for mark in inferred
            ]
            if told:
                found.append(f"inferred in reading '{promise}': {'; '.join(told)}")
        return tuple(dict.fromkeys(found))

    def __repr__(self) -> str:
        return in_one_line(self)

    def __str__(self) -> str:
        """Return the text, then what was read in it."""
        return "\n  ".join([self.text, *in_words(self)])

    def _repr_html_(self) -> str:
        return of_statement(self)

    def quote(self, span: Span) -> str:
        """Return the words at a span.

        Parameters
        ----------
        span : Span
            A place in the text.

        Returns
        -------
        str
            What stands there.
        """
        return self.text[span.start : span.end]


def _measured(draft: Draft, inventories: tuple[Inventory, ...]) -> Promise | None:
    """Return the cut by an amount that the one inventory of its base year makes whole."""
    if draft.missing != ("base_emissions",):
        return None
    known = dict(draft.known)
    boundary = as_boundary("boundary", known["boundary"])
    found = [
        (emitted, one.unit)
        for one in inventories
        if one.year == known["base_year"] and one.unit != INDEX
        if (emitted := one.known(boundary)) is not None
    ]
    if len(found) != 1:
        return None
    try:
        return draft.complete(base_emissions=found[0])
    except TrajectoryError:  # more than all of it: what is said stays unread
        return None
