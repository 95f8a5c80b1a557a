"""Stated years own what a document prints of the years in which a source pays, or of a span."""

import re
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from gnbv.language import Lang, Text
from gnbv.plan.fields import Record, Words, Year, vet_acceptance

_COUNT = re.compile("[0-9]{1,3}")
_PRINTED = re.compile(r"\{[^{}]*\}")
_WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
"""English prints small numbers in words."""


def _count(value: Any) -> Any:
    if isinstance(value, str) and not _COUNT.fullmatch(value):
        raise PydanticCustomError("A112", "not a count", {"text": value[:60]})
    return value


Count = Annotated[
    str,
    BeforeValidator(_count),
    WithJsonSchema(
        {
            "type": ["integer", "string"],
            "pattern": "^[0-9]{1,3}$",
            "description": "How many years, as printed",
            "examples": ["04"],
        }
    ),
]


class YearsOfSource(Record):
    """How many years a source pays in, the first and the last."""

    count: Count
    first: Year
    last: Year


class StatedYears(YearsOfSource):
    """What a document prints of one source's years; a known misprint also what it should be."""

    should_be: Annotated[YearsOfSource | None, Field(description="What is right")] = None
    reason: Annotated[Words | None, Field(description="Why the document's years are left")] = None

    @model_validator(mode="after")
    def _accepted_with_reason(self) -> "StatedYears":
        vet_acceptance(self.should_be, self.reason)
        return self

    @property
    def meant(self) -> YearsOfSource:
        """What is right: of a misprint on record, what it should be."""
        return self.should_be or self

    @property
    def misprinted(self) -> bool:
        """Whether what is right differs from what is printed."""
        return (int(self.count), self.first, self.last) != (
            int(self.meant.count),
            self.meant.first,
            self.meant.last,
        )

    def fields(self, lang: Lang) -> dict[str, str]:
        """What a note prints of them, by the names that its wording uses."""
        number = int(self.count)
        words = lang == "en" and number < len(_WORDS)
        count = _WORDS[number] if words else self.count
        return {"count": count, "first": str(self.first), "last": str(self.last)}


class OtherSpan(Record):
    """A span of years that a title or a heading may name, though it is not the plan's period."""

    first: Year
    last: Year
    reason: Annotated[Words, Field(description="Whose span it is, or why it is printed")]


def placeholders(wording: str) -> list[str]:
    """Return what stands in braces in a note's wording, with the braces, in order."""
    return _PRINTED.findall(wording)


def fill(wording: Text, years: Mapping[str, StatedYears]) -> Text:
    """Put stated years into a note's wording: `{source.count}`, `{source.first}`, `.last`.

    What is no such name is left as it stands.
    """
    return Text(_filled(wording.vi, years, "vi"), _filled(wording.en, years, "en"))


def names_of(years: Mapping[str, StatedYears]) -> dict[str, None]:
    """Return every name that a note with these years prints, in braces, in order."""
    fields = ("count", "first", "last")
    return {f"{{{source}.{field}}}": None for source in years for field in fields}


def _filled(wording: str, years: Mapping[str, StatedYears], lang: Lang) -> str:
    values = {
        f"{{{source}.{field}}}": value
        for source, stated in years.items()
        for field, value in stated.fields(lang).items()
    }
    return _PRINTED.sub(lambda found: values.get(found[0], found[0]), wording)
