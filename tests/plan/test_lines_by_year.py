"""Lines that are given year by year: each year an input, kept exactly; the total worked out."""

from fractions import Fraction
from pathlib import Path

import pytest

from gnbv.allocation import allocate
from gnbv.allocation.explain import explain
from gnbv.allocation.whatif import Cut, apply
from gnbv.audit import Audit, audit
from gnbv.reading.loader import load
from tests.conftest import edit, plan_in

WATER = "projects/1-water.yaml"


def by_year(template: Path, years: str = "{2030: 1 tỷ, 2031: 2 tỷ, 2032: 3 tỷ}") -> None:
    """Give the 6 tỷ of the central budget for water year by year.

    The annex states 'one year', which such a line has not: it is taken away.
    """
    (template / "annex.yaml").unlink()
    edit(template / WATER, "    capital: 6 tỷ", f"    capital: {{years: {years}}}")


def audited(template: Path) -> Audit:
    return audit(load(template))


def test_the_years_are_kept_and_the_total_follows(template: Path) -> None:
    by_year(template)
    assert audited(template).diagnostics == ()
    allocation = allocate(plan_in(template))
    assert allocation.amount(project="1", nature="capital") == 6_000_000_000
    years = (2030, 2031, 2032)
    assert [allocation.amount(project="1", nature="capital", year=year) for year in years] == [
        1_000_000_000,
        2_000_000_000,
        3_000_000_000,
    ]


def test_a_source_without_natures_is_given_by_year(template: Path) -> None:
    (template / "annex.yaml").unlink()
    edit(template / WATER, "mobilised: 600 triệu\nst", "mobilised: {years: {2031: 600 triệu}}\nst")
    assert audited(template).diagnostics == ()
    assert allocate(plan_in(template)).amount(source="mobilised", year=2031) == 600_000_000


def test_a_nature_may_be_called_years(template: Path) -> None:
    (template / "annex.yaml").unlink()
    edit(template / "plan.yaml", "  capital:\n", "  years:\n")
    edit(template / "plan.yaml", "[capital, recurrent]", "[years, recurrent]")
    edit(template / "plan.yaml", "        capital: 6 tỷ", "        years: 6 tỷ")
    edit(template / WATER, "    capital: 6 tỷ", "    years: {years: {2030: 6 tỷ}}")
    assert audited(template).diagnostics == ()


def test_annual_phases_may_differ_in_their_sources(template: Path) -> None:
    """One phase of central money, the next of mobilised funds: 2030 against 2031 and 2032."""
    by_year(template, "{2030: 6 tỷ}")
    edit(
        template / WATER,
        "mobilised: 600 triệu\nst",
        "mobilised: {years: {2031: 200 triệu, 2032: 400 triệu}}\nst",
    )
    assert audited(template).diagnostics == ()
    allocation = allocate(plan_in(template))
    assert [
        (year, source, allocation.amount(project="1", source=source, year=year))
        for year in (2030, 2031, 2032)
        for source in ("central", "mobilised")
    ] == [
        (2030, "central", 6_000_000_000),
        (2030, "mobilised", 0),
        (2031, "central", 0),
        (2031, "mobilised", 200_000_000),
        (2032, "central", 0),
        (2032, "mobilised", 400_000_000),
    ]


@pytest.mark.parametrize("field", ["amount: 6 tỷ", "profile: equal"])
def test_years_take_nothing_beside_them(template: Path, field: str) -> None:
    edit(template / WATER, "    capital: 6 tỷ", f"    capital: {{years: {{2030: 6 tỷ}}, {field}}}")
    (found,) = [one for one in load(template).diagnostics if one.code[0] == "A"]
    assert found.code == "A107"


def test_a_line_with_neither_amount_nor_years_lacks_its_amount(template: Path) -> None:
    edit(template / WATER, "    capital: 6 tỷ", "    capital: {profile: equal}")
    assert "P101" in {one.code for one in load(template).diagnostics}


def test_a_year_in_which_the_source_does_not_pay_is_named_where_it_stands(template: Path) -> None:
    edit(
        template / "projects/2-health.yaml",
        "recurrent: 400 triệu",
        "recurrent: {years: {2030: 100 triệu, 2031: 300 triệu}}",
    )
    (found,) = [one for one in audited(template).diagnostics if one.code == "A101"]
    line = (template / "projects/2-health.yaml").read_text(encoding="utf-8").split("\n")
    assert "2030" in line[found.place.line - 1][found.place.column - 1 :][:4]


def test_each_year_is_a_whole_number_of_rounding_units(template: Path) -> None:
    edit(template / "plan.yaml", "unit: triệu đồng\n", "unit: triệu đồng\nrounding: triệu đồng\n")
    by_year(template, "{2030: '1,0005 tỷ', 2031: '1,9995 tỷ', 2032: 3 tỷ}")
    found = [one for one in audited(template).diagnostics if one.code == "A105"]
    assert len(found) == 2


