"""CSV: dead in a spreadsheet, and every value as it is for machines."""

import csv
from io import StringIO

import pytest

from gnbv.language import Text
from gnbv.tables import Column, Records, Table, TableSet
from gnbv.writers import Style
from gnbv.writers.csv import long_form, render


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
