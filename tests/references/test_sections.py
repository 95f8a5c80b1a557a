"""Where a plan lists its document's sections, every place that it names is one of them."""

from dataclasses import replace

import pytest

from gnbv.plan import Plan
from gnbv.references import sections
from tests.conftest import SHIPPED, TEMPLATE, plan_in


def listing(plan: Plan, *listed: str) -> Plan:
    return replace(plan, programme=plan.programme.model_copy(update={"sections": listed}))


def lost(plan: Plan) -> set[str]:
    return {str(breach.details["text"]) for breach in sections.check(plan)}


def test_a_plan_without_a_list_is_not_checked() -> None:
    assert sections.check(listing(plan_in(TEMPLATE))) == ()


@pytest.mark.parametrize(
    ("listed", "missing"),
    [
        (("I", "II", "III", "IV", "Phụ lục", "Dòng cuối"), set()),
        (("I.1", "I.2", "I.3", "II", "III", "IV", "Phụ lục", "Dòng cuối"), set()),
        (("I.1", "I.2", "II", "III", "IV", "Phụ lục", "Dòng cuối"),
         {"I.3", "I.3.a", "I.3.b", "I.3.c", "I.3.d"}),
        (("I.1", "I.2", "I.3.a", "I.3.b", "I.3.c", "II", "III", "IV", "Phụ lục", "Dòng cuối"),
         {"I.3.d"}),
        (("I", "II.10", "III", "IV", "Phụ lục", "Dòng cuối"), {"II.1", "II.2"}),
        (("I", "II", "III", "IV", "Phụ lục"), {"Dòng cuối"}),
    ],
)  # fmt: skip
def test_a_section_is_listed_or_below_one_without_parts(
    listed: tuple[str, ...], missing: set[str]
) -> None:
    assert lost(listing(plan_in(TEMPLATE), *listed)) == missing


def test_the_shipped_plan_lists_its_sections() -> None:
    plan = plan_in(SHIPPED)
    assert len(plan.programme.sections) == 51
    assert lost(plan) == set()
