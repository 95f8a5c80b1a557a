"""Carry-over: what comes into a year is what the close before carried out, and nothing is lost."""

from pathlib import Path

from gnbv.audit import audit
from gnbv.execution import carried
from gnbv.reading.loader import load
from tests.conftest import edit, plan_in

TRIEU = 1_000_000

SECOND = """\
year: 2031
date: 2032-01-31
money:
  "1":
    central:
      capital:
        - {origin: 2030, carried_in: 300 triệu, disbursed: 300 triệu}
        - {disbursed: 2.100 triệu, carried_out: 200 triệu, ground: Điều 64, last_day: 2032-12-31}
    mobilised: {disbursed: 200 triệu}
  "2.1":
    central:
      recurrent: {disbursed: 800 triệu}
    local:
      recurrent: {disbursed: 150 triệu, cancelled: 50 triệu}
  "2.2":
    central:
      recurrent: {disbursed: 420 triệu, returned: 20 triệu}
    local:
      recurrent: {disbursed: 100 triệu}
stated: {total: 200 triệu}
"""


def close_2031(life: Path, old: str = "", new: str = "") -> Path:
    file = life / "closings" / "2031.yaml"
    file.write_text(SECOND, encoding="utf-8")
    if old:
        edit(file, old, new)
    return life


def codes(plan: Path) -> list[str]:
    return [one.code for one in audit(load(plan)).diagnostics]


def test_money_keeps_its_origin_year_and_is_never_typed_as_carried_in(life: Path) -> None:
    plan = plan_in(close_2031(life))
    of_capital = {
        (one.year, one.origin): (one.carried_in // TRIEU, one.assigned // TRIEU, one.available)
        for one in carried(plan)
        if one.key.nature == "capital"
    }
    assert of_capital == {
        (2030, 2030): (0, 2_000, 2_000 * TRIEU),
        (2031, 2030): (300, 0, 300 * TRIEU),
        (2031, 2031): (0, 2_300, 2_300 * TRIEU),
    }
    assert codes(life) == []


def test_every_dong_that_was_available_went_somewhere(life: Path) -> None:
    for one in carried(plan_in(close_2031(life))):
        assert one.stated_use is not None
        assert one.available == one.stated_use + one.carried_out + one.cancelled


def test_an_identity_that_is_off_by_one_dong_is_found(life: Path) -> None:
    close_2031(life, "disbursed: 150 triệu", "disbursed: 150.000.001 đồng")
    assert codes(life) == ["E116"]


def test_a_printed_carry_in_that_the_year_before_did_not_carry_out_is_found(life: Path) -> None:
    assert codes(close_2031(life, "carried_in: 300 triệu", "carried_in: 310 triệu")) == ["E118"]


def test_money_that_a_close_does_not_mention_is_found(life: Path) -> None:
    close_2031(life, "        - {origin: 2030, carried_in: 300 triệu, disbursed: 300 triệu}\n")
    assert codes(life) == ["E114"]


def test_money_carried_without_a_ground_is_found(life: Path) -> None:
    assert codes(close_2031(life, ", ground: Điều 64", "")) == ["E119"]


def test_money_carried_past_its_last_day_is_found(life: Path) -> None:
    assert codes(close_2031(life, "last_day: 2032-12-31", "last_day: 2032-01-31")) == ["E120"]


def test_a_year_is_not_closed_before_its_end(life: Path) -> None:
    assert codes(close_2031(life, "date: 2032-01-31", "date: 2031-12-30")) == ["E113"]


def test_a_close_as_of_an_earlier_day_is_not_known_yet(life: Path) -> None:
    from gnbv.versions import as_of

    plan = as_of(plan_in(close_2031(life)), "2031-12-31")
    assert {one.year for one in carried(plan)} == {2030}


def test_a_stated_carry_over_of_an_origin_year_is_of_that_year(life: Path) -> None:
    close_2031(life, "stated: {total: 200 triệu}", "stated: {2031: 200 triệu}")
    assert codes(life) == []
    edit(life / "closings" / "2031.yaml", "{2031: 200 triệu}", "{2030: 200 triệu}")
    assert codes(life) == ["E121"]


def test_what_a_close_forgets_stands_at_its_money(life: Path) -> None:
    close_2031(life, "    mobilised: {disbursed: 200 triệu}\n")
    (found,) = audit(load(life)).diagnostics
    assert (found.code, Path(found.place.file).name) == ("E114", "2031.yaml")
    assert "Mobilised" in found.message("en")


def test_a_close_witnesses_what_was_assigned_and_carried_into_its_year(life: Path) -> None:
    for file in ("assignments/2030.yaml", "assignments/2031.yaml", "closings/2030.yaml"):
        text = (life / file).read_text(encoding="utf-8")
        lines = [line for line in text.splitlines() if not line.lstrip().startswith("stated:")]
        (life / file).write_text("\n".join(lines) + "\n", encoding="utf-8")
    coverage = audit(load(close_2031(life))).coverage
    assert coverage
    given = [one for one in coverage.inputs if one.input.kind in {"assigned", "closed"}]
    assert len(given) > 20
    assert all(one.witnessed for one in given)
    assert "E110" not in {code for one in given for code in one.counts()}
    assert all("E116" in one.counts() for one in given)
