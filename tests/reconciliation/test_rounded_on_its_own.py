"""Figures that are each rounded on their own from exact ones never disagree; slips always do."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv.allocation import Allocation
from gnbv.plan import Selection
from tests.reconciliation.changes import audited

MILLION = 10**6
SOURCES = ("central", "local")
LINES = st.lists(
    st.tuples(*[st.integers(1, 10**10) for _ in SOURCES]),  # đồng of each source
    min_size=1,
    max_size=6,
)
YEARS = st.integers(1, 4)


def printed(dong: int, unit: int = MILLION) -> str:
    """An amount as a table prints it that rounds to a unit, halves upwards."""
    return f"{(dong + unit // 2) // unit * unit // MILLION} triệu"


def exactly(dong: int) -> str:
    return f"{dong} đồng"


def plan(lines: list[tuple[int, ...]], years: int, write: Any = exactly) -> dict[str, Any]:
    """A plan of one programme whose sub-projects get a line of each source."""
    period = list(range(2031, 2031 + years))
    children = [
        {
            "code": f"1.{number}",
            "name": {"vi": "Dự án"},
            "funding": {key: write(dong) for key, dong in zip(SOURCES, line, strict=True)},
        }
        for number, line in enumerate(lines, 1)
    ]
    return {
        "programme": {"vi": "Chương trình"},
        "decision": {},
        "period": {"first": period[0], "last": period[-1]},
        "unit": "triệu đồng",
        "sources": {key: {"name": {"vi": key}, "years": period} for key in SOURCES},
        "projects": [{"code": "1", "name": {"vi": "Cả chương trình"}, "sub_projects": children}],
    }


def rounded_print(lines: list[tuple[int, ...]], years: int) -> dict[str, Any]:
    """A plan whose every figure is rounded to a million on its own, from the exact plan's."""
    exact = audited(plan(lines, years)).reconciliation
    assert exact
    data = plan(lines, years, printed)
    data["rounded"] = "triệu đồng"
    data["stated"] = [{"ref": "Điều 1", "figures": figures(exact.allocation, None)}]
    (whole,) = data["projects"]
    whole["stated"] = figures(exact.allocation, "1")
    for child in whole["sub_projects"]:
        child["stated"] = figures(exact.allocation, child["code"])
    return data


def figures(exact: Allocation, project: str | None) -> dict[str, Any]:
    """The total, that of each source and that of each year, each rounded on its own."""
    of_sources = {key: Selection(project, key) for key in SOURCES}
    of_years = {
        str(year): Selection(project, span=year) for year in exact.plan.programme.period.years
    }
    stated = {"total": Selection(project), **of_sources, **of_years}
    return {key: printed(exact.total(selection)) for key, selection in stated.items()}


@settings(deadline=None)
@given(LINES, YEARS)
def test_figures_that_are_each_rounded_on_their_own_are_never_accused(
    lines: list[tuple[int, ...]], years: int
) -> None:
    found = audited(rounded_print(lines, years))
    assert found.diagnostics == ()
    assert found.reconciliation
    assert not found.reconciliation.undecided


@settings(deadline=None)
@given(LINES, st.sampled_from([None, "central"]), st.sampled_from([1, -1]))
def test_one_unit_more_than_rounding_can_make_is_caught(
    lines: list[tuple[int, ...]], source: str | None, sign: int
) -> None:
    data = plan(lines, 1, printed)
    data["rounded"] = "triệu đồng"
    parts = [dong for line in lines for dong in (line if source is None else line[:1])]
    computed = sum((dong + MILLION // 2) // MILLION for dong in parts)
    # Each line is half a unit off at most, and so is the figure.
    slack = (len(parts) + 1) // 2
    for moved, is_wrong in ((slack, False), (slack + 1, True)):
        stated = {source or "total": f"{computed + sign * moved} triệu"}
        data["stated"] = [{"ref": "Điều 1", "figures": stated}]
        if computed + sign * moved >= 0:
            assert bool(audited(data).diagnostics) is is_wrong
