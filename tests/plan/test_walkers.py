"""Walkers: whatever they yield stands at the address that they yield with it."""

import inspect
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, RootModel

import gnbv.plan
from gnbv.addresses import Address, steps_of
from gnbv.plan import (
    FundingLine,
    Plan,
    Project,
    baseline_at,
    ceiling_at,
    child_at,
    depth_of,
    figure_at,
    part_of,
    profile_at,
    rounding_at,
    shares_at,
    source_at,
    target_at,
    years_at,
)
from gnbv.plan.fields import Record
from gnbv.reading.loader import load
from tests.conftest import ROOT, SHIPPED, TEMPLATE, plan_in

PLANS = sorted(
    {file.parent for file in (ROOT / "tests" / "cases").rglob("plan.yaml")} | {SHIPPED, TEMPLATE}
)
USABLE = [folder for folder in PLANS if load(folder).plan]
OF_ANOTHER_RECORD = {"walk_readings_of"}
"""Walkers that are asked for what another record names; they have a test of their own."""

every_plan = pytest.mark.parametrize(
    "folder", USABLE, ids=lambda folder: str(folder.relative_to(ROOT))
)


def resolve(plan: Plan, address: Address) -> Any:
    """What stands at an address: a field, a key or a position at each step."""
    top, *rest = address
    parts: dict[object, Any] = {"stated": plan.statements}
    node = parts.get(top) or getattr(plan, str(top), None) or getattr(plan.programme, str(top))
    for step in rest:
        node = child(node, step)
    return node


def child(node: Any, step: str | int) -> Any:
    if isinstance(node, RootModel):
        return node.root[step]
    if isinstance(node, BaseModel):
        return getattr(node, str(step))
    if isinstance(node, dict) and step not in node:
        return node[int(step)]
    return node[step]


def walkers(record: object) -> list[str]:
    return [name for name, _ in inspect.getmembers(type(record)) if name.startswith("walk")]


def walked(record: Any, at: Address, called: set[str]) -> Iterator[tuple[Any, Address]]:
    """Everything that the walkers of a record yield, and the walkers of what they yield."""
    for name in walkers(record):
        walker = getattr(record, name)
        needs = list(inspect.signature(walker).parameters)
        if name in OF_ANOTHER_RECORD or needs == ["path"]:
            continue
        called.add(f"{type(record).__name__}.{name}")
        for *_, value, address in walker(*[at] * len(needs)):
            yield value, address
            if isinstance(value, Record) and value is not record:
                yield from walked(value, address, called)


def roots(plan: Plan) -> Iterator[tuple[Any, Address]]:
    yield plan, ()
    yield plan.programme, ()
    for part in (plan.annex, plan.units, plan.indicators, plan.content):
        if part:
            yield part, part.at
    for line in plan.lines:
        if profile := plan.line_profiles.get(line.address):
            yield profile, line.profile_at
    for key, source, at in plan.programme.walk_sources():
        if source.profile:
            yield source.profile, profile_at(source_at(key))
            assert at == source_at(key)


def everything(plan: Plan, called: set[str]) -> Iterator[tuple[Any, Address]]:
    for root, at in roots(plan):
        if at:
            yield root, at
        yield from walked(root, at, called)


@every_plan
def test_what_a_walker_yields_stands_at_the_address_that_comes_with_it(folder: Path) -> None:
    plan = plan_in(folder)
    for value, address in everything(plan, set()):
        found = resolve(plan, address)
        assert found is value or found == value, address


@cache
def declared_walkers() -> frozenset[str]:
    """Every walker that a record of a plan declares, by the record's name."""
    found = set()
    for name in gnbv.plan.__all__:
        record = getattr(gnbv.plan, name)
        if isinstance(record, type) and (record is Plan or issubclass(record, Record)):
            found |= {f"{name}.{one}" for one in vars(record) if one.startswith("walk")}
    return frozenset(found)


def test_every_walker_yields_something_in_some_plan() -> None:
    called: set[str] = set()
    for folder in USABLE:
        for _ in everything(plan_in(folder), called):
            pass
    names = {one.partition(".")[2] for one in called}
    lost = {one for one in declared_walkers() if one.partition(".")[2] not in names}
    assert {one.partition(".")[2] for one in lost} <= OF_ANOTHER_RECORD


