"""Fields own how one scalar of a plan is typed: names, codes, years, amounts."""

import re
from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    WithJsonSchema,
    WrapValidator,
)
from pydantic_core import PydanticCustomError

from gnbv.language import Text
from gnbv.lookalikes import odd, plain, unseen, visible
from gnbv.money import (
    CURRENCY,
    HEDGES,
    UNITS,
    WORTH,
    AmountError,
    Approximate,
    Unit,
    read,
    read_figure,
    read_words,
    worth_of,
)


class Record(BaseModel):
    """A part of a plan: frozen, and strict about keys that nobody knows."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        defer_build=True,
        arbitrary_types_allowed=True,
        hide_input_in_errors=True,
    )


REDUCTIONS = "reductions"
"""The key of `plan.yaml` that allows amounts below zero, and of the context that says so."""

REMAINDER = "remainder"
"""What is written in place of a funding line's amount that is the rest of a stated total."""

Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


def _seen(value: str) -> str:
    if not value.isascii() and any(map(unseen, value)):
        raise PydanticCustomError("P114", "unseen character", odd_details(value))
    return value


def odd_details(value: str) -> dict[str, str]:
    """What fills in the rule on characters that are not what they seem (P114)."""
    strange = odd(value)
    point = strange.point if strange else ""
    return {"text": visible(value)[:60], "character": point, "plain": plain(value)[:60]}


Code = Annotated[
    str,
    StringConstraints(min_length=1, max_length=40, pattern=r"^[^\s:/]+$"),
    AfterValidator(_seen),
    Field(description="A code, quoted so that it stays text", examples=["2.1"]),
]
Key = Annotated[
    str,
    StringConstraints(min_length=1, max_length=40, pattern=r"^[a-z][a-z0-9_-]*$"),
]
Ref = Annotated[
    Words,
    Field(description="Where the document says so: a section, an annex, a note", examples=["II.1"]),
]


def is_within(ref: str, section: str) -> bool:
    """Whether a place in the document is a section, or stands below it: III.2.a in III.2."""
    return ref == section or ref.startswith((f"{section}.", f"{section},"))


def sections_above(ref: str) -> Iterator[str]:
    """Yield what a place in the document stands in, the nearest first: III.2.a in III.2, in III."""
    for at in range(len(ref) - 1, 0, -1):
        if ref[at] in {".", ","}:
            yield ref[:at]


class Name(Record):
    """A name in Vietnamese, and in English where there is one."""

    vi: Annotated[Words, Field(description="Vietnamese, as the document has it")]
    en: Annotated[Words | None, Field(description="English")] = None

    @property
    def text(self) -> Text:
        """The name in both languages; Vietnamese where no English is given."""
        return Text(self.vi, self.en or self.vi)


def one_or_more(value: Any) -> Any:
    """Take one text for a list of it alone."""
    return [value] if isinstance(value, str) else value


def _remark(value: Any) -> Any:
    return {"vi": value} if isinstance(value, str) else value


Remark = Annotated[Name, BeforeValidator(_remark, json_schema_input_type=Words | Name)]
"""A sentence in Vietnamese and English, or in one language that stands for both."""


def _year(value: Any) -> Any:
    if isinstance(value, str):
        if not re.fullmatch(r"[12][0-9]{3}", value):
            raise PydanticCustomError("P106", "not a year", {"text": value[:60]})
        return int(value)
    return value


def _flag(value: Any) -> Any:
    if isinstance(value, str):
        if value not in {"true", "false"}:
            known = {"text": value[:60], "known": "true, false"}
            raise PydanticCustomError("P104", "no flag", known)
        return value == "true"
    return value


def _amount(value: Any, check: ValidatorFunctionWrapHandler) -> Any:
    """Read an amount; pydantic's own `int` would forget how it is printed."""
    if isinstance(value, Approximate):
        return value
    if isinstance(value, str) and value.strip() == REMAINDER:
        raise PydanticCustomError("M117", "remainder elsewhere", {})
    return _read(value) if isinstance(value, str) else check(value)


def _line_amount(value: Any, check: ValidatorFunctionWrapHandler, info: ValidationInfo) -> Any:
    amount = _amount(value, check)
    if amount < 0 and not (info.context or {}).get(REDUCTIONS):
        raise PydanticCustomError("M112", "negative amount", {"text": value})
    if isinstance(amount, Approximate) and amount.upper is not None:
        raise PydanticCustomError("M131", "a range", {"text": amount.printed[:60]})
    return amount


