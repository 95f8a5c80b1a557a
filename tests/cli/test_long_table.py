"""The long table of `gnbv allocate` and `gnbv check`: every fact of all plans, or nothing."""

import csv
import os
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from tests.conftest import Run, edit
from tests.long_tables.invented import write_plan

HEAD = ["plan", "unit", "project", "source", "nature", "year", "amount"]
WATER = [
    ["water", "", "1", "central", "", "2030", "3"],
    ["water", "", "1", "central", "", "2031", "7"],
    ["water", "", "1", "local", "", "2030", "2000000000"],
    ["water", "", "1", "local", "", "2031", "2000000000"],
]
"""10 đồng in parts 1 : 2 are 3 1/3 and 6 2/3, and the larger remainder gets the đồng left."""
HEALTH = [
    ["health", "", "9", "central", "", "2030", "4"],
    ["health", "", "9", "central", "", "2031", "8"],
]


@pytest.fixture(autouse=True)
def plans(tmp_path: Path) -> None:
    write_plan(tmp_path / "water", {"1": "central: 10 đồng, local: 4 tỷ"})
    write_plan(tmp_path / "health", {"9": "central: 12 đồng"})


def rows(text: str) -> list[list[str]]:
    assert text.count("\r\n") == text.count("\n")
    return list(csv.reader(StringIO(text, newline="")))


def table(file: Path) -> pa.Table:
    return parquet.read_table(file, partitioning=None)


def test_one_plan_is_a_long_table_where_that_is_asked_for(inside: Run) -> None:
    done = inside("allocate", "water", "--long")
    assert (done.returncode, done.stderr) == (0, "")
    assert rows(done.stdout) == [HEAD, *WATER]


def test_several_plans_are_one_table_in_their_order(inside: Run) -> None:
    done = inside("allocate", "water", "health", "--format", "csv")
    assert (done.returncode, done.stderr) == (0, "")
    assert rows(done.stdout) == [HEAD, *WATER, *HEALTH]


def test_a_year_is_asked_of_all_plans(inside: Run) -> None:
    done = inside("allocate", "water", "health", "--format", "csv", "--year", "2031")
    assert rows(done.stdout) == [HEAD, *WATER[1::2], *HEALTH[1::2]]


def test_units_and_the_reserve_share_every_line(inside: Run, tmp_path: Path) -> None:
    """2 tỷ a year: 5 % are 100 triệu, and 1,900 triệu in parts 1 : 3 are 475 and 1,425."""
    write_plan(tmp_path / "roads", {"1": "local: 4 tỷ"}, units=True)
    done = inside("allocate", "roads", "--long", "--by", "unit")
    assert (done.returncode, done.stderr) == (0, "")
    shares = {"": "100000000", "bac": "475000000", "nam": "1425000000"}
    expected = [
        ["roads", unit, "1", "local", "", year, amount]
        for year in ("2030", "2031")
        for unit, amount in shares.items()
    ]
    assert sorted(rows(done.stdout)[1:]) == sorted(expected)


def test_a_nature_is_named_where_the_money_has_one(inside: Run, template: Path) -> None:
    """6 tỷ of capital over three years."""
    done = inside("allocate", str(template), "--long")
    paid = [row[2:] for row in rows(done.stdout) if row[4] == "capital"]
    assert paid == [["1", "central", "capital", str(y), "2000000000"] for y in (2030, 2031, 2032)]


def test_parquet_is_exact_beyond_what_64_bits_hold(inside: Run, tmp_path: Path) -> None:
    """Each year pays more than half of 10^21 đồng, which int64 ends far below."""
    write_plan(tmp_path / "vast", {"1": "local: 999999999999999999998 đồng"})
    done = inside("allocate", "vast", "water", "-o", "all.parquet")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "gnbv: wrote 'all.parquet': parquet, one long table of 2 plans\n"
    found = table(tmp_path / "all.parquet")
    assert found.schema.field("amount").type == pa.decimal128(38, 0)
    assert found.schema.field("year").type == pa.int32()
    assert found.schema.field("amount").metadata == {b"unit": b"VND"}
    half = Decimal(499_999_999_999_999_999_999)
    assert found.column("amount").to_pylist()[:2] == [half, half]
    whole = pa.compute.sum(found.column("amount")).as_py()
    assert whole == Decimal(999_999_999_999_999_999_998 + 4_000_000_010)
    assert found.column("nature").null_count == found.num_rows


def test_parquet_and_csv_hold_the_same(inside: Run, tmp_path: Path) -> None:
    assert inside("allocate", "water", "health", "-o", "x.parquet").returncode == 0
    found = table(tmp_path / "x.parquet").to_pylist()
    shown = [["" if one is None else str(one) for one in row.values()] for row in found]
    assert shown == [*WATER, *HEALTH]


@pytest.mark.parametrize("name", ["all.csv", "all.parquet"])
def test_nothing_is_written_where_a_plan_has_findings(
    name: str, inside: Run, tmp_path: Path
) -> None:
    for wrong in ("health", "third"):
        folder = tmp_path / wrong
        if wrong == "third":
            write_plan(folder, {"1": "local: 4 tỷ"})
        edit(folder / "plan.yaml", "lead: a", "lead: nobody")
    done = inside("allocate", "water", "health", "third", "-o", name, "--long")
    assert (done.returncode, done.stdout) == (1, "")
    assert not (tmp_path / name).exists()
    assert "health/plan.yaml" in done.stderr
    assert "third/plan.yaml" in done.stderr
    assert inside("allocate", "health", "water", "--format", "csv").stdout == ""


def test_a_plan_that_cannot_be_read_ends_with_3(inside: Run, tmp_path: Path) -> None:
    file = tmp_path / "health" / "units.yaml"
    file.symlink_to(file)
    done = inside("allocate", "water", "health", "--format", "csv")
    assert (done.returncode, done.stdout) == (3, "")
    assert "units.yaml" in done.stderr