@every_plan
def test_funding_lines_and_cells_stand_at_their_addresses(folder: Path) -> None:
    plan = plan_in(folder)
    for line in plan.lines:
        found = resolve(plan, line.address)
        assert getattr(found, "total", line.amount) == line.amount
        for year, amount in plan.given_years.get(line.address, {}).items():
            assert resolve(plan, line.pin_at(year)) == amount
        for year, amount in getattr(getattr(found, "profile", None), "pinned", {}).items():
            assert resolve(plan, line.pin_at(year)) == amount
    rows = [row for row, _ in plan.walk_rows()]
    for cell in plan.annex.cells if plan.annex else ():
        assert resolve(plan, cell.address) is rows[cell.row].cells[cell.column]


@every_plan
def test_fields_of_sources_projects_and_indicators_stand_where_they_are_said_to(
    folder: Path,
) -> None:
    plan = plan_in(folder)
    for _, source, at in plan.programme.walk_sources():
        assert resolve(plan, years_at(at)) is source.years
        assert resolve(plan, rounding_at(at)) is source.rounding
        for year, ceiling in source.ceilings.items():
            assert resolve(plan, ceiling_at(at, year)) == ceiling.amount
    for project, at in plan.walk():
        assert resolve(plan, shares_at(at)) is project.funding_in_shares
        for index, below in enumerate(project.sub_projects):
            assert resolve(plan, child_at(at, index)) is below
    for indicator, at in plan.walk_indicators():
        assert resolve(plan, target_at(at)) is indicator.target
        assert resolve(plan, baseline_at(at)) is indicator.baseline
        if indicator.figure:
            assert resolve(plan, figure_at(at)) is indicator.figure


def test_the_readings_of_an_indicator_are_those_that_it_leaves_open() -> None:
    plan = plan_in(SHIPPED)
    assert plan.indicators
    for indicator, _ in plan.walk_indicators():
        found = list(plan.indicators.walk_readings_of(indicator))
        assert [key for key, _, _ in found] == list(indicator.open)
        assert all(resolve(plan, at) is reading for _, reading, at in found)


def test_a_project_is_as_deep_as_the_projects_above_it() -> None:
    plan = plan_in(SHIPPED)
    depths = {project.code: depth_of(at) for project, at in plan.walk()}
    assert depths == {code: len(above) - 1 for code, above in plan.ancestry.items()}
    assert set(depths.values()) == {0, 1}


def test_a_source_may_be_called_as_a_field_of_projects() -> None:
    line = {"amount": "1 tỷ"}
    project = Project.model_validate(
        {
            "code": "1",
            "name": {"vi": "Dự án"},
            "sub_projects": [
                {"code": "1.1", "name": {"vi": "Một"}, "funding": {"sub_projects": line}}
            ],
        }
    )
    (found,) = project.lines(("projects", 0))
    at = ("projects", 0, "sub_projects", 0, "funding", "sub_projects", "")
    assert found == FundingLine("1.1", "sub_projects", None, 1_000_000_000, at)


@pytest.mark.parametrize(
    ("address", "part"),
    [
        ((), ()),
        (("projects",), ("projects",)),
        (("projects", 3, "sub_projects", 1, "code"), ("projects", 3)),
        (("stated", 0, "figures", "total"), ("stated", 0)),
        (("results", 1, "results", 2, "value"), ("results", 1)),
        (("sources", "central", "years", 2), ("sources",)),
        (("annex", "rows", 2, "cells", 1), ("annex",)),
        (("indicators", "indicators", 2), ("indicators",)),
    ],
)
def test_the_part_of_a_plan_that_an_address_leads_into(address: Address, part: Address) -> None:
    assert part_of(address) == part


def test_the_keys_of_a_path_stand_one_below_the_other() -> None:
    path = ("central", "2031")
    assert list(steps_of(path, ("stated", 0, "figures", *path))) == [
        ("central", ("stated", 0, "figures", "central")),
        ("2031", ("stated", 0, "figures", "central", "2031")),
    ]


def test_a_plan_without_its_sources_is_none_and_without_an_annex_goes_on() -> None:
    plan = plan_in(SHIPPED)
    assert plan.without([("sources", "central", "years", 0)]) is None
    rest = plan.without([("annex", "rows", 1), ("projects", 0, "lead"), ("stated", 1, "ref")])
    assert rest
    assert rest.annex is None
    assert not rest.whole
    assert (0 in rest.projects, 1 in rest.projects) == (False, True)
    assert (0 in rest.statements, 1 in rest.statements) == (True, False)
    assert plan.without([("counterparts", 0, "of")]) == plan
