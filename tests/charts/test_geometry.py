"""Every bar is as long as its amount, to a hundredth of a pixel, and every picture says itself."""

import re
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import gnbv
from gnbv.charts import (
    Bar,
    Chart,
    Curves,
    Flow,
    Flows,
    Place,
    StackedBars,
    Step,
    Steps,
    adjustment_chart,
    curve_chart,
    execution_chart,
    flow_chart,
    targets_chart,
    years_chart,
)
from gnbv.differences import Differences
from gnbv.execution import assigned_of, latest_reports
from gnbv.language import Lang, Text
from gnbv.writers.svg import draw
from gnbv.writers.svg.scale import Scale, px
from tests.conftest import edit

SVG = "{http://www.w3.org/2000/svg}"
NAME = Text("Biểu đồ", "Chart")
PLACE = Place(NAME, NAME)


def bars(amounts: list[list[int]], beside: bool = False) -> StackedBars:
    return StackedBars(
        title=NAME,
        description=NAME,
        series=tuple(Text.plain(str(number)) for number in range(len(amounts[0]))),
        bars=tuple(Bar(Text.plain("x"), tuple(row)) for row in amounts),
        beside=beside,
    )


def boxes(chart: Chart) -> dict[str, list[int]]:
    """The widths of the bars that are drawn, in hundredths of a pixel, by the amount they name."""
    found: dict[str, list[int]] = {}
    for group in ElementTree.fromstring(draw(chart, "en", "k")).iter(f"{SVG}g"):
        title, box = group.find(f"{SVG}title"), group.find(f"{SVG}rect")
        if title is not None and box is not None and title.text and "đồng" in title.text:
            amount = title.text.rpartition(": ")[2]
            found.setdefault(amount, []).append(hundredths(box.attrib["width"]))
    return found


def hundredths(text: str) -> int:
    whole, _, rest = text.partition(".")
    return int(whole) * 100 + int(rest.ljust(2, "0") or 0)


@given(st.lists(st.integers(0, 10**14), min_size=1, max_size=6).filter(any))
@settings(deadline=None, max_examples=60)
def test_bars_beside_each_other_are_in_proportion_to_whole_dong(amounts: list[int]) -> None:
    drawn = boxes(bars([[amount] for amount in amounts], beside=True))
    longest = max(amounts)
    for words, widths in drawn.items():
        amount = int(words.removesuffix(" đồng").replace(",", ""))
        for width in widths:
            # 400 pixels less the room of the figures.
            assert width == amount * 30_500 // longest


@given(st.lists(st.integers(0, 10**14), min_size=2, max_size=5).filter(any))
@settings(deadline=None, max_examples=60)
def test_parts_of_a_bar_make_its_length_and_none_is_lost(amounts: list[int]) -> None:
    drawn = boxes(bars([amounts]))
    assert sum(width for widths in drawn.values() for width in widths) == 30_500


def test_an_axis_begins_at_zero_also_where_amounts_are_below_it() -> None:
    scale = Scale.of([-100, 300], 40_000)
    assert (scale.at(-100), scale.at(0), scale.at(300)) == (0, 10_000, 40_000)
    assert Scale.of([50, 100], 1_000).at(0) == 0
    assert Scale.of([], 1_000).at(0) == 0


@pytest.mark.parametrize(
    ("size", "text"), [(0, "0"), (100, "1"), (1_234, "12.34"), (-5, "-0.05"), (1_230, "12.30")]
)
def test_hundredths_are_written_as_pixels(size: int, text: str) -> None:
    assert px(size) == text


def test_a_waterfall_goes_on_where_the_step_before_ended() -> None:
    steps = (Step(NAME, 1_000, stands=True), Step(NAME, -400), Step(NAME, 600, stands=True))
    drawn = draw(Steps(title=NAME, description=NAME, steps=steps), "en", "k")
    lefts = re.findall(r'<rect x="([0-9.]+)"[^>]*class="s[0-9]"', drawn)
    assert lefts == ["0", "183", "0"]  # 600 of 1.000 on 305 pixels


def test_a_flow_is_as_high_as_its_money() -> None:
    flows = Flows(
        title=NAME,
        description=NAME,
        columns=((PLACE, PLACE), (PLACE,)),
        flows=((Flow(0, 0, 3_000), Flow(1, 0, 1_000)),),
    )
    drawn = draw(flows, "en", "k")
    heights = [hundredths(one) for one in re.findall(r'height="([0-9.]+)" class="s0"', drawn)]
    assert heights == [21_300, 7_100, 28_400]  # 300 pixels less a gap, 3 : 1 : 4


def test_a_curve_ends_where_nothing_is_known() -> None:
    curve = Curves(
        title=NAME,
        description=NAME,
        series=(NAME, NAME),
        years=(2031, 2032),
        amounts=((1, 2), (1, None)),
    )
    drawn = ElementTree.fromstring(draw(curve, "en", "k"))
    points = [line.attrib["points"].split() for line in drawn.iter(f"{SVG}polyline")]
    assert [len(one) for one in points] == [2, 1]