def test_each_year_is_an_input_with_its_own_witnesses(template: Path) -> None:
    by_year(template)
    coverage = audited(template).coverage
    assert coverage
    years = [one for one in coverage.inputs if one.input.kind == "year-amount"]
    assert [one.input.year for one in years] == [2030, 2031, 2032]
    assert [one.input.address[-2:] for one in years] == [
        ("years", "2030"),
        ("years", "2031"),
        ("years", "2032"),
    ]
    assert all(one.witnessed for one in years)
    assert "C102" in {one.code for one in years[0].witnesses}


def test_only_a_claim_on_its_year_witnesses_a_year_that_no_total_holds(template: Path) -> None:
    by_year(template)
    for name in ("1-water.yaml", "2-health.yaml"):
        file = template / "projects" / name
        text = file.read_text(encoding="utf-8")
        kept = text.split("stated:\n")[0] if name == "1-water.yaml" else text
        file.write_text(kept, encoding="utf-8")
    plan = template / "plan.yaml"
    start, _, rest = plan.read_text(encoding="utf-8").partition("stated:\n")
    end = rest[rest.index("# What one source") :]
    stated = "stated:\n  - ref: III\n    figures:\n      2031: {capital: 2 tỷ}\n\n"
    plan.write_text(start + stated + end, encoding="utf-8")
    coverage = audited(template).coverage
    assert coverage
    assert [one.witnessed for one in coverage.inputs if one.input.kind == "year-amount"] == [
        False,
        True,
        False,
    ]


def test_a_wrong_year_is_suspected_where_it_stands(template: Path) -> None:
    by_year(template, "{2030: 1 tỷ, 2031: 2 tỷ, 2032: 4 tỷ}")
    edit(template / WATER, "  total: 6,6 tỷ\n", "  total: 6,6 tỷ\n  2032: {central: 3 tỷ}\n")
    (found,) = [one for one in audited(template).diagnostics if one.code == "C001"]
    assert "2032" in found.message("en")
    assert "4,000,000,000" in found.message("en")
    assert "3,000,000,000" in found.message("en")


def test_a_given_year_is_explained_as_stated(template: Path) -> None:
    by_year(template, "{2030: 1 tỷ, 2031: 5 tỷ}")
    plan = plan_in(template)
    (line,) = [one for one in plan.lines if one.by_year]
    assert [explain(plan, line, year).amount for year in (2030, 2031, 2032)] == [
        1_000_000_000,
        5_000_000_000,
        0,
    ]
    why = [step.value for step in explain(plan, line, 2031).steps if step.key == "why"]
    assert why[0].en == "as stated in the plan for this year"  # type: ignore[union-attr]


def test_a_ceiling_counts_given_years(template: Path) -> None:
    by_year(template)
    edit(
        template / "plan.yaml",
        "    ref: II.1\n",
        "    ref: II.1\n    ceilings:\n      2032: {amount: 5 tỷ, ref: II.1}\n",
    )
    allocation = allocate(plan_in(template))
    assert allocation.amount(source="central", year=2032) == 5_000_000_000
    # 9.900 in all; 1.000 and 2.000 are given, the other 900 fall equally on both years.
    assert allocation.amount(source="central", year=2030) == 1_950_000_000
    assert allocation.amount(source="central", year=2031) == 2_950_000_000


def test_a_cut_takes_from_each_given_year(template: Path) -> None:
    by_year(template)
    cut = allocate(apply(plan_in(template), [Cut(None, Fraction(10))]))
    assert [
        cut.amount(project="1", source="central", year=year) for year in (2030, 2031, 2032)
    ] == [900_000_000, 1_800_000_000, 2_700_000_000]


def test_a_cut_takes_from_years_that_come_to_nothing_together(template: Path) -> None:
    edit(
        template / "plan.yaml",
        "unit: triệu đồng\n",
        "unit: triệu đồng\nreductions: {reason: Chuyển năm}\n",
    )
    by_year(template, "{2030: -1 tỷ, 2031: 1 tỷ}")
    cut = allocate(apply(plan_in(template), [Cut("central", Fraction(10))]))
    assert [cut.amount(project="1", source="central", year=year) for year in (2030, 2031)] == [
        -900_000_000,
        900_000_000,
    ]


@pytest.mark.parametrize("profile", ["equal", "{first: 2031}", "{weights: {2031: 1}}"])
def test_a_profile_among_lines_is_told_where_it_belongs(template: Path, profile: str) -> None:
    edit(template / WATER, "    capital: 6 tỷ", f"    capital: 6 tỷ\n    profile: {profile}")
    (found,) = load(template).diagnostics
    assert found.code == "P102"
    assert "{amount: 6 tỷ, profile: ...}" in found.hint("en")
    assert "'profiles'" in found.hint("vi")
    assert found.place.line == 10


def test_a_source_without_natures_may_lack_the_amount_of_a_profile(template: Path) -> None:
    edit(template / WATER, "mobilised: 600 triệu\nst", "mobilised: {profile: equal}\nst")
    (found,) = load(template).diagnostics
    assert (found.code, found.details["field"]) == ("P101", "amount")
