"""Documents that adjust a plan: what they take away and what they add, and what is left of both."""

from gnbv.allocation import allocate
from gnbv.audit import audit
from gnbv.differences import Differences
from gnbv.plan import Selection
from gnbv.reading.loader import load, load_text
from gnbv.versions import latest
from tests.conftest import ROOT, plan_in

ADJUSTMENT = ROOT / "tests" / "cases" / "documents" / "dieu-chinh-864"


def test_decision_864_is_clean() -> None:
    verdict = audit(load(ADJUSTMENT))
    assert verdict.clean
    assert verdict.grand_total == -10_691_000_000


def test_decision_864_nets_to_zero_in_one_source_and_not_in_the_other() -> None:
    allocation = allocate(plan_in(ADJUSTMENT))
    assert allocation.amount(source="domestic") == 0
    assert allocation.amount(source="foreign") == -10_691_000_000
    # A fifth each: 43.660 / 5 = 8.732 million; 10.691 / 5 = 2.138,2 million.
    for year in range(2021, 2026):
        assert allocation.amount(project="1", year=year) == -8_732_000_000
        assert allocation.amount(project="2", year=year) == 8_732_000_000
        assert allocation.amount(year=year) == -2_138_200_000


TAKEN = {"1": 7_890, "2": 5_770, "3": 10_000, "4": 10_000, "5": 6_000, "6": 4_000}
"""Million đồng that six provinces lose: the decision prints 43.660 of all of them together."""


def decision_864(kind: str) -> bytes:
    """The decision as an adjustment of the money that it moves.

    Only the sums are printed: 43,66 tỷ from six provinces and as much to forty-one, and 10,691 tỷ
    of foreign money less for one. The parts of six are invented, and so is the plan before.
    """
    head = [
        "programme: {vi: Kế hoạch đầu tư công trung hạn}",
        "period: {first: 2021, last: 2025}",
        "unit: triệu đồng",
        "sources:",
        "  domestic: {name: {vi: Vốn trong nước}, years: [2021, 2022, 2023, 2024, 2025]}",
        "  foreign: {name: {vi: Vốn nước ngoài}, years: [2021, 2022, 2023, 2024, 2025]}",
        "projects:",
    ]
    for code, amount in TAKEN.items():
        head += [f'  - code: "{code}"', f"    name: {{vi: Tỉnh {code}}}", "    funding:"]
        head += [f"      domestic: {amount} triệu"]
        if code == "1":
            head += ["      foreign: 10,691 tỷ"]
    head += ['  - code: "41"', "    name: {vi: Bốn mươi mốt tỉnh}"]
    head += ["    funding:", "      domestic: 0 đồng"]
    head += ["adjustments:", "  - decision: {number: 864/QĐ-TTg, date: 2025-01-01}"]
    head += [f"    kind: {kind}", "    changes:"]
    for code, amount in TAKEN.items():
        head += [
            f'      "{code}":',
            f"        domestic: {{decrease: {amount} triệu, after: 0 đồng}}",
        ]
        if code == "1":
            head += ["        foreign:", "          decrease: 10,691 tỷ"]
    head += ['      "41":', "        domestic:", "          increase: 43,66 tỷ"]
    head += ["    stated:", "      - decrease:", "          domestic: 43,66 tỷ"]
    head += ["          foreign: 10,691 tỷ", "        increase:", "          domestic: 43,66 tỷ"]
    return "\n".join(head).encode()


def test_decision_864_is_no_reallocation_since_foreign_money_falls() -> None:
    found = audit(load_text(decision_864("reallocation"), "plan.yaml")).diagnostics
    assert [one.code for one in found] == ["V114"]
    assert "10,691,000,000" in found[0].message("en")
    assert "Vốn nước ngoài" in found[0].message("vi")


def test_decision_864_is_a_reduction_whose_domestic_money_moves() -> None:
    loaded = load_text(decision_864("reduction"), "plan.yaml")
    assert audit(loaded).diagnostics == ()
    assert loaded.plan
    before, after = allocate(loaded.plan), allocate(latest(loaded.plan))
    moved = Differences(before, after)
    domestic = moved.moved(Selection(source="domestic"))
    assert (domestic.increase, domestic.decrease) == (43_660_000_000, 43_660_000_000)
    foreign = moved.moved(Selection(source="foreign"))
    assert (foreign.increase, foreign.decrease) == (0, 10_691_000_000)
    assert after.amount() - before.amount() == -10_691_000_000
