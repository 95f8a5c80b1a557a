"""CSV: dead in a spreadsheet, and every value as it is for machines."""

import csv
from io import StringIO

import pytest

from gnbv.allocation import allocate
from gnbv.language import Lang, Text
from gnbv.money import UNITS
from gnbv.reading.loader import load
from gnbv.tables import Column, Records, Table, TableSet, Value, allocation_table
from gnbv.writers import Style
from gnbv.writers.csv import long_form, render
from tests.conftest import SHIPPED


def records(value: str) -> Records:
    return Records(fields=("name", "amount"), facts=({"amount": -5, "name": value},))


def table(value: str) -> TableSet:
    title = Text.plain("x")
    one = Table(title=title, unit=None, columns=(Column(title),), rows=(), records=records(value))
    return TableSet(tables=(one,))


def read(text: str, separator: str = ",") -> list[list[str]]:
    return list(csv.reader(StringIO(text), delimiter=separator))


@pytest.mark.parametrize(
    "value",
    [
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "a;=1+1;b",
        "a;;=1+1",
        'a; "=1+1"',
        "=1;+2;@3",
        "＝1+1",
        "a;＠SUM(A1)",
    ],
)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_nothing_runs_whatever_parts_the_columns(value: str, separator: str) -> None:
    cells = [cell for row in read(render(table(value), Style()), separator) for cell in row]
    dead = [
        cell.strip(" \"'") for cell in cells if cell.lstrip(' "')[:1] not in set("=+-@＝＋－＠")
    ]
    assert len(dead) + cells.count("-5") == len(cells)


@pytest.mark.parametrize("value", ["-1", "-0.41", "Sở A - Sở B", "a;b", "x=1"])
def test_what_runs_nowhere_stays_as_it_is(value: str) -> None:
    assert read(render(table(value), Style()))[1] == [value, "-5"]


@pytest.mark.parametrize("value", ["=1+1", "a;=1", " a", "a\u200bb", "a\nb", '"'])
def test_machines_get_every_value_as_it_is(value: str) -> None:
    assert read(long_form(records(value)))[1] == [value, "-5"]


def _of(*facts: dict[str, Value], name: str = "x") -> Table:
    title = Text(f"{name} (vi)", name)
    made = Records(fields=tuple(facts[0]), facts=facts)
    return Table(title=title, unit=None, columns=(Column(title),), rows=(), records=made)


def test_the_header_says_in_which_unit_amounts_are() -> None:
    one = TableSet(tables=(_of({"amount": 1_500_000_000}, {"amount": -5}, {"amount": 0}),))
    assert read(render(one, Style())) == [["amount_dong"], ["1500000000"], ["-5"], ["0"]]
    billions = Style(unit=next(unit for unit in UNITS if unit.key == "ty"))
    shown = read(render(one, billions))
    assert shown == [["amount_ty"], ["1.5"], ["-0.000000005"], ["0"]]


def test_a_vietnamese_excel_gets_commas_and_semicolons_and_codes_as_they_are() -> None:
    one = TableSet(tables=(_of({"code": "2.1", "amount": -1_500_000, "percent": "2.50"}),))
    millions = next(unit for unit in UNITS if unit.key == "trieu")
    text = render(one, Style("vi", millions, excel=True))
    assert text == "\ufeffcode;amount_trieu;percent\r\n2.1;-1,5;2,50\r\n"
    assert render(one, Style("en", millions, excel=True)).endswith("\r\n2.1,-1.5,2.50\r\n")


def test_several_tables_stand_in_one_and_say_which() -> None:
    facts: tuple[dict[str, Value], ...] = ({"key": "a", "amount": 1}, {"code": "b", "amount": 2})
    several = TableSet(tables=tuple(_of(fact, name=f"t{at}") for at, fact in enumerate(facts)))
    assert read(render(several, Style())) == [
        ["table", "key", "amount_dong", "code"],
        ["t0", "a", "1", ""],
        ["t1", "", "2", "b"],
    ]


def test_a_table_that_sums_up_another_is_left_to_it() -> None:
    both = TableSet(
        tables=(_of({"year": 1, "amount": 3}), _of({"year": 1, "line": "a", "amount": 3}))
    )
    assert read(render(both, Style())) == [["year", "line", "amount_dong"], ["1", "a", "3"]]


def test_names_stand_beside_codes_in_the_readers_language() -> None:
    plan = load(SHIPPED).plan
    assert plan is not None
    allocation = allocate(plan)
    one = TableSet(tables=(allocation_table(allocation, 2022),), allocation=allocation)
    wanted: dict[Lang, list[str]] = {
        "vi": ["Ngân sách trung ương", "Vốn sự nghiệp"],
        "en": ["Central budget", "Recurrent"],
    }
    for lang, names in wanted.items():
        head, first, *_ = read(render(one, Style(lang)))
        assert head == [
            *("code", "name", "source", "source_name", "nature", "nature_name"),
            *("year", "amount_dong"),
        ]
        assert [first[3], first[5]] == names
        assert [first[0], first[2], first[4], first[6]] == ["1", "central", "recurrent", "2022"]
