"""Acts own what is known of a decision that comes after the plan: who passed it, and when."""

import datetime
from typing import Annotated

from pydantic import BeforeValidator, Field

from gnbv.language import Text, dated, harmless
from gnbv.plan.decision import read_date
from gnbv.plan.fields import Name, Record, Words


class Act(Record):
    """A decision that adjusts the plan or assigns money; its day puts it among the others."""

    number: Annotated[Words, Field(examples=["15/QĐ-UBND"])]
    date: Annotated[datetime.date, BeforeValidator(read_date, json_schema_input_type=str)]
    issuer: Annotated[Name | None, Field(description="Who passed it")] = None
    title: Name | None = None

    @property
    def cited(self) -> Text:
        """The act in a few words: 'Quyết định 15/QĐ-UBND ngày 02/3/2032'."""
        number, day = harmless(self.number), dated(self.date)
        return Text(f"Quyết định {number} ngày {day.vi}", f"Decision {number} of {day.en}")
