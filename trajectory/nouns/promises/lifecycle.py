"""The dates in a promise's life."""

from datetime import date

from trajectory.checks import as_date
from trajectory.errors import ArgumentError
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import kept, noun

__all__ = ["Lifecycle"]


@noun
class Lifecycle(Noun):
    """The dates in a promise's life, each None until known.

    Parameters
    ----------
    announced, submitted, approved, withdrawn : datetime.date, optional
        When it was made public, sent to the standard's body, approved by it, given up.

    Raises
    ------
    ArgumentError
        If a date is none, or the withdrawal comes before an earlier step.

    Examples
    --------
    >>> Lifecycle(approved=date(2024, 5, 6)).alive(date(2023, 1, 1))
    False
    """

    announced: date | None = kept(as_date, default=None, kw_only=True)
    submitted: date | None = kept(as_date, default=None, kw_only=True)
    approved: date | None = kept(as_date, default=None, kw_only=True)
    withdrawn: date | None = kept(as_date, default=None, kw_only=True)

    def __post_init__(self) -> None:
        super().__post_init__()
        names = ("announced", "submitted", "approved", "withdrawn")
        known = {name: day for name in names if (day := getattr(self, name)) is not None}
        for earlier, later in (("submitted", "approved"), *((n, "withdrawn") for n in known)):
            if earlier in known and later in known and known[earlier] > known[later]:
                raise ArgumentError(
                    f"{later} must not come before {earlier}, "
                    f"got {known[later]} and {known[earlier]}"
                )

    def alive(self, on: date) -> bool:
        """Return whether the promise was known and not withdrawn on a day.

        It is known from its announcement; if that date is unknown, from its approval; if
        neither is known it counts as known on every day.
        """
        day = as_date("on", on)
        since = self.announced or self.approved
        return (since is None or since <= day) and (self.withdrawn is None or day < self.withdrawn)
