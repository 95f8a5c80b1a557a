"""Records: every fact has the fields that its table names, each value under its name."""

from dataclasses import dataclass

import pytest

from gnbv.reading.loader import load
from gnbv.reconciliation import reconcile
from gnbv.tables import Records, TableSet, all_tables, annex_table
from tests.conftest import ROOT

SHIPPED = ROOT / "plans" / "vinh-long-2022-2025"


@dataclass(frozen=True, kw_only=True)
class Fact:
    code: str
    year: int
    amount: int | None


@pytest.fixture(scope="module")
def tables() -> TableSet:
    plan = load(SHIPPED).plan
    assert plan is not None
    return all_tables(reconcile(plan))


def test_values_stand_under_the_names_of_their_fields() -> None:
    records = Records.of(Fact, [Fact(amount=5, year=2031, code="1")], {})
    assert records.dicts() == [{"code": "1", "year": 2031, "amount": 5}]
    assert list(records.lines()) == [["1", 2031, 5]]


def test_some_fields_are_taken_in_the_order_asked_for() -> None:
    records = Records.of(
        Fact, [Fact(code="1", year=2031, amount=None)], {}, only=("amount", "code")
    )
    assert records.fields == ("amount", "code")
    assert records.dicts() == [{"amount": None, "code": "1"}]


def test_every_fact_of_an_export_has_its_tables_fields(tables: TableSet) -> None:
    for table in tables.tables:
        assert table.records.facts
        assert all(set(fact) == set(table.records.fields) for fact in table.records.facts)


def test_one_table_of_an_export_sums_up_the_differences(tables: TableSet) -> None:
    assert [table.sums_checks for table in tables.tables].count(True) == 1
    assert tables.tables[-1].sums_checks


def test_a_set_names_the_programme_of_its_allocation(tables: TableSet) -> None:
    assert tables.allocation is not None
    assert tables.programme is tables.allocation.plan.programme
    assert TableSet(tables=(annex_table(tables.allocation),)).programme is None
