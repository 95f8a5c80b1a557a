"""An annex of random headings, columns and rows printed again: clean as printed, any slip found."""

import copy
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from gnbv.allocation import Allocation
from gnbv.money import write
from gnbv.plan import Selection
from gnbv.tables import annex_table
from gnbv.writers import Style
from tests.reconciliation.changes import Data, audited

SOURCES = ("central", "local", "other")
AMOUNT = st.integers(0, 10**7) | st.just(0)
Lines = list[tuple[int, ...]]
LINES = st.lists(st.tuples(AMOUNT, AMOUNT, AMOUNT), min_size=1, max_size=5)
SEVERAL = st.lists(st.sampled_from(SOURCES), min_size=1, max_size=3, unique=True)


@dataclass(frozen=True)
class Percent:
    """A column of percentages: its sources, of the row's total or of all projects, its form."""

    sources: list[str]
    of_total: bool
    places: int
    signed: bool


PERCENTS = st.lists(
    st.builds(Percent, SEVERAL, st.booleans(), st.integers(0, 3), st.booleans()), max_size=3
)
MARKS = st.lists(st.sampled_from(["", "heading", "again"]), min_size=5, max_size=5)


def plan_of(lines: Lines) -> Data:
    """Projects of one year, the second half of them below a parent."""
    projects = [
        {
            "code": str(number),
            "name": {"vi": f"Dự án {number}"},
            "funding": {key: f"{one} đồng" for key, one in zip(SOURCES, line, strict=True)},
        }
        for number, line in enumerate(lines, 1)
    ]
    half = len(projects) // 2
    above = {"code": "P", "name": {"vi": "Cha"}, "sub_projects": projects[half:]}
    return {
        "programme": {"vi": "Chương trình"},
        "decision": {},
        "period": {"first": "2031", "last": "2031"},
        "unit": "đồng",
        "sources": {key: {"name": {"vi": key}, "years": ["2031"]} for key in SOURCES},
        "projects": [*projects[:half], above],
    }


def with_annex(
    lines: Lines,
    several: list[list[str]],
    percents: list[Percent],
    marks: list[str],
) -> Data:
    """A plan with an annex, every figure of which is printed from the plan."""
    data = plan_of(lines)
    exact = audited(data).reconciliation
    assert exact
    columns: list[dict[str, Any]] = [
        {"id": "total", "sum_of": list(SOURCES)},
        *({"id": key, "source": key} for key in SOURCES),
        *({"id": f"several{at}", "source": keys} for at, keys in enumerate(several)),
        *(
            {"id": f"percent{at}", "kind": "percent", "source": one.sources}
            | ({"of": "total"} if one.of_total else {})
            for at, one in enumerate(percents)
        ),
        {"id": "notes", "kind": "text"},
    ]
    forms = {f"percent{at}": one for at, one in enumerate(percents)}
    rows: list[dict[str, Any]] = []
    codes = [*(code for code in exact.plan.by_code if code != "P"), "P"]
    for number, (code, mark) in enumerate(zip(codes, [*marks, ""], strict=False)):
        row = {"project": code, "cells": printed(exact.allocation, code, columns, forms)}
        if mark == "heading":
            rows.append({"number": f"{number}", "heading": f"Khối {number}"})
        rows.append(row)
        if mark == "again":
            rows.append({**row, "repeats": "true"})
    rows.append({"cells": printed(exact.allocation, None, columns, forms)})
    headed = [{**column, "heading": [{"vi": column["id"]}]} for column in columns]
    annex = {"ref": "I", "title": {"vi": "Phụ lục"}, "unit": "đồng"}
    return {**data, "annex": {**annex, "columns": headed, "rows": rows}}


def printed(
    allocation: Allocation,
    code: str | None,
    columns: list[dict[str, Any]],
    forms: dict[str, Percent],
) -> list[str]:
    cells = []
    for column in columns:
        of = column.get("source", list(SOURCES))
        amount = sum_of(allocation, code, [of] if isinstance(of, str) else of)
        if column.get("kind") == "text":
            cells.append(f"Ghi chú {code}")
        elif column["id"] in forms:
            form = forms[column["id"]]
            whole = sum_of(allocation, *((code, SOURCES) if form.of_total else (None, of)))
            cells.append(percentage(Fraction(100 * amount, whole or 1), form))
        else:
            cells.append(write(amount) if amount else "-")
    return cells


def sum_of(allocation: Allocation, code: str | None, sources: Any) -> int:
    return sum(allocation.total(Selection(code, key)) for key in sources)


def percentage(exact: Fraction, form: Percent, more: int = 0) -> str:
    """A percentage as it is printed, halves upwards; or so many units of its last place more."""
    if not exact and not more:
        return "-"
    scaled = (2 * exact * 10**form.places + 1) // 2 + more
    whole, part = divmod(scaled, 10**form.places)
    text = f"{write(whole)},{part:0{form.places}}" if form.places else write(whole)
    return f"{text} %" if form.signed else text


@settings(deadline=None)
@given(LINES, st.lists(SEVERAL, max_size=2), PERCENTS, MARKS)
def test_an_annex_as_printed_is_clean_and_is_printed_again_as_it_was(
    lines: Lines,
    several: list[list[str]],
    percents: list[Percent],
    marks: list[str],
) -> None:
    data = with_annex(lines, several, percents, marks)
    found = audited(data)
    assert found.diagnostics == ()
    assert found.reconciliation
    table = annex_table(found.reconciliation.allocation)
    shown = [
        [cell.strip() for cell in cells[2:]]
        for row, cells in zip(table.rows, Style("vi").grid(table)[1], strict=True)
        if row.kind != "heading"
    ]
    stated = [row["cells"] for row in data["annex"]["rows"] if "cells" in row]
    assert shown == stated
    headings = [row.cells[1] for row in table.rows if row.kind == "heading"]
    words = [row["heading"] for row in data["annex"]["rows"] if "heading" in row]
    assert [text.vi for text in headings] == words  # type: ignore[union-attr]


@settings(deadline=None)
@given(
    LINES,
    st.lists(SEVERAL, max_size=2),
    PERCENTS,
    MARKS,
    st.integers(0, 10**6),
    st.integers(1, 10**6),
)
def test_any_figure_that_moves_is_found(
    lines: Lines,
    several: list[list[str]],
    percents: list[Percent],
    marks: list[str],
    which: int,
    more: int,
) -> None:
    data = with_annex(lines, several, percents, marks)
    rows, columns = data["annex"]["rows"], data["annex"]["columns"]
    places = [
        (row, column)
        for row, one in enumerate(rows)
        for column, about in enumerate(columns)
        if "cells" in one and about.get("kind") != "text"
    ]
    row, column = places[which % len(places)]
    moved = copy.deepcopy(data)
    was = rows[row]["cells"][column]
    about = columns[column]
    if about.get("kind") == "percent":
        form = percents[int(about["id"].removeprefix("percent"))]
        # Of a share halfway between two, either is right: two units further none is.
        value = Fraction(
            was.removesuffix(" %").replace(".", "").replace(",", ".").replace("-", "0")
        )
        new = percentage(value, form, 2)
    else:
        new = write((0 if was == "-" else int(was.replace(".", ""))) + more)
    assume(new != was)
    moved["annex"]["rows"][row]["cells"][column] = new
    assert audited(moved).diagnostics
