"""Two plans side by side: what money, names, years and targets differ, as an adjustment is printed.

By project it is the table that offices hand in: before (in all, and by nature), up, down, after,
and the ground that decisions give.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from gnbv.differences import Differences, MovedMoney, NewTarget, Renamed, What
from gnbv.language import Text
from gnbv.plan import WITHOUT_NATURE, Plan, Selection
from gnbv.plan.acts import Act
from gnbv.tables.columns import CODE, PROJECT_NAME, TOTAL, TOTAL_ROW, UNCLASSIFIED
from gnbv.tables.groups import LABELS, Group, groups
from gnbv.tables.notes import version_of
from gnbv.tables.records import Records
from gnbv.tables.table import Cell, Column, Row, Table
from gnbv.tables.wording import rule_of

By = Literal["project", "source", "nature", "year"]

_ANNEX = Text("Phụ lục điều chỉnh", "Annex of the adjustment")
_BEFORE = Text("Trước điều chỉnh", "Before")
_UP = Column(Text("Tăng (+)", "Increase"))
_DOWN = Column(Text("Giảm (−)", "Decrease"))
_AFTER = Text("Sau điều chỉnh", "After")
_GROUND = Column(Text("Căn cứ", "Ground"), "text")
_YEAR = Column(Text("Năm", "Year"), "text")
_WHAT = Column(Text("Mục", "What"), "text")
_KINDS: dict[What, Text] = {
    "project": PROJECT_NAME,
    "source": Text("Nguồn vốn (các năm)", "Source (years)"),
    "agency": Text("Cơ quan", "Agency"),
    "indicator": Text("Chỉ tiêu", "Indicator"),
}
_NONE = Text("(không có)", "(none)")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Fact:
    """Some money before and after, in đồng."""

    by: str
    key: str
    before: int
    increase: int
    decrease: int
    after: int


@dataclass(frozen=True, kw_only=True, slots=True)
class _Change:
    """A name, years or a target that are others."""

    what: str
    key: str
    before: str | None
    after: str | None


def difference_tables(
    found: Differences, by: By = "project", every: bool = False
) -> tuple[Table, ...]:
    """Lay out what differs between two plans: money, then names, years and targets, if any do.

    With `every`, rows of money that stays are shown, too.
    """
    act = _act(found)
    tables = [_money(found, by, every, act)]
    if found.names or found.targets:
        tables.append(_others(found, act))
    return tuple(tables)


def _money(found: Differences, by: By, every: bool, act: Act | None) -> Table:
    natures = _natures(found) if by == "project" else ()
    rows = [(group, found.moved(group.selections[0])) for group in _groups(found, by)]
    shown = [(group, moved) for group, moved in rows if every or moved.differs or not group.key]
    plan = found.after.plan
    name = plan.programme.programme.text
    grounds = _grounds(plan) if by == "project" else {}
    label = _YEAR if by == "year" else LABELS[by]
    return Table(
        title=Text(f"Điều chỉnh kế hoạch: {name.vi}", f"Adjustment of the plan: {name.en}"),
        unit=plan.programme.unit,
        columns=(
            *(() if by == "year" else (CODE,)),
            label,
            *_side(_BEFORE, natures),
            _UP,
            _DOWN,
            *_side(_AFTER, natures),
            *((_GROUND,) if grounds else ()),
        ),
        rows=tuple(_row(found, by, group, natures, grounds) for group, _ in shown),
        records=_records(plan, by, shown),
        notes=(*version_of(plan), *_same(found), *_years_only(found, by)),
        name=_ANNEX if act else Text("Điều chỉnh", "Adjustment"),
        enclosed=act is not None,
        act=act,
    )


def _same(found: Differences) -> Iterator[Text]:
    if not found.money_differs:
        yield Text("Không dòng kinh phí nào khác nhau.", "No funding line differs.")


def _act(found: Differences) -> Act | None:
    """The one decision between two versions of a plan, whose annex the tables are."""
    before, after = found.before.plan, found.after.plan
    between = [key for key in after.adjusted_by if key not in before.adjusted_by]
    of_one = (before.original or before).id == after.id
    return after.adjustments[between[0]].decision if of_one and len(between) == 1 else None


def _years_only(found: Differences, by: By) -> Iterator[Text]:
    """Where no line has another sum, and yet its years differ: what does not show it says so."""
    if by != "year" and found.money_differs and not found.moved(Selection()).differs:
        yield Text(
            "Chỉ các năm của dòng kinh phí khác nhau: xem --by year.",
            "Only the years of funding lines differ: see --by year.",
        )


def _groups(found: Differences, by: By) -> Iterator[Group]:
    """Rows of both plans: those of the new one, and what only the old one has before the total."""
    if by == "year":
        for year in found.years:
            yield Group(str(year), Text.plain(str(year)), (Selection(span=year),))
        yield Group("", TOTAL_ROW, (Selection(),), kind="total")
        return
    *new, total = groups(found.after.plan, by)
    known = {group.key for group in new}
    *old, _ = groups(found.before.plan, by)
    yield from new
    yield from (group for group in old if group.key not in known)
    yield total


def _natures(found: Differences) -> tuple[tuple[str, Text], ...]:
    """The natures of money of either plan, and what has none, where there are several."""
    plans = (found.before.plan, found.after.plan)
    lines = [line for plan in plans for line in plan.lines]
    used = {line.nature or WITHOUT_NATURE for line in lines}
    named = {key: one.name.text for plan in plans for key, one in plan.programme.natures.items()}
    named[WITHOUT_NATURE] = UNCLASSIFIED
    kept = tuple((key, name) for key, name in named.items() if key in used)
    return kept if len(kept) > 1 else ()


def _side(side: Text, natures: tuple[tuple[str, Text], ...]) -> Iterator[Column]:
    if not natures:
        yield Column(side)
        return
    yield Column(TOTAL, above=(side,))
    yield from (Column(name, above=(side,)) for _, name in natures)


def _row(
    found: Differences,
    by: By,
    group: Group,
    natures: tuple[tuple[str, Text], ...],
    grounds: dict[str, Text],
) -> Row:
    selection = group.selections[0]
    moved = found.moved(selection)
    parts = [found.moved(selection._replace(nature=key)) for key, _ in natures]
    cells: list[Cell] = [group.name] if by == "year" else [Text.plain(group.key), group.name]
    cells += [moved.before, *(part.before for part in parts), moved.increase, moved.decrease]
    cells += [moved.after, *(part.after for part in parts)]
    if grounds:
        cells.append(grounds.get(group.key, Text("", "")))
    return Row(tuple(cells), group.level, group.kind)


def _grounds(plan: Plan) -> dict[str, Text]:
    """What decisions give as grounds of changes, by project; the decisions where they give none."""
    found: dict[str, list[Text]] = {}
    for key in plan.adjusted_by:
        adjustment = plan.adjustments[key]
        for line, change, _ in adjustment.walk_changes(()):
            ground = change.ground.text if change.ground else adjustment.decision.cited
            found.setdefault(line.project, []).append(ground)
        for new in adjustment.projects:
            found.setdefault(new.project.code, []).append(adjustment.decision.cited)
    return {code: Text.joined(dict.fromkeys(all_of), "; ") for code, all_of in found.items()}


def _records(plan: Plan, by: By, rows: list[tuple[Group, MovedMoney]]) -> Records:
    facts = (
        _Fact(
            by=by,
            key=group.key or "total",
            before=moved.before,
            increase=moved.increase,
            decrease=moved.decrease,
            after=moved.after,
        )
        for group, moved in rows
    )
    return Records.of(_Fact, facts, {"plan": plan.id, "by": by})


def _others(found: Differences, act: Act | None) -> Table:
    """Names, years and targets that are others."""
    plan = found.after.plan
    changed = [*found.names, *map(_target, found.targets)]
    rows = (
        Row((_KINDS[what], Text.plain(key), before or _NONE, after or _NONE))
        for what, key, before, after in changed
    )
    facts = (
        _Change(what=what, key=key, before=before and before.vi, after=after and after.vi)
        for what, key, before, after in changed
    )
    return Table(
        title=Text("Tên, năm và chỉ tiêu thay đổi", "Names, years and targets that changed"),
        unit=None,
        columns=(_WHAT, CODE, Column(_BEFORE, "text"), Column(_AFTER, "text")),
        rows=tuple(rows),
        records=Records.of(_Change, facts, {"plan": plan.id}),
        name=Text("Thay đổi khác", "Other changes"),
        enclosed=act is not None,
        act=act,
    )


def _target(one: NewTarget) -> Renamed:
    before = rule_of(one.before) if one.before else None
    return Renamed("indicator", one.code, before, rule_of(one.after) if one.after else None)