def charts_of(plan: gnbv.Plan) -> list[Chart]:
    allocation = gnbv.allocate(plan)
    assigned = assigned_of(plan) if plan.assignments else None
    spending = next(iter(latest_reports(plan)), None)
    original = gnbv.allocate(plan.original or plan)
    return [
        years_chart(allocation),
        flow_chart(allocation),
        execution_chart(allocation, assigned, spending),
        curve_chart(allocation, assigned, spending),
        targets_chart(plan),
        adjustment_chart(Differences(original, allocation)),
    ]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_picture_is_xml_that_names_and_describes_itself(life: Path, lang: Lang) -> None:
    for plan in (gnbv.load(life), gnbv.load("vinh-long-2022-2025")):
        for number, chart in enumerate(charts_of(plan)):
            drawn = ElementTree.fromstring(draw(chart, lang, f"k{number}"))
            title, about = drawn.find(f"{SVG}title"), drawn.find(f"{SVG}desc")
            assert title is not None
            assert title.text == chart.title.in_language(lang)
            assert about is not None
            assert about.text
            assert drawn.attrib["aria-labelledby"] == f"k{number}-title k{number}-about"
            used = set(re.findall(r"url\(#([^)]+)\)", ElementTree.tostring(drawn).decode()))
            assert used <= {one.attrib["id"] for one in drawn.iter(f"{SVG}pattern")}


def test_what_was_spent_is_summed_up_over_closed_years_and_the_last_report(life: Path) -> None:
    plan = gnbv.load(life)
    spending = latest_reports(plan)[0]
    chart = curve_chart(gnbv.allocate(plan), assigned_of(plan), spending)
    trieu = 1_000_000
    assert chart.amounts == (
        (3_700 * trieu, 7_700 * trieu, 11_700 * trieu),
        (3_500 * trieu, 7_500 * trieu, None),
        (3_150 * trieu, 4_890 * trieu, None),
    )


LONG = Text(
    "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội thành viên",
    "Provincial Committee of the Vietnam Fatherland Front and its member organisations",
)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_no_word_of_an_agency_is_cut_and_no_label_stands_on_another(lang: Lang) -> None:
    agencies = tuple(Place(LONG, LONG) for _ in range(4))
    flows = Flows(
        title=NAME,
        description=NAME,
        columns=((PLACE,), (PLACE,), agencies),
        flows=((Flow(0, 0, 1_000_003),), tuple(Flow(0, at, 1 + at) for at in range(3))),
    )
    drawn = ElementTree.fromstring(draw(flows, lang, "k"))
    lines = [
        (hundredths(one.attrib["y"]), str(one.text))
        for one in drawn.iter(f"{SVG}text")
        if one.attrib.get("text-anchor") == "end"
    ]
    assert " ".join(words for _, words in lines) == " ".join([LONG.in_language(lang)] * 4)
    tops = [top for top, _ in lines]
    assert all(after - before >= 1_500 for before, after in pairwise(tops))
    assert hundredths(drawn.attrib["viewBox"].split()[3]) > tops[-1]


def test_a_place_says_its_whole_name_to_who_points_at_it(shipped: Path) -> None:
    drawn = ElementTree.fromstring(draw(flow_chart(gnbv.allocate(gnbv.load(shipped))), "en", "k"))
    titles = [one.text or "" for one in drawn.iter(f"{SVG}title")]
    assert "Department of Health: 12,100,000,000 đồng" in titles
    # Sub-project 2 of project 3 alone is the department of health's.
    bands = [one for one in titles if one.endswith("→ Department of Health: 12,100,000,000 đồng")]
    assert [one.partition(":")[0] for one in bands] == ["Project 3"]


def test_what_cannot_be_drawn_as_a_band_is_said(template: Path) -> None:
    assert flow_chart(gnbv.allocate(gnbv.load(template))).notes == ()
    edit(
        template / "plan.yaml",
        "unit: triệu đồng\n",
        "unit: triệu đồng\nreductions: {reason: Cắt giảm.}\n",
    )
    file = template / "projects" / "1-water.yaml"
    edit(file, "  mobilised: 600 triệu\nstated", "  mobilised: -20 triệu\nstated")
    first, second = flow_chart(gnbv.allocate(gnbv.load(template))).notes
    assert first.vi == "Số dưới 0 không vẽ được thành dòng: -20 triệu đồng. Bảng có đủ các số."
    assert "-20 million đồng" in first.en
    assert second.vi == "Mỗi dòng vẽ theo số sau khi trừ phần giảm."


def test_a_project_without_a_report_has_no_bar_of_nothing(life: Path) -> None:
    plan = gnbv.load(life)
    health = latest_reports(plan)[1]
    chart = execution_chart(gnbv.allocate(plan), assigned_of(plan), health)
    assert [bar.amounts[-1] for bar in chart.bars] == [None, 510_000_000]
    assert "chưa báo cáo" in draw(chart, "vi", "k")
    assert chart.notes[0].vi.startswith("Giải ngân tính trên 4 trên 7 dòng có báo cáo")
    assert chart.series[-1].vi == "Giải ngân năm 2031 đến 30/6/2031 (Sở Y tế)"
