"""The decision owns what is known of the act that passes a plan, and how it is cited."""

import datetime
from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from gnbv.language import Text, dated, harmless
from gnbv.plan.fields import Name, Record, Words

_ABSENT = {
    "number": Text("số", "number"),
    "date": Text("ngày", "date"),
    "issuer": Text("nơi ban hành", "issuer"),
}


def written_day(day: datetime.date | None) -> Text:
    """A day as acts write it: '14/7/2022' in Vietnamese, '14 July 2022' in English; '' for none."""
    if day is None:
        return Text("", "")
    return Text(dated(day).vi, f"{day.day} {day:%B} {day.year}")


def read_date(value: Any) -> Any:
    """Type a scalar as a date, year first; refused by rule P107."""
    if not isinstance(value, str):
        return value
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("P107", "not a date", {"text": value[:60]}) from None


class Decision(Record):
    """The act that passes the plan; what the document does not name is left out, and is open."""

    number: Annotated[Words | None, Field(examples=["01/QĐ-UBND"])] = None
    date: Annotated[
        datetime.date | None, BeforeValidator(read_date, json_schema_input_type=str)
    ] = None
    issuer: Annotated[Name | None, Field(description="Who passes the plan")] = None
    title: Annotated[
        Name | None, Field(description="Its title; the programme's name where it has none")
    ] = None

    @property
    def absent(self) -> tuple[str, ...]:
        """The fields that a decision is cited by and that are not given here."""
        return tuple(name for name in _ABSENT if getattr(self, name) is None)

    @property
    def cited(self) -> Text:
        """The act in one line, and what is open: 'Quyết định số 01/QĐ-UBND ngày 14/7/2031'."""
        number = harmless(self.number or "")
        line = Text("Quyết định", "Decision")
        if number:
            line = Text(f"{line.vi} số {number}", f"{line.en} {number}")
        if self.date:
            day = written_day(self.date)
            line = Text(f"{line.vi} ngày {day.vi}", f"{line.en} of {day.en}")
        if self.issuer:
            issuer = self.issuer.text
            line = Text(f"{line.vi} của {issuer.vi}", f"{line.en}, {issuer.en}")
        if not self.absent:
            return line
        names = self.absent_parts
        return Text(f"{line.vi} (không nêu: {names.vi})", f"{line.en} (not stated: {names.en})")

    @property
    def absent_parts(self) -> Text:
        """What a decision is cited by and is not given here, in words."""
        return Text.joined(tuple(_ABSENT[name] for name in self.absent))

    @property
    def identity(self) -> str:
        """What tells this act from another in a machine's memory: its number and its day."""
        day = self.date.isoformat() if self.date else "-"
        return harmless(f"{self.number or '-'} {day}")
