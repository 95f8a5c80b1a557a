"""Misprints on record: in words, in a funding line's figure, and what is told of them elsewhere."""

from pathlib import Path

import pytest

from gnbv.audit import audit
from gnbv.reading.loader import load
from tests.conftest import edit

WORDS = "    words: mười một tỷ một trăm triệu đồng"
TOTAL = "      total: 11.100.000.000 đồng"
MISPRINT = """      total:
        amount: {amount}
        should_be: {should_be}
        reason: In sai"""


def codes(plan: Path) -> list[str]:
    return [one.code for one in audit(load(plan)).diagnostics]


def accept(plan: Path, amount: str, should_be: str) -> None:
    edit(plan / "plan.yaml", TOTAL, MISPRINT.format(amount=amount, should_be=should_be))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        # The words are right, or repeat the misprint that is on record; a third amount is a slip.
        ("mười một tỷ một trăm triệu đồng", []),
        ("mười một tỷ hai trăm triệu đồng", []),
        ("mười một tỷ ba trăm triệu đồng", ["C206", "C401"]),
    ],
)
def test_words_stand_beside_an_accepted_total(words: str, found: list[str], template: Path) -> None:
    accept(template, "11,2 tỷ", "11,1 tỷ")
    edit(template / "plan.yaml", WORDS, f"    words: {words}")
    assert codes(template) == found


def test_an_outdated_acceptance_of_a_total_is_told_once(template: Path) -> None:
    accept(template, "11,2 tỷ", "11,3 tỷ")
    edit(template / "plan.yaml", WORDS, "    words: mười một tỷ hai trăm triệu đồng")
    assert codes(template).count("C902") == 1
    assert "C206" in codes(template)


IN_WORDS = """    words:
      amount: {amount}
      should_be: {should_be}
      reason: In sai"""


@pytest.mark.parametrize(
    ("amount", "should_be", "found"),
    [
        ("mười một tỷ hai trăm triệu đồng", "mười một tỷ một trăm triệu đồng", []),
        ("mười một tỷ một trăm triệu đồng", "mười một tỷ một trăm triệu đồng", ["C901"]),
        (
            "mười một tỷ hai trăm triệu đồng",
            "mười một tỷ ba trăm triệu đồng",
            ["C206", "C401", "C902"],
        ),
    ],
)
def test_words_are_accepted_like_any_figure(
    amount: str, should_be: str, found: list[str], template: Path
) -> None:
    edit(template / "plan.yaml", WORDS, IN_WORDS.format(amount=amount, should_be=should_be))
    assert codes(template) == found


def test_half_an_acceptance_of_words_is_refused(template: Path) -> None:
    edit(template / "plan.yaml", WORDS, f"    words:\n      amount: {WORDS[11:]}\n      reason: x")
    assert codes(template) == ["P101"]


def test_a_line_that_the_document_misprints_holds_the_right_amount(template: Path) -> None:
    """The decision prints 5 tỷ in the body; its totals and its annex have 6 tỷ."""
    edit(
        template / "projects" / "1-water.yaml",
        "  central: 6 tỷ\n",
        "  central:\n    capital:\n      amount: 5 tỷ\n"
        "      should_be: 6 tỷ\n      reason: In sai\n",
    )
    assert codes(template) == []
    done = audit(load(template)).reconciliation
    assert done
    accepted = [
        (claim.code, claim.stated, claim.computed) for claim in done.claims if claim.accepted
    ]
    assert accepted == [("C101", 5_000_000_000, 6_000_000_000)]


def test_a_place_with_a_misprint_is_told_with_what_stands_there(template: Path) -> None:
    accept(template, "11,2 tỷ", "11,3 tỷ")
    (found,) = [one for one in audit(load(template)).diagnostics if one.code == "C401"][:1]
    assert found.message("en").startswith(
        "The whole plan: 11,200,000,000 đồng (a misprint on record: it should be "
        "11,300,000,000 đồng) is stated here and 11,100,000,000 đồng at "
    )
    assert "11.200.000.000 đồng (in sai, đã ghi nhận: phải là 11.300.000.000 đồng)" in (
        found.message("vi")
    )


def test_the_other_place_is_told_with_its_misprint_as_well(template: Path) -> None:
    first = "  - ref: III\n    figures:\n      total: 11,1 tỷ"
    misprint = MISPRINT.format(amount="10 tỷ", should_be="11,3 tỷ")
    edit(template / "plan.yaml", first, f"  - ref: III\n    figures:\n{misprint}")
    found = [one for one in audit(load(template)).diagnostics if one.code == "C401"]
    assert all(
        "10,000,000,000 đồng (a misprint on record: it should be 11,300,000,000 đồng) at "
        in one.message("en")
        for one in found
    )
    assert found


def test_an_addend_that_is_a_misprint_is_said_to_be_one(template: Path) -> None:
    cell = "{amount: 901, should_be: 900, reason: In sai}"
    edit(template / "annex.yaml", "[ 1.100,   900, 200", f"[ 1.200,   {cell}, 200")
    (sum_,) = [one for one in audit(load(template)).diagnostics if one.code == "C311"]
    assert sum_.figures
    labels = [part.label.en for part in sum_.figures.contributions]
    assert labels[0].endswith("Central budget (a misprint on record)")
    assert not any("misprint" in label for label in labels[1:])
    assert [part.amount for part in sum_.figures.contributions] == [900_000_000, 200_000_000, 0]
