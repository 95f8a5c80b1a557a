"""`gnbv check --coverage`: every input with its witnesses, those without any first."""

import json
import re
from pathlib import Path

import pytest

from tests.conftest import Run, edit


def test_inputs_without_a_witness_are_listed_first(gnbv: Run, template: Path) -> None:
    done = gnbv("check", str(template), "--coverage")
    assert (done.returncode, done.stderr) == (0, "")
    signs = re.findall("^  ([✓✗]) (?![A-Z][0-9]{3} )", done.stdout, re.MULTILINE)
    assert {*signs} == {"✓", "✗"}
    assert signs == sorted(signs, reverse=True)
    assert "  ✗ The whole plan: period\n" in done.stdout
    assert "    no witness\n" in done.stdout
    assert "(--coverage lists them)" in done.stdout


def test_each_input_has_its_place_and_its_witnesses_by_rule(gnbv: Run, template: Path) -> None:
    done = gnbv("check", str(template), "--coverage", "--lang", "vi")
    assert (
        "  ✓ Dự án 1, Ngân sách trung ương, Vốn đầu tư phát triển: số tiền\n"
        "    plan/projects/1-water.yaml:9:14\n"
        # Its source and total, the plan's line, source, totals and words; four cells of the annex.
        "    C102 × 1  C104 × 1  C201 × 1  C202 × 1  C204 × 2  C206 × 1\n"
        "    C301 × 2  C303 × 2\n"
    ) in done.stdout


def test_a_witness_that_is_not_enough_is_told_as_that(gnbv: Run, template: Path) -> None:
    (template / "indicators.yaml").unlink()
    for result in (template / "results").glob("*"):
        result.unlink()
    edit(template / "annex.yaml", "local: {count: 02,", "central: {count: 3,")
    done = gnbv("check", str(template), "--coverage")
    assert "not enough, another value would pass" in done.stdout


def test_everything_fits_eighty_columns_in_both_languages(gnbv: Run, template: Path) -> None:
    for lang in ("vi", "en"):
        done = gnbv("check", "plan", "--coverage", "--lang", lang, cwd=template.parent)
        assert max(map(len, done.stdout.splitlines())) <= 80


def test_json_counts_inputs_and_has_every_witness_with_its_place(gnbv: Run, template: Path) -> None:
    (plan,) = json.loads(gnbv("check", str(template), "--format", "json").stdout)["plans"]
    short = plan["coverage"]
    of_money = {"amount", "years", "period"}
    money = [one["kind"] for one in short["unwitnessed"] if one["kind"] in of_money]
    assert money == ["period"]
    assert short["inputs"] - len(short["unwitnessed"]) == short["witnessed"]
    assert "every" not in short
    done = gnbv("check", str(template), "--format", "json", "--coverage")
    (plan,) = json.loads(done.stdout)["plans"]
    every = plan["coverage"]["every"]
    assert len(every) == short["inputs"]
    # Six lines and three sources' years; what witnesses indicators is in tests/targets.
    assert sum(one["witnessed"] for one in every if one["kind"] in of_money) == 9
    (local,) = [one for one in every if one["label"] == "Local budget: years"]
    assert local["witnessed"]
    note = [by for by in local["witnesses"] if by["code"] == "C611"]
    assert [(Path(by["file"]).name, by["column"]) for by in note] == [("annex.yaml", 22)]


def test_every_input_is_witnessed_is_said_in_both_languages(gnbv: Run, template: Path) -> None:
    (template / "indicators.yaml").unlink()
    for result in (template / "results").glob("*"):
        result.unlink()
    old = "title: {vi: Ban hành kế hoạch mẫu, en: Promulgating a sample plan}"
    edit(template / "plan.yaml", old, "title: {vi: Kế hoạch 2030-2032}")
    assert "\nEvery input is witnessed.\n" in gnbv("check", str(template)).stdout
    shown = gnbv("check", str(template), "--lang", "vi").stdout
    assert "\nMọi số liệu đầu vào đều có đối chứng.\n" in shown


@pytest.mark.parametrize("more", [["--format", "sarif"], ["--statistics"]])
def test_a_form_without_inputs_is_refused(more: list[str], gnbv: Run, template: Path) -> None:
    done = gnbv("check", str(template), "--coverage", *more)
    assert (done.returncode, done.stdout) == (2, "")
    assert "--coverage needs text or json" in done.stderr


def test_a_plan_that_cannot_be_read_says_that_witnesses_are_not_known(
    gnbv: Run, template: Path
) -> None:
    edit(template / "annex.yaml", "unit: triệu đồng", "unit: triệu")
    done = gnbv("check", str(template), "--coverage")
    assert done.returncode == 1
    assert "Witnesses are not known" in done.stdout
