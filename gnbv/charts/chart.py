"""What a chart is: a title, a description, and exact figures; how it is drawn is a writer's.

Amounts are whole đồng. A chart of amounts begins at zero; so every length is in proportion.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from gnbv.language import Text
from gnbv.money import Unit


class Bar(NamedTuple):
    """A bar: what it is of, and an amount in đồng for each series; None where it is not known."""

    label: Text
    amounts: tuple[int | None, ...]


class Step(NamedTuple):
    """A step of a waterfall, in đồng: a change, or a level where it `stands` at one."""

    label: Text
    amount: int
    stands: bool = False


class Span(NamedTuple):
    """How far an indicator has come: start, goal and, where there is one, what was reached.

    All three are in the indicator's unit; `written` are the same three as people read them.
    """

    label: Text
    start: Fraction
    goal: Fraction
    reached: Fraction | None
    written: tuple[Text, Text, Text]


class Place(NamedTuple):
    """Where money comes from or goes to: a label that is short, and the whole name."""

    label: Text
    name: Text


class Flow(NamedTuple):
    """Money that goes from one place to another, in đồng, by the places' positions."""

    source: int
    target: int
    amount: int


@dataclass(frozen=True, kw_only=True)
class _Titled:
    """What every chart has: a title, a description for who does not see it, its unit of money.

    `notes` say what is not drawn, or not known.
    """

    title: Text
    description: Text
    unit: Unit | None = None
    notes: tuple[Text, ...] = ()


@dataclass(frozen=True, kw_only=True)
class StackedBars(_Titled):
    """Bars of several series on top of each other; `beside` each other where that is meant."""

    series: tuple[Text, ...]
    bars: tuple[Bar, ...]
    beside: bool = False


@dataclass(frozen=True, kw_only=True)
class Steps(_Titled):
    """A waterfall: from one level to another, step by step."""

    steps: tuple[Step, ...]


@dataclass(frozen=True, kw_only=True)
class Ranges(_Titled):
    """Ranges from a start to a goal, each on a scale of its own."""

    spans: tuple[Span, ...]


@dataclass(frozen=True, kw_only=True)
class Curves(_Titled):
    """Amounts over years, a curve for each series; None where a series has nothing to say."""

    series: tuple[Text, ...]
    years: tuple[int, ...]
    amounts: tuple[tuple[int | None, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Flows(_Titled):
    """Where money comes from and where it goes: columns of places, and what flows between them."""

    columns: tuple[tuple[Place, ...], ...]
    flows: tuple[tuple[Flow, ...], ...]


Chart = StackedBars | Steps | Ranges | Curves | Flows
