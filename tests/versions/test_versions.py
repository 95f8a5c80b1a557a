"""Versions: what a plan is after each decision, as of a day, and by name."""

import datetime
from pathlib import Path

import pytest

from gnbv.allocation import allocate
from gnbv.audit import audit
from gnbv.errors import UsageError
from gnbv.plan import Plan, Selection
from gnbv.reading.loader import load
from gnbv.versions import as_of, latest, versions
from tests.conftest import edit, plan_in

TRIEU = 1_000_000


def amounts(plan: Plan) -> dict[str, int]:
    return {
        "/".join(part for part in (line.project, line.source, line.nature) if part): line.amount
        // TRIEU
        for line in plan.lines
    }


ORIGINAL = {
    "1/central/capital": 6_000,
    "1/mobilised": 600,
    "2.1/central/recurrent": 3_000,
    "2.1/local/recurrent": 400,
    "2.2/central/recurrent": 900,
    "2.2/local/recurrent": 200,
}
AFTER_MARCH = ORIGINAL | {"2.1/central/recurrent": 2_700, "2.2/central/recurrent": 1_200}
AFTER_SEPTEMBER = AFTER_MARCH | {"1/central/capital": 6_600}


def test_each_decision_changes_what_the_one_before_it_left(life: Path) -> None:
    plan = plan_in(life)
    found = list(versions(plan))
    assert [amounts(one.before) for one in found] == [ORIGINAL, AFTER_MARCH]
    assert [amounts(one.after) for one in found] == [AFTER_MARCH, AFTER_SEPTEMBER]
    assert amounts(plan) == ORIGINAL
    assert latest(plan).original is plan


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("original", ORIGINAL),
        ("2031-03-14", ORIGINAL),
        ("2031-03-15", AFTER_MARCH),
        ("march-2031", AFTER_MARCH),
        ("12/QĐ-UBND", AFTER_MARCH),
        ("2031-09-19", AFTER_MARCH),
        ("40/QĐ-UBND", AFTER_SEPTEMBER),
        ("2040-01-01", AFTER_SEPTEMBER),
        ("latest", AFTER_SEPTEMBER),
        (None, AFTER_SEPTEMBER),
    ],
)
def test_a_version_is_named_by_a_day_or_a_decision(
    life: Path, words: str | None, wanted: dict[str, int]
) -> None:
    assert amounts(as_of(plan_in(life), words)) == wanted


def test_a_version_nobody_knows_is_an_error_that_lists_what_there_is(life: Path) -> None:
    with pytest.raises(UsageError) as caught:
        as_of(plan_in(life), "april")
    assert "original, latest, march-2031, 40/QĐ-UBND" in caught.value.text.en


def test_a_day_before_the_plan_is_no_version_of_it(life: Path) -> None:
    with pytest.raises(UsageError, match="2030-01-15"):
        as_of(plan_in(life), "2029-12-31")


def test_a_plan_without_later_decisions_is_its_own_latest_version(template: Path) -> None:
    plan = plan_in(template)
    assert latest(plan) is plan
    assert as_of(plan, None) is plan


def test_decisions_of_one_day_come_in_the_order_that_they_say(life: Path) -> None:
    # The file that is read first applies to the one that is read second.
    edit(life / "adjustments" / "1-reallocation.yaml", "date: 2031-03-15", "date: 2031-09-20")
    edit(
        life / "adjustments" / "1-reallocation.yaml",
        "applies_to: original ",
        "applies_to: 40/QĐ-UBND ",
    )
    edit(
        life / "adjustments" / "2-supplement.yaml", "applies_to: march-2031", "applies_to: original"
    )
    plan = plan_in(life)
    assert [one.adjustment.kind for one in versions(plan)] == ["supplement", "reallocation"]


def test_two_decisions_of_one_day_without_an_order_are_a_finding(life: Path) -> None:
    edit(life / "adjustments" / "2-supplement.yaml", "date: 2031-09-20", "date: 2031-03-15")
    edit(life / "adjustments" / "2-supplement.yaml", "applies_to: march-2031\n", "")
    (found,) = (one for one in audit(load(life)).diagnostics if one.code == "V109")
    assert found.place.file.endswith("2-supplement.yaml")
    assert "march-2031" in found.message("en")


def test_a_line_of_which_years_change_keeps_the_others_to_the_dong(life: Path) -> None:
    file = life / "adjustments" / "2-supplement.yaml"
    edit(
        file,
        "        increase: 600 triệu\n",
        "        years:\n          2032: {increase: 600 triệu}\n",
    )
    plan = plan_in(life)
    before, after = allocate(as_of(plan, "march-2031")), allocate(latest(plan))
    line = Selection("1", "central", "capital")
    for year, more in ((2030, 0), (2031, 0), (2032, 600 * TRIEU)):
        dated = line._replace(span=year)
        assert after.total(dated) == before.total(dated) + more == 2_000 * TRIEU + more


def test_a_new_line_and_a_new_project_begin_with_their_decision(life: Path) -> None:
    file = life / "adjustments" / "2-supplement.yaml"
    text = file.read_text(encoding="utf-8").partition("stated:")[0]
    file.write_text(
        text
        + '  "2.2":\n    mobilised:\n      {increase: 50 triệu, new: true}\n'
        + 'projects:\n  - under: "2"\n    project:\n      code: "2.3"\n'
        + "      name: {vi: Thuốc, en: Medicine}\n      lead: yt\n"
        + "      funding:\n        local:\n          recurrent: 70 triệu\n"
        + "stated:\n  - after: {total: 11.820 triệu}\n    increase: {total: 720 triệu}\n",
        encoding="utf-8",
    )
    verdict = audit(load(life))
    assert verdict.diagnostics == ()
    plan = latest(plan_in(life))
    assert amounts(plan)["2.2/mobilised"] == 50
    assert amounts(plan)["2.3/local/recurrent"] == 70
    assert allocate(plan).total(Selection("2")) == 4_620 * TRIEU


def test_a_source_pays_in_other_years_from_a_decision_on(life: Path) -> None:
    file = life / "adjustments" / "2-supplement.yaml"
    file.write_text(
        file.read_text(encoding="utf-8") + "sources:\n  local: {years: [2032]}\n", encoding="utf-8"
    )
    plan = plan_in(life)
    local = Selection(source="local", span=2032)
    assert allocate(plan).total(local) == 300 * TRIEU
    assert allocate(latest(plan)).total(local) == 600 * TRIEU


def test_a_target_is_another_from_a_decision_on(life: Path) -> None:
    file = life / "adjustments" / "1-reallocation.yaml"
    edit(
        file,
        '  "4":\n    target: {kind: level, year: 2032}\n',
        '  "4":\n    target: {kind: level, year: 2031}\n',
    )
    plan = plan_in(life)
    new = latest(plan).indicator_by_code["4"].target
    assert getattr(new, "year", None) == 2031
    assert getattr(plan.indicator_by_code["4"].target, "year", None) == 2032


def test_money_that_is_assigned_later_is_left_out_of_an_earlier_day(life: Path) -> None:
    assert as_of(plan_in(life), "2031-09-30").until == datetime.date(2031, 9, 30)
