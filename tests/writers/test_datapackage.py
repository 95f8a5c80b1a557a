"""The folder of tidy data: a fiscal data package, valid by its own validator."""

import csv
import json
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from gnbv.reading.loader import load
from gnbv.reconciliation import reconcile
from gnbv.tables import all_tables
from gnbv.writers import Style, writer
from tests.conftest import ROOT, TEMPLATE

SHIPPED = ROOT / "plans" / "vinh-long-2022-2025"
HEDGED = ROOT / "tests" / "cases" / "documents" / "mu-cang-chai-2022"


def files(folder: Path = SHIPPED) -> dict[str, bytes]:
    plan = load(folder).plan
    assert plan is not None
    content = writer("datapackage")(all_tables(reconcile(plan)), Style("vi"))
    assert isinstance(content, dict)
    return content


def budget() -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(files()["data/budget.csv"].decode())))


def test_the_years_of_the_decision_add_up_in_the_data() -> None:
    sums: dict[str, int] = {}
    for row in budget():
        sums[row["fiscal_year"]] = sums.get(row["fiscal_year"], 0) + int(row["amount"])
    assert sums == {
        "2022": 50_075_000_000,
        "2023": 53_175_000_000,
        "2024": 53_175_000_000,
        "2025": 53_175_000_000,
    }


def test_a_row_tells_everything_of_its_line() -> None:
    (row,) = [
        row
        for row in budget()
        if row["budget_line_id"] == "2.1/local/recurrent" and row["fiscal_year"] == "2023"
    ]
    assert row["amount"] == "200000000"
    assert (row["project"], row["sub_project"]) == ("2", "2.1")
    assert row["sub_project_name"] == "Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp"
    assert (row["source"], row["nature"], row["agency"]) == ("local", "recurrent", "nnptnt")
    assert (row["phase"], row["direction"], row["currency"]) == ("approved", "expenditure", "VND")


def test_every_column_states_its_type() -> None:
    package = json.loads(files()["datapackage.json"])
    fields = package["resources"][0]["schema"]["fields"]
    types = {field["name"]: field["columnType"] for field in fields}
    assert types["budget_line_id"] == "budget-line-id"
    assert types["fiscal_year"] == "date:fiscal-year"
    assert types["amount"] == "value"
    assert types["source"] == "fin-source:generic:code"
    assert types["nature"] == "economic-classification:generic:code"
    assert types["project"] == "activity:generic:project:code"
    assert types["agency"] == "administrative-classification:generic:code"
    assert package["fiscalPeriod"] == {"start": "2022-01-01", "end": "2025-12-31"}


def test_every_file_is_described() -> None:
    content = files()
    package = json.loads(content["datapackage.json"])
    described = {resource["path"] for resource in package["resources"]}
    assert described == content.keys() - {"datapackage.json"}


def test_data_of_a_hedged_line_says_so() -> None:
    package = json.loads(files(HEDGED)["datapackage.json"])
    described = {one["name"]: one.get("description", "") for one in package["resources"]}
    for name in ("budget", "annex", "all-years", "sources"):
        assert "văn bản ghi 'hơn 153 tỷ'; tính theo số in." in described[name]


@pytest.mark.parametrize(
    "folder", [SHIPPED, TEMPLATE, HEDGED], ids=["shipped", "template", "hedged"]
)
def test_frictionless_accepts_it(folder: Path, tmp_path: Path) -> None:
    pytest.importorskip("frictionless", reason="frictionless is not installed: nothing validates")
    for name, content in files(folder).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    done = subprocess.run(
        [sys.executable, "-m", "frictionless", "validate", "--json", "datapackage.json"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        timeout=120,
    )
    report = json.loads(done.stdout)
    assert report["valid"], report
    assert len(report["tasks"]) == len(files(folder)) - 1
