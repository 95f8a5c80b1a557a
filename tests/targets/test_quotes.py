"""An indicator beside its quote: what is compared, with which witness, and what is left open."""

from dataclasses import replace
from typing import Any

import pytest

from gnbv.plan import Indicators, Plan
from gnbv.targets import quoted
from tests.conftest import TEMPLATE, plan_in

LEVEL = {"kind": "level", "value": "80 %", "year": "2032"}
COUNT = {"kind": "cumulative", "value": "40 hộ", "year": "2032"}
FALL = {"kind": "annual-change", "value": "2 %", "sense": "points", "cadence": "each-year"}
RANGE = {"kind": "annual-change", "value": "2.500 - 2.800 hộ", "cadence": "each-year"}
HOUSEHOLDS = {"measure": "unit", "unit": "hộ", "direction": "descending"}
DUTY = {"kind": "duty", "cadence": "every-year"}


@pytest.fixture(scope="module")
def template_plan() -> Plan:
    return plan_in(TEMPLATE)


def found(
    plan: Plan,
    quote: str | None,
    target: dict[str, Any],
    readings: dict[str, dict[str, Any]] | None = None,
    headings: list[dict[str, str]] | None = None,
    **fields: Any,
) -> dict[str, bool]:
    """The rules by which an indicator was compared with a quote, and whether each holds."""
    words = {"vi": "Bịa", "en": "Invented"}
    duty = target["kind"] == "duty"
    indicator = {
        "code": "1",
        "name": words,
        "ref": "II.3.a",
        "measure": "qualitative" if duty else "percentage",
        "unit": "lần" if duty else "%",
        "population": words,
        "scope": words,
        "direction": "ascending",
        "target": target,
        "open": list(readings or {}),
    } | fields
    if quote is not None:
        indicator["quote"] = quote
    full = {key: {"reading": words, "why": words} | one for key, one in (readings or {}).items()}
    data = {"readings": full, "headings": headings or [], "indicators": [indicator]}
    one = replace(plan, indicators=Indicators.model_validate(data))
    holds: dict[str, bool] = {}
    for said in quoted(one):
        holds[said.finding.code] = holds.get(said.finding.code, True) and said.holds
    return holds


def broken(plan: Plan, *args: Any, **fields: Any) -> set[str]:
    return {code for code, holds in found(plan, *args, **fields).items() if not holds}


def test_without_a_quote_nothing_is_asserted(template_plan: Plan) -> None:
    assert found(template_plan, None, LEVEL) == {}


@pytest.mark.parametrize(
    ("quote", "target", "fields", "expected"),
    [
        ("80% hộ đến năm 2032", LEVEL, {}, set()),
        ("Ít nhất 80% hộ", LEVEL, {}, {"T403"}),
        ("Trên 80% hộ", LEVEL, {"operator": "at-least"}, {"T403"}),
        ("80% hộ trở lên", LEVEL, {"operator": "at-least"}, set()),
        ("81% hộ", LEVEL, {}, {"T401"}),
        ("80,5% hộ", LEVEL, {}, {"T401"}),
        ("hỗ trợ các hộ", LEVEL, {}, {"T401"}),
        ("80 hộ", LEVEL, {}, {"T402"}),
        ("80% hộ, riêng xã bãi ngang 60%", LEVEL, {}, {"T409"}),
        ("80% hộ có trẻ dưới 5 tuổi", LEVEL, {}, {"T409"}),
        ("80% hộ có trẻ dưới 5 tuổi", LEVEL, {"scope": {"vi": "Nhà có trẻ dưới 5 tuổi"}}, set()),
        ("80% hộ có trẻ dưới 5 tuổi", LEVEL, {"scope": {"vi": "Nhà có trẻ trên 5 tuổi"}}, {"T409"}),
        ("80% hộ, so với năm 2029", LEVEL, {}, {"T409"}),
        ("80% hộ đến năm 2031", LEVEL, {}, {"T406"}),
        ("80% hộ giai đoạn 2030-2032", LEVEL, {}, set()),
        ("80% hộ giai đoạn 2029-2032", LEVEL, {}, {"T409"}),
        ("Phấn đấu 80% hộ", LEVEL, {}, {"T404"}),
        ("Phấn đấu 80% hộ", LEVEL, {"striven": "true"}, set()),
        ("Giảm hộ thiếu nước còn 80%", LEVEL, {}, {"T407"}),
        ("80% hộ", {"kind": "level", "year": "2032"}, {}, {"T401"}),
        ("Tăng mỗi năm 2%", FALL, {}, set()),
        ("Mỗi năm giảm 2%", FALL, {}, {"T407"}),
        ("Tăng bình quân 2%/năm", FALL, {}, {"T405"}),
        ("Kiểm tra hàng năm", DUTY, {}, set()),
        ("Ít nhất mỗi năm một lần", DUTY, {}, {"T403"}),
        ("Kiểm tra ba lần mỗi năm", DUTY, {}, {"T409"}),
        ("Kiểm tra hàng năm", {**DUTY, "years": ["2031"]}, {}, {"T406"}),
        ("Kiểm tra hàng năm, 6 tháng và cuối năm", DUTY, {}, {"T405"}),
        ("40 hộ", COUNT, {"measure": "unit", "unit": "hộ"}, set()),
        ("40 hộ, 40 xã", COUNT, {"measure": "unit", "unit": "hộ"}, {"T409"}),
        ("Thêm bốn mươi hộ", COUNT, {"measure": "unit", "unit": "hộ"}, set()),
        # A range, as in Quảng Nam's plan of 2024.
        ("Giảm 2.500 - 2.800 hộ nghèo", RANGE, HOUSEHOLDS, set()),
        ("Giảm từ 2.500 đến 2.800 hộ nghèo", RANGE, HOUSEHOLDS, set()),
        ("Giảm 2.500 - 2.900 hộ nghèo", RANGE, HOUSEHOLDS, {"T401", "T409"}),
        ("Giảm 2.400 - 2.800 hộ nghèo", RANGE, HOUSEHOLDS, {"T401", "T409"}),
        ("Giảm 2.500 hộ nghèo", RANGE, HOUSEHOLDS, {"T401"}),
        ("Giảm 2.800 hộ nghèo", RANGE, HOUSEHOLDS, {"T401"}),
        ("Giảm 2.500 hộ nghèo, 2.800 hộ cận nghèo", RANGE, HOUSEHOLDS, {"T401", "T409"}),
        ("Giảm hơn 2.500 - 2.800 hộ nghèo", RANGE, HOUSEHOLDS, {"T403"}),
    ],
)
def test_a_field_is_what_the_quote_has(
    template_plan: Plan, quote: str, target: dict[str, Any], fields: dict[str, Any],
    expected: set[str],
) -> None:  # fmt: skip
    assert broken(template_plan, quote, target, **fields) == expected


