"""Properties own what a file says of itself: whose decision it shows, and of which day."""

from datetime import datetime
from typing import NamedTuple

from gnbv.language import Text
from gnbv.plan import Programme
from gnbv.writers.style import Style

_UNDATED = datetime(1980, 1, 1)  # noqa: DTZ001 - a file's day has no time zone
"""The first day that a zipped file can have: what stands there for no day at all, since a file
that took today's would never come out the same twice."""


class Properties(NamedTuple):
    """A file's title, subject and author in the reader's language, and its day."""

    title: str
    subject: str
    author: str
    created: datetime

    @classmethod
    def of(cls, programme: Programme, style: Style) -> "Properties":
        """Return what a file of a programme's tables says of itself, as far as it is known."""
        decision = programme.decision
        day = decision.date
        return cls(
            style.translate(programme.title.text),
            style.translate(Text.plain(decision.number or "")),
            style.translate(decision.issuer.text) if decision.issuer else "",
            datetime.combine(day, datetime.min.time()) if day else _UNDATED,
        )
