"""What a promise is made with: the earlier sentences, and the fields read so far."""

from dataclasses import dataclass, field
from typing import Any

from trajectory.errors import TrajectoryError
from trajectory.nouns.company import Promise
from trajectory.nouns.promises import Maintain, NetZero, RenewableElectricity, Target, Term
from trajectory.nouns.scope import Boundary, Land
from trajectory.wording.statement import Draft, Inference, Reading, Span
from trajectory.wording.tokens import Tokens

__all__ = ["Context", "Making", "finish", "key"]


@dataclass(slots=True)
class Context:
    """What earlier headings and sentences said, and what was read so far."""

    text: str
    tokens: Tokens
    term: Term | None = None
    boundary: Land = Land.WITH
    base_year: int | None = None
    target_year: int | None = None
    last_year: int | None = None
    """The target year said last, of whatever promise."""
    readings: list[Reading] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    latest: dict[Any, int] = field(default_factory=dict)
    in_sentence: int | None = None
    """Index of the reading that this sentence made last."""

    def open_sentence(self) -> None:
        """Forget what only holds within one sentence."""
        self.in_sentence = None


@dataclass(slots=True)
class Making:
    """A promise being made from a frame."""

    kind: type[Promise]
    span: Span
    unread: tuple[Span, ...]
    fields: dict[str, Any]
    inferred: list[Inference] = field(default_factory=list)
    optional: tuple[str, ...] = ()
    reason: str = ""

    def infer(self, name: str, value: Any, inference: Inference) -> None:
        """Fill a field that was not said, and mark it; nothing happens without a value."""
        if self.fields.get(name) is None and value is not None:
            self.fields[name] = value
            self.inferred.append(inference)


def finish(making: Making, context: Context) -> None:
    """Make the promise, or a draft of it, and remember it."""
    given = {name: value for name, value in making.fields.items() if value is not None}
    fields = _with_boundary(given)
    lacking = (n for n, v in making.fields.items() if v is None and n not in making.optional)
    missing = tuple("boundary" if name == "scopes" else name for name in lacking)
    inferred = list(making.inferred)
    if making.unread:
        inferred.append(Inference.WHOLE)
    reason = making.reason or (f"{' and '.join(missing)} not said" if missing else "")
    if not reason:
        try:
            noun = making.kind(**fields)
        except TrajectoryError as error:
            reason = str(error)
        else:
            _remember(Reading(noun, (making.span,), tuple(inferred), making.unread), context)
            return
    draft = Draft(
        making.kind,
        tuple(fields.items()),
        missing,
        making.span,
        tuple(inferred),
        making.unread,
        reason,
    )
    context.drafts.append(draft)
    if making.kind is Target:
        context.base_year = fields.get("base_year", context.base_year)
        context.target_year = fields.get("target_year", context.target_year)


def _with_boundary(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the fields with what they say of scopes, land and scope 2 as one boundary."""
    if "scopes" not in fields:
        return {k: v for k, v in fields.items() if k not in ("boundary", "scope2")}
    parts = (fields["scopes"], fields.get("boundary", Land.WITH), fields.get("scope2"))
    others = {k: v for k, v in fields.items() if k not in ("scopes", "boundary", "scope2")}
    return {"boundary": Boundary(*parts), **others}


def _remember(reading: Reading, context: Context) -> None:
    noun = reading.noun
    context.in_sentence = len(context.readings)
    context.readings.append(reading)
    if isinstance(noun, Target):
        context.base_year, context.target_year = noun.base_year, noun.last_year
        context.latest[key(noun)] = context.in_sentence
    elif isinstance(noun, Maintain):
        context.base_year, context.target_year = noun.first_year, noun.last_year
    elif isinstance(noun, RenewableElectricity):
        context.latest[RenewableElectricity] = context.in_sentence
    if not isinstance(noun, NetZero):
        context.last_year = noun.last_year if isinstance(noun, Maintain) else noun.target_year


def key(noun: Target) -> tuple[Any, ...]:
    """Return what makes two cuts speak of the same emissions."""
    return noun.boundary.scopes, noun.per, noun.boundary.land
