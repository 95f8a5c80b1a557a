"""The table of every field in plans/README.md is what the records of a plan are."""

import re

import pytest
from pydantic.fields import FieldInfo

from gnbv.money import Unit
from gnbv.plan import (
    Annex,
    Column,
    Content,
    Decision,
    Definition,
    Figure,
    Indicator,
    Indicators,
    Passage,
    Period,
    Programme,
    Project,
    Provision,
    Result,
    Row,
    Source,
    Statement,
    Units,
    YearResults,
)
from gnbv.plan.acts import Act
from gnbv.plan.adjustments import (
    Adjustment,
    LineChange,
    NewProject,
    SourceChange,
    StatedChange,
    TargetChange,
    YearChange,
)
from gnbv.plan.assignments import AssignedMoney, Assignment, YearAssignments
from gnbv.plan.closings import ClosedMoney, Closing
from gnbv.plan.content import ProjectContent
from gnbv.plan.fields import Record
from gnbv.plan.profiles import Line
from gnbv.plan.programme import Agency, ExpectedReport, Regime
from gnbv.plan.sources import Nature
from gnbv.plan.spending import SpendingReport, SpentMoney
from gnbv.plan.tags import Tag, TagShare
from tests.conftest import ROOT

RECORDS: dict[str, type[Record]] = {
    "plan.yaml": Programme,
    "decision": Decision,
    "period": Period,
    "nature": Nature,
    "source": Source,
    "agency": Agency,
    "statement": Statement,
    "figure": Figure,
    "project": Project,
    "line": Line,
    "annex": Annex,
    "column": Column,
    "row": Row,
    "units.yaml": Units,
    "indicators.yaml": Indicators,
    "indicator": Indicator,
    "result file": YearResults,
    "result": Result,
    "content.yaml": Content,
    "content of a project": ProjectContent,
    "provision": Provision,
    "definition": Definition,
    "quote": Passage,
    "regime": Regime,
    "later decision": Act,
    "adjustment": Adjustment,
    "change": LineChange,
    "year of a change": YearChange,
    "source change": SourceChange,
    "target change": TargetChange,
    "new project": NewProject,
    "stated change": StatedChange,
    "assignment file": YearAssignments,
    "assignment": Assignment,
    "assigned money": AssignedMoney,
    "closing": Closing,
    "closed money": ClosedMoney,
    "expected report": ExpectedReport,
    "report on spending": SpendingReport,
    "spent money": SpentMoney,
    "tag": Tag,
    "share of a tag": TagShare,
}
_ROW = re.compile(r"^\| ([^|]+) \| `([a-z_]+)` \| (yes|no) \| ([^|]*) \| ([^|]+) \|$", re.MULTILINE)


def default_of(field: FieldInfo) -> str:
    """What a field is taken for where it is left out, as the table writes it."""
    value = field.default
    if field.is_required():
        return ""
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, Unit):
        return f"`{value.vi}`"
    return f"`{value}`" if isinstance(value, str) else "–"


def documented() -> dict[tuple[str, str], tuple[str, str]]:
    table = (
        (ROOT / "plans" / "README.md").read_text(encoding="utf-8").partition("## Every field")[2]
    )
    return {(record, field): (must, value) for record, field, must, value, _ in _ROW.findall(table)}


@pytest.mark.parametrize("name", RECORDS)
def test_every_field_is_in_the_table_as_it_is(name: str) -> None:
    written = {field: row for (record, field), row in documented().items() if record == name}
    assert written == {
        key: ("yes" if field.is_required() else "no", default_of(field))
        for key, field in RECORDS[name].model_fields.items()
    }


def test_the_table_has_no_record_that_is_none() -> None:
    assert {record for record, _ in documented()} == RECORDS.keys()