def _words_amount(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return read_words(value)
    except AmountError as error:
        raise refusal(error) from None


def _unit(value: Any) -> Any:
    unit = next((unit for unit in UNITS if value == unit.vi), None)
    if isinstance(value, str) and unit is None:
        known = ", ".join(unit.vi for unit in UNITS)
        raise PydanticCustomError("P104", "no such unit", {"text": value[:60], "known": known})
    return unit or value


def _rounding_unit(value: Any) -> Any:
    """The đồng of a unit by its name, or of an amount such as '0,1 tỷ'."""
    if not isinstance(value, str):
        return value
    try:
        worth = worth_of(value) or read(value)
    except AmountError:
        worth = 0
    if worth <= 0:
        known = ", ".join([*(unit.vi for unit in UNITS), "0,1 tỷ"])
        raise PydanticCustomError("P104", "no such unit", {"text": value[:60], "known": known})
    return worth


def _read(text: str) -> int:
    try:
        return read_figure(text)
    except AmountError as error:
        raise refusal(error) from None


def vet_acceptance(should_be: Any, reason: str | None) -> None:
    """Refuse a misprint on record without its reason, and a reason for no misprint (P101)."""
    if (should_be is None) != (reason is None):
        missing = "reason" if reason is None else "should_be"
        raise PydanticCustomError("P101", "half an acceptance", {"field": missing})


def refusal(error: AmountError) -> PydanticCustomError:
    """The pydantic error that carries an `AmountError`'s rule and details to the loader."""
    return PydanticCustomError(error.code, "no amount", dict(error.details))


# What an editor is told an amount looks like; `money` alone decides what it is.
_FIGURES = r"([0-9]+|[1-9][0-9]{0,2}([.\u202f][0-9]{3})+)(,[0-9]+)?"
_UNITS = "|".join(sorted({*WORTH, *CURRENCY}, key=lambda word: (-len(word), word)))
_NAMED = rf"\s*({_UNITS})(\s+({'|'.join(CURRENCY)}))?"
_UPPER = rf"(({_NAMED})?\s*([-\u2013\u2014]|đến)\s*{_FIGURES})?"
_WORD = f"(({'|'.join(HEDGES)}|từ)\\s+)?"
_LOOKS = rf"^{_WORD}[-−]?({_FIGURES}{_NAMED}\s+)*{_FIGURES}{_UPPER}{_NAMED}(\s+chẵn)?$"


def _looks(description: str, *examples: str) -> WithJsonSchema:
    return WithJsonSchema(
        {
            "type": "string",
            "pattern": _LOOKS,
            "description": description,
            "examples": list(examples),
        }
    )


Year = Annotated[
    int,
    BeforeValidator(_year),
    WithJsonSchema({"type": ["integer", "string"], "pattern": "^[12][0-9]{3}$"}),
]
Flag = Annotated[bool, BeforeValidator(_flag, json_schema_input_type=bool)]
Amount = Annotated[
    int,
    WrapValidator(_amount),
    _looks("An amount with its unit, as the document writes it", "1,5 tỷ", "hơn 797,4 tỷ"),
]
_LOOKS_OF_LINE = _looks("A funding line's amount, with its unit", "59 tỷ", "600 triệu")
LineAmount = Annotated[int, WrapValidator(_line_amount), _LOOKS_OF_LINE]


def or_word(word: str, description: str) -> WithJsonSchema:
    """Tell editors that a word may stand in place of a funding line's amount."""
    alone = {"const": word, "description": description}
    return WithJsonSchema({"anyOf": [_LOOKS_OF_LINE.json_schema, alone]})


AmountInWords = Annotated[
    int,
    BeforeValidator(_words_amount),
    WithJsonSchema(
        {
            "type": "string",
            "description": "An amount in Vietnamese words",
            "examples": ["mười một tỷ một trăm triệu đồng"],
        }
    ),
]
MoneyUnit = Annotated[
    Unit,
    BeforeValidator(_unit),
    WithJsonSchema({"enum": [unit.vi for unit in UNITS], "description": "A unit of money"}),
]
RoundingUnit = Annotated[
    int,
    BeforeValidator(_rounding_unit),
    WithJsonSchema(
        {
            "type": "string",
            "description": "What figures are rounded to, a unit or an amount; `đồng`: exact",
            "examples": ["triệu đồng", "0,1 tỷ"],
        }
    ),
]


def _days(value: Any) -> Any:
    if isinstance(value, str):
        if not re.fullmatch("[0-9]{1,3}", value):
            raise PydanticCustomError("A112", "not a number", {"text": value[:60]})
        return int(value)
    return value


Days = Annotated[
    int, BeforeValidator(_days, json_schema_input_type=str | int), Field(ge=0, examples=[31])
]
