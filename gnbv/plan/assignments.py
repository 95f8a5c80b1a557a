"""Assignments own what decisions assign of a year's money: line by line, and to units."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from gnbv.addresses import Address, keyed, listed
from gnbv.plan.acts import Act
from gnbv.plan.by_line import LineKey, as_amount, by_nature, walk_by_line
from gnbv.plan.fields import Code, Key, LineAmount, Record, Ref, Remark, Year
from gnbv.plan.statements import Figure, Figures, Path

Kind = Literal["initial", "supplement", "adjustment", "recall"]
_AMOUNTS = ("amount", "increase", "decrease")


class AssignedMoney(Record):
    """What one decision does to a year's money of one funding line, in đồng.

    An initial assignment and a supplement give an `amount`, a recall takes one back; an adjustment
    has `increase` or `decrease`. `units` are how it is passed on; what is not is `unallotted`.
    """

    amount: LineAmount | None = None
    increase: LineAmount | None = None
    decrease: LineAmount | None = None
    units: Annotated[
        dict[Key, LineAmount], Field(default={}, description="By unit: what it receives of it")
    ]
    unallotted: Annotated[
        LineAmount | None, Field(description="What is not passed on to units yet")
    ] = None

    @model_validator(mode="after")
    def _one_amount(self) -> "AssignedMoney":
        given = [name for name in _AMOUNTS if getattr(self, name) is not None]
        if not given:
            raise PydanticCustomError("P101", "no amount", {"field": "amount"})
        if len(given) > 1:
            text = ", ".join(f"'{name}'" for name in given)
            raise PydanticCustomError("V101", "several amounts", {"text": text})
        return self

    @property
    def field(self) -> str:
        """The key of the amount that is given."""
        return next(name for name in _AMOUNTS if getattr(self, name) is not None)

    @property
    def size(self) -> int:
        """The amount as it is written, in đồng, whatever its sign."""
        return int(getattr(self, self.field))

    def walk_units(self, at: Address) -> Iterator[tuple[str, int, Address]]:
        """Yield what units receive; `at` is where this stands."""
        return keyed(self.units, (*at, "units"))


_Assigned = Annotated[
    AssignedMoney,
    BeforeValidator(as_amount, json_schema_input_type=LineAmount | AssignedMoney),
]
_Natures = Annotated[
    dict[str, _Assigned],
    BeforeValidator(
        by_nature(AssignedMoney), json_schema_input_type=_Assigned | dict[str, _Assigned]
    ),
]


class Assignment(Record):
    """One decision that assigns a year's money, adds to it, moves it or recalls it."""

    decision: Act
    kind: Kind
    outside_years: Annotated[
        Ref | None, Field(description="Where it says that a source may pay in another year")
    ] = None
    money: Annotated[
        dict[Code, dict[Key, _Natures]],
        Field(min_length=1, description="By project, source and nature: what is assigned"),
    ]
    stated: Annotated[Figures | None, Field(description="What it states of its own sums")] = None

    @model_validator(mode="after")
    def _as_its_kind(self) -> "Assignment":
        fields = ("increase", "decrease") if self.kind == "adjustment" else ("amount",)
        for key, one, at in self.walk_money(()):
            if one.field not in fields:
                line = "/".join(part for part in key if part)
                known = ", ".join(f"'{name}'" for name in fields)
                details = {"text": line, "kind": self.kind, "key": one.field, "known": known}
                error = PydanticCustomError("V102", "another kind of amount", details)
                refused = InitErrorDetails(type=error, loc=(*at, one.field), input=None)
                raise ValidationError.from_exception_data("Assignment", [refused])
        return self

    def net(self, one: AssignedMoney) -> int:
        """What a line's money changes by, in đồng: a recall and a decrease take it away."""
        taken = self.kind == "recall" or one.field == "decrease"
        return -one.size if taken else one.size

    def walk_money(self, at: Address) -> Iterator[tuple[LineKey, AssignedMoney, Address]]:
        """Yield what is assigned of each line; `at` is where the assignment stands."""
        return walk_by_line(self.money, (*at, "money"))

    def walk_figures(self, at: Address) -> Iterator[tuple[Path, Figure, Address]]:
        """Yield what it states of its own sums, with the keys that select them."""
        for path, figure in self.stated.walk() if self.stated else ():
            yield path, figure, (*at, "stated", *path)


class YearAssignments(Record):
    """What a file in `assignments/` holds: the decisions that assign one year's money."""

    year: Year
    decisions: Annotated[tuple[Assignment, ...], Field(min_length=1)]
    invented: Annotated[
        Remark | None, Field(description="Why, where no document stands behind it")
    ] = None
    stated: Annotated[
        Figures | None, Field(description="What is stated of all that is assigned for the year")
    ] = None

    def walk_decisions(self, at: Address) -> Iterator[tuple[Assignment, Address]]:
        """Yield its decisions; `at` is where the year's file stands."""
        return listed(self.decisions, (*at, "decisions"))

    def walk_figures(self, at: Address) -> Iterator[tuple[Path, Figure, Address]]:
        """Yield what is stated of the year's sums, with the keys that select them."""
        for path, figure in self.stated.walk() if self.stated else ():
            yield path, figure, (*at, "stated", *path)
