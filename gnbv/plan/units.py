"""Units own who receives the money below the plan: districts or offices, and their coefficients.

A unit's points in a project are the sum over criteria of weight x norm x coefficient, and money
is shared in proportion to points: how a programme's allocation rules put it.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field

from gnbv.addresses import Address, keyed, listed
from gnbv.plan.fields import Code, Key, Name, Record, Ref, Words, one_or_more
from gnbv.plan.profiles import Number, Percent
from gnbv.plan.statements import Figure, Figures, Path


class Criterion(Record):
    """What money is shared by, such as the number of poor households, and its norm in points."""

    name: Name
    norm: Annotated[Number, Field(description="Points for a coefficient of 1")] = Fraction(1)
    ref: Ref | None = None


class Unit(Record):
    """A district or an office that receives money, with a coefficient for each criterion."""

    name: Name
    coefficients: dict[Key, Number]

    def walk_coefficients(self, at: Address) -> Iterator[tuple[str, Fraction, Address]]:
        """Yield its coefficients by criterion; `at` is where the unit stands."""
        return keyed(self.coefficients, (*at, "coefficients"))


class ProjectWeights(Record):
    """How much each criterion counts in a project; one that is left out does not count."""

    weights: Annotated[dict[Key, Number], Field(min_length=1)]
    ref: Ref | None = None

    def walk_weights(self, at: Address) -> Iterator[tuple[str, Fraction, Address]]:
        """Yield its weights by criterion; `at` is where this stands."""
        return keyed(self.weights, weights_at(at))


def weights_at(project: Address) -> Address:
    """Where the weights of a project's criteria stand."""
    return (*project, "weights")


class Reserve(Record):
    """What is held back of every line before units share it, in percent."""

    percent: Percent
    at_most: Annotated[Percent | None, Field(description="What the rules allow")] = None
    ref: Ref | None = None


EVERY_UNIT = "each"


class UnitsStated(Record):
    """What a document states that units receive: each of them, or those that are named."""

    ref: Ref
    units: Annotated[
        tuple[Key, ...],
        BeforeValidator(one_or_more, json_schema_input_type=Key | list[Key]),
        Field(min_length=1, description="Units' keys; `each` is every one of them"),
    ] = (EVERY_UNIT,)
    project: Annotated[Code | None, Field(description="A project's code; else all projects")] = None
    figures: Annotated[Figures, Field(description="What each receives, by keys as in `stated`")]

    def walk_units(self, at: Address) -> Iterator[tuple[str, Address]]:
        """Yield the units that are named; `at` is where this stands."""
        return (one for one in listed(self.units, (*at, "units")) if one[0] != EVERY_UNIT)

    def walk_figures(self, at: Address) -> Iterator[tuple[Path, Figure, Address]]:
        """Yield each figure with the keys that select it."""
        for path, figure in self.figures.walk():
            yield path, figure, (*at, "figures", *path)

    def among(self, units: Iterable[str]) -> tuple[str, ...]:
        """The keys of the units that it speaks of, of those that there are."""
        return tuple(key for key in units if key in self.units or EVERY_UNIT in self.units)


class Units(Record):
    """What `units.yaml` holds."""

    at: ClassVar[Address] = ("units",)

    name: Annotated[Name, Field(description="What the units are called together")]
    ref: Ref | None = None
    invented: Annotated[
        Words | None, Field(description="Why, where coefficients have no document behind them")
    ] = None
    reserve: Reserve | None = None
    criteria: Annotated[dict[Key, Criterion], Field(min_length=1)]
    units: Annotated[dict[Key, Unit], Field(min_length=1)]
    projects: Annotated[
        dict[Code, ProjectWeights],
        Field(default={}, description="By a project's code; others count all criteria as 1"),
    ]

    stated: Annotated[
        tuple[UnitsStated, ...], Field(description="What the document states that units receive")
    ] = ()

    def walk_stated(self) -> Iterator[tuple[UnitsStated, Address]]:
        """Yield what the document states that units receive."""
        return listed(self.stated, (*self.at, "stated"))

    def walk_units(self) -> Iterator[tuple[str, Unit, Address]]:
        """Yield its units by their keys."""
        return keyed(self.units, (*self.at, "units"))

    def walk_projects(self) -> Iterator[tuple[str, ProjectWeights, Address]]:
        """Yield how criteria count in projects, by the projects' codes."""
        return keyed(self.projects, (*self.at, "projects"))

    def weighed(self, lineage: tuple[str, ...]) -> str | None:
        """The nearest project of a lineage that weighs criteria itself, by its code."""
        return next((code for code in lineage if code in self.projects), None)

    def weighed_at(self, lineage: tuple[str, ...]) -> Address:
        """Where the weights of that project stand; without any, where the units do."""
        code = self.weighed(lineage)
        places = (at for key, _, at in self.walk_projects() if key == code)
        return next(map(weights_at, places), self.at)

    def points(self, unit: str, lineage: tuple[str, ...]) -> Fraction:
        """A unit's points in a project; `lineage` is its code and those above it, nearest first."""
        code = self.weighed(lineage)
        given = self.projects[code] if code else None
        total = Fraction()
        for key, criterion in self.criteria.items():
            weight = given.weights.get(key, Fraction()) if given else Fraction(1)
            total += weight * criterion.norm * self.units[unit].coefficients.get(key, Fraction())
        return total