@pytest.mark.parametrize("name", ["all.csv", "all.parquet"])
def test_names_run_nowhere_and_are_text(name: str, inside: Run, tmp_path: Path) -> None:
    odd = os.fsdecode(b"=1+1\xff")
    (tmp_path / "health").rename(tmp_path / odd)
    assert inside("allocate", odd, "water", "-o", name).returncode == 0
    if name == "all.csv":
        first = rows((tmp_path / name).read_bytes().decode())[1]
        assert first[0] == r"'=1+1\udcff"
    else:
        assert table(tmp_path / name).column("plan")[0].as_py() == r"=1+1\udcff"


def test_a_vietnamese_excel_gets_semicolons(inside: Run, tmp_path: Path) -> None:
    options = ("-o", "x.csv", "--excel", "--lang", "vi")
    assert inside("allocate", "water", "health", *options).returncode == 0
    lines = (tmp_path / "x.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[:2] == [";".join(HEAD), ";".join(WATER[0])]


def test_excel_knows_the_encoding_by_a_single_mark(inside: Run, tmp_path: Path) -> None:
    assert inside("allocate", "water", "health", "-o", "x.csv", "--excel").returncode == 0
    content = (tmp_path / "x.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfplan,unit,")
    assert content.count(b"\xef\xbb\xbf") == 1


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_a_file_of_a_plan_is_not_replaced(form: str, inside: Run, tmp_path: Path) -> None:
    file = tmp_path / "health" / "plan.yaml"
    before = file.read_bytes()
    target = ("-o", "health/plan.yaml", "--force", "--format", form)
    done = inside("allocate", "water", "health", *target)
    assert (done.returncode, done.stdout) == (3, "")
    assert "health/plan.yaml" in done.stderr
    assert file.read_bytes() == before


def test_a_file_that_is_there_is_replaced_with_force(inside: Run, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_bytes(b"old")
    assert inside("allocate", "water", "--long", "-o", "x.csv").returncode == 3
    assert file.read_bytes() == b"old"
    assert inside("allocate", "water", "--long", "-o", "x.csv", "--force").returncode == 0
    assert rows(file.read_bytes().decode()) == [HEAD, *WATER]


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (("--format", "parquet"), "add -o"),
        (("--long", "--format", "json"), "csv or parquet, not 'json'"),
        (("--long", "-o", "x.xlsx"), ".csv, .parquet"),
        (("--long", "--by", "source"), "--by source"),
        (("--long", "--explain", "1/central", "--year", "2030"), "--explain"),
        (("--long", "--set", "cut=5%"), "--set"),
        (("--long", "--by", "unit"), "the plan 'water' has no units.yaml"),
        (("--long", "--year", "2040"), "no plan has the year 2040"),
    ],
)
def test_wrong_usage_names_what_is_right(
    options: tuple[str, ...], named: str, inside: Run, tmp_path: Path
) -> None:
    done = inside("allocate", "water", *options)
    assert (done.returncode, done.stdout) == (2, "")
    assert named in done.stderr
    assert not list(tmp_path.glob("x.*"))


def test_parquet_without_its_library_is_named(
    inside: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("gnbv.long_tables.find_spec", lambda _: None)
    done = inside("allocate", "water", "-o", "x.parquet")
    assert (done.returncode, done.stdout) == (3, "")
    assert "pip install 'gnbv[parquet]'" in done.stderr
    assert not (tmp_path / "x.parquet").exists()
    assert inside("allocate", "water", "-o", "x.csv", "--long").returncode == 0


def test_the_claims_of_several_plans_are_one_table(inside: Run, tmp_path: Path) -> None:
    """Of 10 đồng and 4 tỷ a total of 4 tỷ is stated: 10 đồng less than it should be."""
    edit(tmp_path / "water" / "plan.yaml", "4 tỷ}", "4 tỷ}, stated: {total: 4 tỷ}")
    edit(tmp_path / "health" / "plan.yaml", "12 đồng}", "12 đồng}, stated: {total: 12 đồng}")
    done = inside("check", "water", "health", "--format", "csv")
    assert done.returncode == 1
    head, *claims = rows(done.stdout)
    named = "plan,code,place,project,source,nature,span,stated,computed,holds,about"
    assert ",".join(head) == named
    of_totals = [[row[0], *row[3:]] for row in claims if row[1] == "C104"]
    assert of_totals == [
        ["water", "1", "", "", "period", "4000000000", "4000000010", "false", ""],
        ["health", "9", "", "", "period", "12", "12", "true", ""],
    ]


def test_claims_are_the_same_in_parquet_as_in_csv_in_one_process_and_in_two(
    inside: Run, tmp_path: Path
) -> None:
    said = [*rows(inside("check", "water", "health", "--format", "csv").stdout)]
    assert inside("check", "water", "health", "-o", "one.parquet").returncode == 0
    two = ("--format", "parquet", "-o", "two.parquet", "--jobs", "2")
    assert inside("check", "water", "health", *two).returncode == 0
    found = table(tmp_path / "one.parquet")
    assert found.schema.names == said[0]
    shown = [
        ["" if value is None else str(value) for value in row.values()] for row in found.to_pylist()
    ]
    assert [[cell.lower() for cell in row] for row in shown] == [
        [cell.lower() for cell in row] for row in said[1:]
    ]
    assert table(tmp_path / "two.parquet").equals(found)


def test_claims_in_parquet_want_a_file(inside: Run) -> None:
    done = inside("check", "water", "--format", "parquet")
    assert (done.returncode, done.stdout) == (2, "")
    assert "add -o" in done.stderr
