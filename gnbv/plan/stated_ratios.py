"""Stated ratios own what a document prints of money against other money: 'tăng 12 % so với ...'."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from gnbv.addresses import Address, listed
from gnbv.language import Text
from gnbv.plan.fields import Code, Record, Words, one_or_more, vet_acceptance
from gnbv.quantities import PERCENT, Quantity, QuantityError, read, write

TIMES = "lần"
_WORDS = re.compile(r"(tăng|giảm|gấp|bằng)\s+(.+)", re.IGNORECASE)
_KNOWN = "tăng 12 %, giảm 5,5 %, bằng 120 %, gấp 1,5 lần"

Kind = Literal["rise", "fall", "part", "times"]
_KINDS: dict[tuple[str, str], Kind] = {
    ("tăng", PERCENT): "rise",
    ("giảm", PERCENT): "fall",
    ("bằng", PERCENT): "part",
    ("gấp", TIMES): "times",
    ("bằng", TIMES): "times",
}
_NAMES: dict[Kind, Text] = {
    "rise": Text("tăng", "up"),
    "fall": Text("giảm", "down"),
    "part": Text("bằng", "equal to"),
    "times": Text("gấp", "times"),
}


class Ratio(NamedTuple):
    """A printed ratio: what kind it is, and its figure, in percent or times."""

    kind: Kind
    printed: Quantity

    def of(self, part: int, whole: int) -> Fraction:
        """Return what the figure must be where one amount is set against another, in đồng."""
        times = Fraction(part, whole)
        if self.kind == "times":
            return times
        change = {"rise": times - 1, "fall": 1 - times, "part": times}[self.kind]
        return 100 * change

    def text(self, value: Fraction | None = None, places: int | None = None) -> Text:
        """Write the ratio, or another one of its kind, in both languages."""
        value = self.printed.value if value is None else value
        places = self.printed.places if places is None else places
        vi, en = (write(value, style, places) for style in ("vi", "en"))
        name = _NAMES[self.kind]
        if self.kind == "times":
            return Text(f"{name.vi} {vi} {TIMES}", f"{en} {name.en}")
        return Text(f"{name.vi} {vi} {PERCENT}", f"{name.en} {en} {PERCENT}")


def _ratio(value: Any) -> Any:
    """Read a ratio as documents word it; other words are refused by rule P104."""
    if not isinstance(value, str):
        return value
    found = _WORDS.fullmatch(" ".join(value.split()))
    try:
        figure = read(found[2]) if found else None
    except QuantityError as error:
        raise PydanticCustomError(error.code, "no figure", dict(error.details)) from None
    kind = _KINDS.get((found[1].casefold(), figure.unit)) if found and figure else None
    if figure is None or kind is None:
        known = {"text": value[:60], "known": _KNOWN}
        raise PydanticCustomError("P104", "no ratio", known)
    return Ratio(kind, figure)


PrintedRatio = Annotated[
    Ratio,
    BeforeValidator(_ratio, json_schema_input_type=str),
    Field(description="As printed, rounded to its last place", examples=["tăng 12 %"]),
]
Keys = Annotated[
    tuple[Words, ...],
    BeforeValidator(one_or_more, json_schema_input_type=Words | list[Words]),
    Field(min_length=1),
]


_TOTAL = ("total",)


class StatedRatio(Record):
    """Money against other money, as printed; a known misprint also says what it should be."""

    ratio: PrintedRatio
    of: Annotated[
        Keys, Field(description="The money that is compared: `total`, or a source, nature, year")
    ] = _TOTAL
    than: Annotated[Keys, Field(description="The money that it is compared with")] = _TOTAL
    of_project: Annotated[
        Code | None, Field(description="Whose money is compared, where not this one's")
    ] = None
    than_project: Annotated[
        Code | None, Field(description="With whose it is compared, where not this one's")
    ] = None
    should_be: Annotated[PrintedRatio | None, Field(description="What the lines make")] = None
    reason: Annotated[Words | None, Field(description="Why the document's figure is left")] = None

    @model_validator(mode="after")
    def _accepted_with_reason(self) -> "StatedRatio":
        vet_acceptance(self.should_be, self.reason)
        return self

    def walk_keys(self, at: Address) -> Iterator[tuple[str, Iterator[tuple[str, Address]]]]:
        """Yield the fields of both sides with their keys; `at` is where the ratio stands."""
        for field, keys in (("of", self.of), ("than", self.than)):
            if field in self.model_fields_set:
                yield field, listed(keys, (*at, field))

    def walk_projects(self, at: Address) -> Iterator[tuple[str, Address]]:
        """Yield the projects that it names."""
        for field in ("of_project", "than_project"):
            code = getattr(self, field)
            if code is not None:
                yield code, (*at, field)


ManyRatios = Annotated[
    tuple[StatedRatio, ...],
    Field(description="What it prints of money against other money ('tăng 12 %', 'gấp 1,5 lần')"),
]