@pytest.mark.parametrize(
    ("quote", "reading", "expected"),
    [
        ("hỗ trợ các hộ", {"about": "figure", "value": "80 %"}, set()),
        ("hỗ trợ các hộ", {"about": "figure", "value": "75 %"}, {"T401"}),
        ("80% hộ", {"about": "figure", "value": "80 %"}, set()),
        ("90% hộ", {"about": "figure", "value": "80 %"}, {"T409"}),
        ("90% hộ", {"about": "figure", "value": "80 %", "other_figures": ["90 %"]}, set()),
        ("80%, riêng xã 60%", {"about": "whole", "other_figures": ["60 %"]}, set()),
        ("80%, riêng xã 61%", {"about": "whole", "other_figures": ["60 %"]}, {"T409"}),
        ("80% hộ", {"about": "operator", "operator": "at-least"}, {"T403"}),
        ("ít nhất 80% hộ", {"about": "operator", "operator": "exactly"}, set()),
        ("phấn đấu 80% hộ", {"about": "aspiration", "aspiration": "false"}, set()),
        ("80% hộ", {"about": "year", "year": "2032"}, set()),
        ("80% hộ", {"about": "year", "year": "2031"}, {"T406"}),
        ("80% hộ năm 2031", {"about": "year", "year": "2032"}, {"T409"}),
    ],
)
def test_a_reading_takes_the_place_of_the_quote(
    template_plan: Plan, quote: str, reading: dict[str, Any], expected: set[str]
) -> None:
    assert broken(template_plan, quote, LEVEL, {"one": reading}) == expected


@pytest.mark.parametrize(
    ("refs", "holds"),
    [
        (("II.3",), True),
        (("II.3.a",), True),
        (("II.4",), None),
        (("II",), True),
        (("I",), None),
        (("II.30",), None),
    ],
)
def test_a_heading_holds_of_what_stands_below_it(
    template_plan: Plan, refs: tuple[str, ...], holds: bool | None
) -> None:
    headings = [{"ref": ref, "quote": "Mục tiêu đến năm 2032"} for ref in refs]
    assert found(template_plan, "80% hộ", LEVEL, headings=headings).get("T406") == holds


def test_the_nearest_heading_wins_and_the_quote_before_it(template_plan: Plan) -> None:
    near = {"ref": "II.3", "quote": "Chỉ tiêu đến năm 2032"}
    far = {"ref": "II", "quote": "Mục tiêu đến năm 2031"}
    assert not broken(template_plan, "80% hộ", LEVEL, headings=[near, far])
    assert not broken(template_plan, "80% hộ", LEVEL, headings=[far, near])
    assert not broken(template_plan, "80% hộ đến năm 2032", LEVEL, headings=[far])
    assert broken(template_plan, "80% hộ", LEVEL, headings=[far]) == {"T406"}
