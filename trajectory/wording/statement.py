"""What was read in a text: promises, drafts, passages, and what was not understood."""

import enum
from dataclasses import dataclass
from typing import Any, NamedTuple

from trajectory.errors import TargetError
from trajectory.nouns.company import Promise

__all__ = ["Draft", "Inference", "Passage", "PassageKind", "Reading", "Span", "Statement"]


class Span(NamedTuple):
    """A place in the text, ``text[start:end]``."""

    start: int
    end: int


class Inference(enum.Enum):
    """What was inferred rather than said."""

    ABSOLUTE = "absolute: the sentence names neither 'absolute' nor an activity"
    BASE_YEAR = "base year: taken from an earlier or later sentence"
    TARGET_YEAR = "target year: taken from an earlier sentence"
    FIRST_YEAR = "first year: a state to keep starts in its base year, or a neighbour's"
    SCOPES = "scopes: not named, or taken from an earlier sentence"
    NET_ZERO = "net zero: a cut of all scopes by 90 % or more, and no net zero is named"
    LOWER_BOUND = "reduction: the lower end of a range"
    PARTNERS = "partners: one share said for suppliers and customers together"
    CONTINUED = "target year: the last year in which a share reached before is kept"
    REMAINDER = "scopes: 'all other scope 3', without the categories of earlier sentences"
    WHOLE = "whole: words that may narrow the promise are not held by it (see unread)"


class PassageKind(enum.Enum):
    """What a passage without a target is."""

    HEADING = "heading"
    FOOTNOTE = "footnote"
    EXPLANATION = "explanation"
    PLEDGE = "a promise without a number"
    PORTFOLIO = "what a financial institution's targets cover"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Reading:
    """A promise with the text it came from.

    Parameters
    ----------
    noun : Target, NetZero, Maintain, Engagement or RenewableElectricity
        The promise.
    spans : tuple of Span
        Where it stands; a second span where a later sentence continues it.
    inferred : tuple of Inference
        What was inferred rather than said.
    unread : tuple of Span
        Words inside `spans` that the promise does not hold.
    """

    noun: Promise
    spans: tuple[Span, ...]
    inferred: tuple[Inference, ...] = ()
    unread: tuple[Span, ...] = ()

    @property
    def span(self) -> Span:
        """Where the promise stands first."""
        return self.spans[0]


@dataclass(frozen=True, slots=True)
class Draft:
    """A promise that cannot be made yet, since a part is missing or refused.

    Parameters
    ----------
    kind : type
        The noun it would be.
    known : tuple of pairs
        The fields that were read, by name.
    missing : tuple of str
        The names of the fields that were not.
    span : Span
        Where it stands.
    inferred : tuple of Inference
        What was inferred rather than said.
    unread : tuple of Span
        Words inside `span` that it does not hold.
    reason : str
        Why it is no promise yet.
    """

    kind: type[Promise]
    known: tuple[tuple[str, Any], ...]
    missing: tuple[str, ...]
    span: Span
    inferred: tuple[Inference, ...] = ()
    unread: tuple[Span, ...] = ()
    reason: str = ""

    def complete(self, **fields: Any) -> Promise:
        """Return the promise with its missing fields filled in.

        Parameters
        ----------
        **fields
            Fields of the noun; they come before those that were read.

        Returns
        -------
        Target, NetZero, Maintain, Engagement or RenewableElectricity
            The promise.

        Raises
        ------
        TrajectoryError
            If a field is still missing, unknown, or breaks its rule.

        Examples
        --------
        >>> from trajectory.wording import parse
        >>> read = parse("Acme commits to reduce absolute scope 1 emissions 42% by 2030.")
        >>> (draft,) = read.drafts
        >>> draft.missing
        ('base_year',)
        >>> print(draft.complete(base_year=2020))
        -42 % of scope 1 by 2030 from 2020
        """
        given = {**dict(self.known), **fields}
        missing = [name for name in self.missing if name not in fields]
        unknown = sorted(set(fields) - set(self.kind.__dataclass_fields__))
        if missing or unknown:
            raise TargetError(
                f"fields must complete the {self.kind.__name__}, "
                f"got missing {missing}, unknown {unknown}"
            )
        return self.kind(**given)


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that is recognised and holds no target."""

    kind: PassageKind
    span: Span


@dataclass(frozen=True, slots=True)
class Statement:
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
    """

    text: str
    readings: tuple[Reading, ...] = ()
    drafts: tuple[Draft, ...] = ()
    recognised: tuple[Passage, ...] = ()
    not_understood: tuple[Span, ...] = ()

    @property
    def targets(self) -> tuple[Promise, ...]:
        """The promises themselves, as ``Company(targets=...)`` takes them."""
        return tuple(reading.noun for reading in self.readings)

    def quote(self, span: Span) -> str:
        """Return the words at a span."""
        return self.text[span.start : span.end]
