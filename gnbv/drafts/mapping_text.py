"""Mapping text owns `mapping.yaml` as text: how it is written, and read again when edited."""

from pydantic import ValidationError

from gnbv.drafts.mapping import MappedColumn, MappedRow, MappedSource, PaperMapping
from gnbv.drafts.yaml_text import Flow, Value, block, comment, one_or_list
from gnbv.errors import PlanError
from gnbv.language import Lang, Text
from gnbv.money import unit_called
from gnbv.plan.fields import Name
from gnbv.reading.validation import findings
from gnbv.reading.yaml_text import parse

_HEAD = (
    Text(
        "Bảng đã được hiểu như sau. Xác nhận hoặc sửa, rồi chạy lại gnbv draft với --mapping.",
        "This is how the table was understood. Change it, and run gnbv draft with --mapping.",
    ),
    Text(
        "holds: number, name, amount, percent, text, nothing; drawn: dòng kinh phí lấy từ cột này.",
        "holds: number, name, amount, percent, text, nothing; drawn: funding lines come from it.",
    ),
    Text(
        "confidence: certain (chắc), likely (có thể), unsure (chưa rõ: phải xem).",
        "confidence: certain, likely, or unsure, which is to be looked at.",
    ),
)
_UNREAD = Text("không dùng được mapping:", "the mapping cannot be used:")


def write_mapping(mapping: PaperMapping, lang: Lang) -> str:
    """Write a mapping with its reasons, in a language."""
    period = mapping.period
    value: dict[str, Value] = {
        "table": mapping.table,
        "title": mapping.title,
        "unit": mapping.unit.vi,
        "unit_why": _reason(mapping.unit_why),
        "notation": mapping.notation,
        "rounded": unit_called(mapping.rounded) if mapping.rounded else "",
        "period": {"first": str(period.first), "last": str(period.last)},
        "sources": {key: _source(one) for key, one in mapping.sources.items()},
        "natures": {key: {"vi": one.vi} for key, one in mapping.natures.items()},
        "columns": [_column(one) for one in mapping.columns],
        "rows": [_row(one) for one in mapping.rows],
    }
    lines = [*(comment(one.in_language(lang)) for one in _HEAD), *block(value)]
    if not mapping.sources:
        lines = [line if line != "columns:" else "sources: {}\ncolumns:" for line in lines]
    return "\n".join(lines) + "\n"


def read_mapping(content: bytes, name: str) -> PaperMapping:
    """Read a mapping; raises `PlanError` with the findings, each with its place."""
    document = parse(content, name)
    if document.diagnostics:
        raise PlanError(document.diagnostics, _UNREAD)
    try:
        return PaperMapping.model_validate(document.data)
    except ValidationError as error:
        raise PlanError(tuple(findings(error, document, PaperMapping)), _UNREAD) from error


def _source(source: MappedSource) -> dict[str, Value]:
    return {
        "name": {"vi": source.name.vi},
        "years": Flow(map(str, source.years)),
        "stated": "true" if source.stated else "",
        **_understood(source.confidence, source.why),
    }


def _column(column: MappedColumn) -> dict[str, Value]:
    return {
        "at": column.at,
        "holds": column.holds,
        "heading": Flow(column.heading),
        "span": str(column.span) if column.holds in {"amount", "percent"} else "",
        "source": one_or_list(column.source),
        "nature": one_or_list(column.nature),
        "sum_of": Flow(column.sum_of),
        "of": column.of or "",
        "drawn": "true" if column.drawn else "",
        **_understood(column.confidence, column.why),
    }


def _row(row: MappedRow) -> dict[str, Value]:
    return {
        "name": row.name,
        "number": row.number or "",
        "holds": row.holds,
        "level": row.level or "",
        "span": str(row.span) if row.span else "",
        "source": one_or_list(row.source),
        "nature": one_or_list(row.nature),
        **_understood(row.confidence, row.why),
    }


def _understood(confidence: str, why: Name | None) -> dict[str, Value]:
    return {"confidence": confidence if why else "", "why": _reason(why)}


def _reason(why: Name | None) -> Value:
    return {"vi": why.vi, "en": why.en or why.vi} if why else {}
