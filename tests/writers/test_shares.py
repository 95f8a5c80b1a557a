"""Bars behind shares on a terminal: in proportion, aligned, and nowhere else."""

import re
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gnbv import library
from gnbv.execution import latest_reports
from gnbv.language import Lang
from gnbv.tables import Table, TableSet, overview_tables
from gnbv.tables.execution import execution_table
from gnbv.tables.progress import progress_table
from gnbv.targets import select
from gnbv.writers import Style, writer
from gnbv.writers.shares import bar
from tests.conftest import Run

EIGHTHS = dict(zip("▏▎▍▌▋▊▉█", range(1, 9), strict=True))


def filled(drawn: str) -> int:
    """How many eighths of its eight cells a bar fills."""
    return sum(EIGHTHS.get(cell, 0) for cell in drawn)


@pytest.mark.parametrize(
    ("shown", "drawn"),
    [
        ("0.00 %", "········"),
        ("12,50 %", "█·······"),
        ("50.00 %", "████····"),
        ("43,50 %", "███▍····"),  # 27 of 64 eighths are 42,19 %, 28 are 43,75 %
        ("97,5 %", "███████▊"),
        ("100 %", "████████"),
        ("1.250,5 %", "████████"),
        ("-3.5 %", "········"),
        ("", ""),
        ("-", ""),
        ("93,56%", "███████▍"),
        ("25", "██······"),
        ("chưa báo cáo", ""),
        ("giảm 1 điểm %", ""),
    ],
)
def test_a_share_is_drawn(shown: str, drawn: str) -> None:
    assert bar(shown) == drawn


@given(st.integers(0, 1_000_000))
def test_a_bar_is_never_longer_than_its_share_and_less_than_an_eighth_shorter(
    hundredths: int,
) -> None:
    eighths = filled(bar(f"{hundredths // 100}.{hundredths % 100:02}%"))
    assert eighths == min(64, Fraction(hundredths, 10_000) * 64 // 1)


def drawn(table: Table, lang: Lang = "en", width: int = 200) -> str:
    content = writer("table", terminal=True)(TableSet(tables=(table,)), Style(lang, width=width))
    assert isinstance(content, str)
    return content


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_plan_what_was_spent_and_what_was_reached_have_bars(life: Path, lang: Lang) -> None:
    plan = library.load(life)
    spending = execution_table(latest_reports(plan)[0])
    sources, _, agencies = overview_tables(library.allocate(plan))
    for table in (sources, agencies, spending, progress_table(plan, select(plan), 2031)):
        assert re.search("[0-9]% █*[▏▎▍▌▋▊▉]?·*", drawn(table, lang))
    # 1.740 of 4.000.
    assert re.search("43[.,]50% ███▍····", drawn(spending, lang))


@pytest.mark.parametrize("width", range(40, 200, 20))
def test_bars_give_way_to_figures(life: Path, width: int) -> None:
    plan = library.load(life)
    tables = (*overview_tables(library.allocate(plan)), execution_table(latest_reports(plan)[0]))
    for table in tables:
        text = drawn(table, width=width)
        assert all(len(line) <= width for line in text.split("\n"))
        bars = re.findall("[█▏▎▍▌▋▊▉·]+", text)
        assert all(len(one) == 8 for one in bars)


@pytest.mark.parametrize(
    "words",
    [("show",), ("execution",), ("targets", "--progress"), ("execution", "--format", "html")],
)
def test_a_pipe_has_none(life: Path, gnbv: Run, words: tuple[str, ...]) -> None:
    command, *options = words
    done = gnbv(command, str(life), *options)
    assert (done.returncode, done.stderr) == (0, "")
    assert "%" in done.stdout
    assert not set(done.stdout) & {*EIGHTHS, "·"}
