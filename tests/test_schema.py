"""Editors are told what a plan's files hold: schemas that accept the plans and reject slips."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from gnbv.demonstration import break_plan
from gnbv.rules import explanation
from gnbv.schema import KINDS, schema
from tests.conftest import LIFE, ROOT, SHIPPED, TEMPLATE

SCHEMAS = ROOT / "plans" / "schema"
# Rules that a schema can know: fields, kinds of values, and what an amount looks like.
SCHEMA_CAN_TELL = ("P101", "P102", "P103", "P104", "M101", "M102", "M103", "M107", "M108")


def kind_of(file: Path) -> str:
    folder = file.parent.name.removesuffix("s")
    return folder if folder in KINDS else file.stem


def files(folder: Path) -> list[Path]:
    return [file for file in sorted(folder.rglob("*.yaml")) if kind_of(file) in KINDS]


def judge(tmp_path: Path, kind: str, *paths: Path) -> subprocess.CompletedProcess[str]:
    """Let check-jsonschema, which reads YAML as editors do, judge files of one kind."""
    told = tmp_path / f"{kind}.json"
    told.write_text(schema(kind), encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(told)]
    return subprocess.run(
        [*command, *map(str, paths)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_that_ships_is_the_one_that_is_printed(
    kind: str, request: pytest.FixtureRequest
) -> None:
    file = SCHEMAS / f"{kind}.json"
    if request.config.getoption("update_golden"):
        file.write_text(schema(kind), encoding="utf-8")
    assert file.read_text(encoding="utf-8") == schema(kind)


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_of_draft_7_and_describes_its_fields(kind: str) -> None:
    told = json.loads(schema(kind))
    assert told["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert "$defs" not in json.dumps(told)
    assert '"description"' in json.dumps(told)
    assert '"examples"' in json.dumps(told)


@pytest.mark.parametrize("kind", KINDS)
def test_the_plans_are_accepted(tmp_path: Path, kind: str) -> None:
    plans = (SHIPPED, TEMPLATE, LIFE)
    found = [file for plan in plans for file in files(plan) if kind_of(file) == kind]
    assert found
    done = judge(tmp_path, kind, *found)
    assert done.returncode == 0, done.stdout


def test_money_of_a_source_without_natures_is_accepted(tmp_path: Path) -> None:
    file = tmp_path / "adjustments" / "1.yaml"
    file.parent.mkdir()
    file.write_text(
        "decision: {number: 1/QĐ-UBND, date: 2031-02-01}\nkind: supplement\n"
        'changes: {"1": {mobilised: {increase: 5 triệu, after: 605 triệu}}}\n',
        encoding="utf-8",
    )
    assert judge(tmp_path, "adjustment", file).returncode == 0
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("increase", "up"), encoding="utf-8")
    assert judge(tmp_path, "adjustment", file).returncode == 1


@pytest.mark.parametrize("code", SCHEMA_CAN_TELL)
def test_slips_that_a_schema_can_know_are_rejected(
    tmp_path: Path, template: Path, code: str
) -> None:
    example = explanation(code).example
    assert example
    break_plan(template, example)
    file = template / example.file
    assert judge(tmp_path, kind_of(file), file).returncode == 1


def test_files_of_the_shipped_plan_name_their_schema() -> None:
    for file in files(SHIPPED):
        line = file.read_text(encoding="utf-8").partition("\n")[0]
        mark, _, target = line.partition("$schema=")
        assert mark == "# yaml-language-server: "
        assert (file.parent / target).resolve() == SCHEMAS / f"{kind_of(file)}.json"
