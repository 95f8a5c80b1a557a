"""Inputs: everything in a plan from which something is worked out, and where it stands.

A line that is the rest of a total has that total for its input, and stands for it here. A project's
money in shares has two inputs, its total and its shares as one, since no share can
change alone. A profile is one input with all its fields. Units and their coefficients, and rules
such as counterparts, are another document's and are not counted here.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from gnbv.addresses import Address
from gnbv.language import Text, dated
from gnbv.plan import (
    PERIOD,
    ROUNDING,
    AnnualChange,
    Cumulative,
    Duty,
    FundingLine,
    Indicator,
    Level,
    Plan,
    Profile,
    Remainder,
    Selection,
    baseline_at,
    ceiling_at,
    figure_at,
    profile_at,
    rounding_at,
    shares_at,
    target_at,
    years_at,
)
from gnbv.plan.by_line import LineKey
from gnbv.reconciliation.labels import describe

Kind = Literal[
    "amount", "remainder", "year-amount", "total", "shares",
    "years", "profile", "ceiling", "rounding", "period",
    "value", "operator", "striven", "target-year", "cadence", "sense", "milestone", "duty-years",
    "baseline", "change", "new-years", "new-target", "assigned", "closed", "spent",
]  # fmt: skip

MONEY: frozenset[Kind] = frozenset(
    {
        "amount", "remainder", "year-amount", "total", "shares",
        "years", "profile", "ceiling", "rounding", "period",
        "change", "new-years", "assigned", "closed", "spent",
    }
)  # fmt: skip
"""The kinds of input on which the money of a plan hangs; the others are its indicators'."""

LATER: frozenset[Kind] = frozenset(
    {"change", "new-years", "new-target", "assigned", "closed", "spent"}
)
"""The kinds of input that come with decisions after the plan."""

NAMES: dict[Kind, Text] = {
    "amount": Text("số tiền", "amount"),
    "remainder": Text("phần còn lại của tổng", "remainder of its total"),
    "year-amount": Text("số tiền của năm", "amount of the year"),
    "total": Text("tổng số", "total"),
    "shares": Text("tỷ lệ các nguồn", "shares of its sources"),
    "years": Text("các năm được bố trí", "years"),
    "profile": Text("cách chia theo năm", "profile"),
    "ceiling": Text("mức trần", "ceiling"),
    "rounding": Text("đơn vị làm tròn", "rounding unit"),
    "period": Text("giai đoạn", "period"),
    "value": Text("giá trị mục tiêu", "figure to reach"),
    "operator": Text("phép so sánh", "operator"),
    "striven": Text("phấn đấu hay bắt buộc", "striven for or not"),
    "target-year": Text("năm mục tiêu", "target year"),
    "cadence": Text("chu kỳ", "cadence"),
    "sense": Text("cách tính mức thay đổi", "sense of the change"),
    "milestone": Text("mốc", "milestone"),
    "duty-years": Text("các năm thực hiện", "years of the duty"),
    "baseline": Text("số liệu gốc", "baseline"),
    "change": Text("số điều chỉnh", "change"),
    "new-years": Text("các năm được bố trí, điều chỉnh", "years, adjusted"),
    "new-target": Text("mục tiêu, điều chỉnh", "target, adjusted"),
    "assigned": Text("số giao", "assigned amount"),
    "closed": Text("số khóa sổ", "amount at the close"),
    "spent": Text("số giải ngân", "disbursed amount"),
}


class PlacedProfile(NamedTuple):
    """A profile, the source whose money it spreads, and the project under which; None for all.

    A funding line's own profile has that line in `line`.
    """

    profile: Profile
    address: Address
    source: str
    project: str | None = None
    line: FundingLine | None = None


class Input(NamedTuple):
    """One input: its kind, where it stands, whose it is. `source` is that of a source's input.

    `lines` are the funding lines whose amounts it gives, `profile` is how money falls on years,
    `year` that of a ceiling, or of one year's amount of a line that is given year by year.
    """

    kind: Kind
    address: Address
    owner: Text
    source: str = ""
    lines: tuple[FundingLine, ...] = ()
    profile: PlacedProfile | None = None
    year: int | None = None

    @property
    def label(self) -> Text:
        """What it is called, in both languages."""
        return Text.joined((self.owner, NAMES[self.kind]), by=": ")


def inputs(plan: Plan) -> Iterator[Input]:
    """Yield every input of a plan: of the programme, of its projects, of its indicators."""
    whole = describe(plan, Selection())
    yield Input("period", PERIOD, whole)
    if "rounding" in plan.programme.model_fields_set:
        yield Input("rounding", ROUNDING, whole)
    yield from _of_sources(plan)
    yield from _of_lines(plan)
    for one in profiles(plan):
        about = Selection(one.project, one.source, one.line.nature if one.line else None)
        owner = plan.programme.sources[one.source].name.text
        owner = describe(plan, about) if one.project else owner
        yield Input("profile", one.address, owner, one.source, profile=one)
    for indicator, at in plan.walk_indicators():
        yield from _of_indicator(indicator, at)
    yield from _of_adjustments(plan)
    yield from _of_assignments(plan)
    yield from _of_closings(plan)
    yield from _of_spending(plan)


def profiles(plan: Plan) -> Iterator[PlacedProfile]:
    """Yield every profile of a plan: of sources, of projects, of funding lines."""
    for key, source, at in plan.programme.walk_sources():
        if source.profile:
            yield PlacedProfile(source.profile, profile_at(at), key)
    for project, at in plan.walk():
        for key, profile, place in project.walk_profiles(at):
            yield PlacedProfile(profile, place, key, project.code)
    for line in plan.lines:
        own = plan.line_profiles.get(line.address)
        if own:
            yield PlacedProfile(own, line.profile_at, line.source, line.project, line)


