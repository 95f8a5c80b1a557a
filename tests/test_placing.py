"""Placing: whatever a check points to is written in a file of the plan."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gnbv import audit as auditing
from gnbv.addresses import Address
from gnbv.demonstration import break_plan
from gnbv.diagnostics import Contribution, Diagnostic
from gnbv.findings import Cause, Compared, Finding, Part
from gnbv.language import Text
from gnbv.placing import place
from gnbv.plan import WITHOUT_NATURE, Plan, Selection
from gnbv.reading.loader import Loaded, load
from gnbv.rules import Example
from tests.conftest import TEMPLATE
from tests.rules.test_rules import with_example

LEFT_OUT = {"operator", "striven"}
"""Fields with a meaning where they are left out: they stand where their indicator does."""


def addresses(finding: Finding) -> Iterator[Address]:
    yield finding.address
    yield from finding.related
    yield from (part.address for part in (finding.figures.parts if finding.figures else ()))
    if finding.cause:
        yield finding.cause.address
    for value in finding.details.values():
        if isinstance(value, tuple) and not isinstance(value, Text | Selection):
            yield value


def is_written(loaded: Loaded, address: Address) -> bool:
    """Whether an address leads to a value in a file, and not only to one that would hold it."""
    start = next(length for length in (2, 1, 0) if address[:length] in loaded.documents)
    node: Any = loaded.documents[address[:start]].data
    for step in address[start:]:
        if _implied(node, step):
            continue
        steps = range(len(node)) if isinstance(node, list) else node
        if isinstance(node, str) or step not in steps:
            return False
        node = node[step]
    return True


def _implied(node: Any, step: str | int) -> bool:
    """Whether a step is left unwritten where there is only one: nature, amount, origin year."""
    if isinstance(node, str):
        return step in {"amount", "disbursed", 0, WITHOUT_NATURE}
    return isinstance(node, dict) and (step == 0 or (step == WITHOUT_NATURE and step not in node))


@with_example
def test_every_address_of_a_finding_is_written_in_the_plan(
    code: str, example: Example, template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[Finding] = []

    def kept(finding: Finding, plan: Plan, loaded: Loaded) -> Diagnostic:
        found.append(finding)
        return place(finding, plan, loaded)

    monkeypatch.setattr(auditing, "place", kept)
    break_plan(template, example)
    loaded = load(template)
    auditing.audit(loaded)
    for address in {address for finding in found for address in addresses(finding)}:
        above = address[-1] in LEFT_OUT
        written = address[:-1] if above and not is_written(loaded, address) else address
        assert is_written(loaded, written), (code, address)


def test_a_finding_gets_places_and_names() -> None:
    loaded = load(TEMPLATE)
    plan = loaded.plan
    assert plan
    project = plan.by_code["1"]
    at = plan.places["1"]
    water = Selection(project.code)
    name = Text("Dự án 1", "Project 1")
    finding = Finding(
        "C104",
        (*at, "lead"),
        {"what": water, "stated": 7, "first": (*at, "code"), "text": "x", "how": name},
        Compared(7, 5, (Part(water, 2, (*at, "name")), Part(name, 3, at))),
        related=((*at, "name", "vi"),),
        of_key=True,
        cause=Cause((*at, "name"), of_key=True),
    )
    lead = loaded.place((*at, "lead"), of_key=True)
    code = loaded.place((*at, "code"))
    done = place(finding, plan, loaded)
    assert (done.code, done.place) == ("C104", lead)
    assert done.details == {
        "what": name,
        "stated": 7,
        "first": f"{code.file}:{code.line}:{code.column}",
        "text": "x",
        "how": name,
    }
    assert done.figures
    assert done.figures.difference == 2
    assert done.figures.contributions == (
        Contribution(name, 2, loaded.place((*at, "name"))),
        Contribution(name, 3, loaded.place(at)),
    )
    assert done.related == (loaded.place((*at, "name", "vi")),)
    assert done.cause == loaded.place((*at, "name"), of_key=True)
    assert done.cause != done.place
