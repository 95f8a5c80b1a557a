"""Inputs: everything in a plan from which something is worked out, and where it stands.

A project's money in shares has two inputs, its total and its shares as one, since no share can
change alone. A profile is one input with all its fields. Units and their coefficients, and rules
such as counterparts, are another document's and are not counted here.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from gnbv.language import Text
from gnbv.plan import (
    Address,
    AnnualChange,
    Cumulative,
    Duty,
    FundingLine,
    Indicator,
    Level,
    Plan,
    Profile,
    Selection,
)
from gnbv.reconciliation.labels import describe

Kind = Literal[
    "amount", "total", "shares", "years", "profile", "ceiling", "rounding", "period",
    "value", "operator", "striven", "target-year", "cadence", "sense", "milestone", "duty-years",
    "baseline",
]  # fmt: skip

MONEY: frozenset[Kind] = frozenset(
    {"amount", "total", "shares", "years", "profile", "ceiling", "rounding", "period"}
)
"""The kinds of input on which the money of a plan hangs; the others are its indicators'."""

NAMES: dict[Kind, Text] = {
    "amount": Text("số tiền", "amount"),
    "total": Text("tổng số", "total"),
    "shares": Text("tỷ lệ các nguồn", "shares of its sources"),
    "years": Text("các năm chi", "years"),
    "profile": Text("cách chia theo năm", "profile"),
    "ceiling": Text("mức trần", "ceiling"),
    "rounding": Text("đơn vị làm tròn", "rounding unit"),
    "period": Text("giai đoạn", "period"),
    "value": Text("số đích", "figure to reach"),
    "operator": Text("dấu so sánh", "operator"),
    "striven": Text("phấn đấu hay không", "striven for or not"),
    "target-year": Text("năm đích", "target year"),
    "cadence": Text("nhịp độ", "cadence"),
    "sense": Text("cách tính mức thay đổi", "sense of the change"),
    "milestone": Text("mốc", "milestone"),
    "duty-years": Text("các năm phải làm", "years of the duty"),
    "baseline": Text("số gốc", "baseline"),
}


class Input(NamedTuple):
    """One input: its kind, where it stands, whose it is. `source` is that of a source's input."""

    kind: Kind
    address: Address
    owner: Text
    source: str = ""

    @property
    def label(self) -> Text:
        """What it is called, in both languages."""
        return Text.joined((self.owner, NAMES[self.kind]), by=": ")


class PlacedProfile(NamedTuple):
    """A profile, the source whose money it spreads, and the project under which; None for all.

    A funding line's own profile has that line in `line`.
    """

    profile: Profile
    address: Address
    source: str
    project: str | None = None
    line: FundingLine | None = None


def inputs(plan: Plan) -> Iterator[Input]:
    """Yield every input of a plan: of the programme, of its projects, of its indicators."""
    whole = describe(plan, Selection())
    yield Input("period", ("period",), whole)
    if "rounding" in plan.programme.model_fields_set:
        yield Input("rounding", ("rounding",), whole)
    yield from _of_sources(plan)
    yield from _of_lines(plan)
    for one in profiles(plan):
        about = Selection(one.project, one.source, one.line.nature if one.line else None)
        owner = plan.programme.sources[one.source].name.text
        owner = describe(plan, about) if one.project else owner
        yield Input("profile", one.address, owner, one.source)
    for index, indicator in enumerate(plan.indicators.indicators if plan.indicators else ()):
        yield from _of_indicator(indicator, ("indicators", "indicators", index))


def profiles(plan: Plan) -> Iterator[PlacedProfile]:
    """Yield every profile of a plan: of sources, of projects, of funding lines."""
    for key, source in plan.programme.sources.items():
        if source.profile:
            yield PlacedProfile(source.profile, ("sources", key, "profile"), key)
    for project, at in plan.walk():
        for key, profile in project.profiles.items():
            yield PlacedProfile(profile, (*at, "profiles", key), key, project.code)
    for line in plan.lines:
        own = plan.line_profiles.get(line.address)
        if own:
            at = (*line.address, "profile")
            yield PlacedProfile(own, at, line.source, line.project, line)


def _of_sources(plan: Plan) -> Iterator[Input]:
    for key, source in plan.programme.sources.items():
        owner, at = source.name.text, ("sources", key)
        yield Input("years", (*at, "years"), owner, key)
        if source.rounding:
            yield Input("rounding", (*at, "rounding"), owner, key)
        for year in source.ceilings:
            dated = Text.joined((owner, Text.plain(str(year))))
            yield Input("ceiling", (*at, "ceilings", str(year), "amount"), dated, key)


def _of_lines(plan: Plan) -> Iterator[Input]:
    for project, at in plan.walk():
        if project.funding_in_shares:
            owner = describe(plan, Selection(project.code))
            yield Input("total", (*at, "funding_in_shares", "total"), owner)
            yield Input("shares", (*at, "funding_in_shares", "shares"), owner)
    for line in plan.lines:
        if "funding" in line.address:
            about = Selection(line.project, line.source, line.nature)
            yield Input("amount", line.address, describe(plan, about), line.source)


def _of_indicator(indicator: Indicator, at: Address) -> Iterator[Input]:
    """What a target says; a duty has no figure and no operator."""
    owner = Text(f"Chỉ tiêu {indicator.code}", f"Indicator {indicator.code}")
    target, here = indicator.target, (*at, "target")
    if isinstance(target, Duty):
        yield Input("cadence", (*here, "cadence"), owner)
        if target.years:
            yield Input("duty-years", (*here, "years"), owner)
    else:
        if target.value is not None:
            yield Input("value", (*here, "value"), owner)
        yield Input("operator", (*at, "operator"), owner)
    yield Input("striven", (*at, "striven"), owner)
    if isinstance(target, Level | Cumulative):
        yield Input("target-year", (*here, "year"), owner)
        for index, _ in enumerate(target.milestones):
            yield Input("milestone", (*here, "milestones", index), owner)
    if isinstance(target, AnnualChange):
        yield Input("sense", (*here, "sense"), owner)
        yield Input("cadence", (*here, "cadence"), owner)
    if indicator.baseline:
        yield Input("baseline", (*at, "baseline"), owner)