def _of_sources(plan: Plan) -> Iterator[Input]:
    for key, source, at in plan.programme.walk_sources():
        owner = source.name.text
        if source.declared:
            yield Input("years", years_at(at), owner, key)
        if source.rounding:
            yield Input("rounding", rounding_at(at), owner, key)
        for year in source.ceilings:
            dated = Text.joined((owner, Text.plain(str(year))))
            yield Input("ceiling", ceiling_at(at, year), dated, key, year=year)


def _of_lines(plan: Plan) -> Iterator[Input]:
    """Amounts of funding lines; of those in shares, the total of each project and its shares."""
    in_shares: dict[str, list[FundingLine]] = {
        project.code: [] for project, _ in plan.walk() if project.funding_in_shares
    }
    amounts = [line for line in plan.lines if line.project not in in_shares]
    for line in plan.lines:
        if line.project in in_shares:
            in_shares[line.project].append(line)
    for code, lines in in_shares.items():
        owner, at = describe(plan, Selection(code)), shares_at(plan.places[code])
        yield Input("total", (*at, "total"), owner, lines=tuple(lines))
        yield Input("shares", (*at, "shares"), owner, lines=tuple(lines))
    for line in amounts:
        owner = describe(plan, Selection(line.project, line.source, line.nature))
        if line.by_year:
            yield from _of_years(plan, line, owner)
        else:
            kind: Kind = "remainder" if isinstance(line.amount, Remainder) else "amount"
            yield Input(kind, line.address, owner, line.source, (line,))


def _of_years(plan: Plan, line: FundingLine, owner: Text) -> Iterator[Input]:
    """Each year's amount of a line that is given year by year."""
    for year in plan.given_years[line.address]:
        dated = Text.joined((owner, Text.plain(str(year))))
        yield Input("year-amount", line.pin_at(year), dated, line.source, (line,), year=year)


def _of_indicator(indicator: Indicator, at: Address) -> Iterator[Input]:
    """What a target says, whether it is striven for, its milestones and its baseline."""
    owner = Text(f"Chỉ tiêu {indicator.code}", f"Indicator {indicator.code}")
    for kind, place in _of_target(indicator, at):
        yield Input(kind, place, owner)


def _of_target(indicator: Indicator, at: Address) -> Iterator[tuple[Kind, Address]]:
    target, here = indicator.target, target_at(at)
    if isinstance(target, Duty):
        yield "cadence", (*here, "cadence")
        if target.years:
            yield "duty-years", (*here, "years")
    else:
        if target.value is not None:
            yield "value", figure_at(at)
        yield "operator", (*at, "operator")
    yield "striven", (*at, "striven")
    if isinstance(target, Level | Cumulative):
        yield "target-year", (*here, "year")
        yield from (("milestone", place) for _, place in indicator.walk_milestones(at))
    if isinstance(target, AnnualChange):
        yield "sense", (*here, "sense")
        yield "cadence", (*here, "cadence")
    if indicator.baseline:
        yield "baseline", baseline_at(at)


def _of_adjustments(plan: Plan) -> Iterator[Input]:
    """All that a decision changes: amounts, those of new projects, years of sources, targets."""
    for adjustment, at in plan.walk_adjustments():
        for key, change, place in adjustment.walk_changes(at):
            for amount_at in change.amounts_at(place):
                yield Input("change", amount_at, _dated(key, adjustment.name))
        for new, place in adjustment.walk_projects(at):
            for line in new.project.lines((*place, "project")):
                yield Input("change", line.address, _dated(LineKey.of(line), adjustment.name))
        for source in adjustment.sources:
            owner = Text.plain(f"{source}, {adjustment.name}")
            yield Input("new-years", (*at, "sources", source, "years"), owner, source)
        for code in adjustment.targets:
            owner = Text(
                f"Chỉ tiêu {code}, {adjustment.name}", f"Indicator {code}, {adjustment.name}"
            )
            yield Input("new-target", (*at, "targets", code, "target"), owner)


def _of_assignments(plan: Plan) -> Iterator[Input]:
    """Every amount that a decision assigns."""
    for of_year, at in plan.walk_assignments():
        for decision, decision_at in of_year.walk_decisions(at):
            for key, given, place in decision.walk_money(decision_at):
                owner = _dated(key, str(of_year.year))
                yield Input("assigned", (*place, given.field), owner, year=of_year.year)


def _of_closings(plan: Plan) -> Iterator[Input]:
    """Every amount of a close."""
    for closing, at in plan.walk_closings():
        for key, origin, closed, place in closing.walk_money(at):
            for name in closed.amounts:
                yield Input("closed", (*place, name), _dated(key, str(origin)), year=closing.year)


def _of_spending(plan: Plan) -> Iterator[Input]:
    """Every amount that a report says was spent."""
    for report, at in plan.walk_execution():
        for key, _, spent, place in report.walk_money(at):
            for name in spent.amounts:
                owner = _dated(key, dated(report.as_of))
                yield Input("spent", (*place, name), owner, year=report.of_year)


def _dated(key: LineKey, when: str | Text) -> Text:
    """A line by its keys, as it may be none of the original's, and what it is of."""
    line = Text.plain("/".join(part for part in key if part))
    return Text.joined((line, when if isinstance(when, Text) else Text.plain(when)))
