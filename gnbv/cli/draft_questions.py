"""Draft questions: a person at a terminal confirms or changes what each column was taken for."""

import re
import sys
from collections.abc import Iterator

import typer
from pydantic import ValidationError

from gnbv.drafts.layout import Layout
from gnbv.drafts.mapping import MappedColumn, MappedPeriod, MappedSource, PaperMapping
from gnbv.drafts.paper import Paper
from gnbv.drafts.vocabulary import key_of
from gnbv.extraction import Document
from gnbv.language import Lang, Text
from gnbv.plan.fields import Name

_FIRST_ROWS = 3
_HOW = Text(
    "Enter: đúng; hoặc: text, nothing, amount, percent; source=TÊN nature=TÊN "
    "span=period|full-year|NĂM; '-' là không có; q: nhận mọi cột còn lại",
    "Enter: right; or: text, nothing, amount, percent; source=NAME nature=NAME "
    "span=period|full-year|YEAR; '-' for none; q: accept all the others",
)
_NOT_UNDERSTOOD = Text("không hiểu: ", "not understood: ")
_SETTING = re.compile(r"(source|nature|span)=(.*?)(?=\s+(?:source|nature|span)=|$)")
_KINDS = {"amount", "percent", "text", "nothing"}
_QUIT = "q"
_NONE = "-"


def ask(document: Document, mapping: PaperMapping, lang: Lang) -> PaperMapping:
    """Ask about every column of figures, and return the mapping by the answers.

    Questions go to stderr, so that what a command prints stays its own.
    """
    layout = Paper(document, mapping.table).layout
    typer.echo(_HOW.in_language(lang), err=True)
    answered = list(_answered(layout, mapping, lang))
    return _with_names(mapping, answered)


def _answered(layout: Layout, mapping: PaperMapping, lang: Lang) -> Iterator[MappedColumn]:
    quits = False
    for at, column in enumerate(mapping.columns):
        if quits or column.holds in {"number", "name"}:
            yield column
            continue
        typer.echo(f"\n{_shown(layout, at, column, lang)}", err=True)
        answer = _answer(column, lang)
        quits = answer is None
        yield column if answer is None else answer


def _shown(layout: Layout, at: int, column: MappedColumn, lang: Lang) -> str:
    """A column with its headings, its first figures, and what it is taken for."""
    heading = " / ".join(column.heading) or "-"
    first = " | ".join(row[at].text or "·" for row in layout.body[:_FIRST_ROWS])
    why = f" ({column.why.text.in_language(lang)})" if column.why else ""
    return (
        f"{column.at}: {heading}\n   {first} ...\n   = {_words(column)}; {column.confidence}{why}"
    )


def _words(column: MappedColumn) -> str:
    if column.holds not in {"amount", "percent"}:
        return column.holds
    settings = {
        "source": ", ".join(column.source or ()),
        "nature": ", ".join(column.nature or ()),
        "span": str(column.span),
    }
    return " ".join([column.holds, *(f"{key}={one or _NONE}" for key, one in settings.items())])


def _answer(column: MappedColumn, lang: Lang) -> MappedColumn | None:
    """What a person says of a column, asked until it is understood; None to be asked no more."""
    while True:
        typer.echo("   > ", nl=False, err=True)
        line = sys.stdin.readline()
        words = line.strip() if line else _QUIT  # whoever closes the input is asked no more
        if words == _QUIT:
            return None
        if not words:
            return column.model_copy(update={"confidence": "certain"})
        try:
            return _changed(column, words)
        except (ValueError, ValidationError):
            typer.echo(f"  {_NOT_UNDERSTOOD.in_language(lang)}{words}", err=True)


def _changed(column: MappedColumn, words: str) -> MappedColumn:
    """A column as an answer has it; raises `ValueError` for an answer that says nothing known."""
    first, _, others = words.partition(" ")
    kind, rest = (first, others) if first in _KINDS else ("", words)
    settings = dict(_SETTING.findall(rest))
    if rest and _SETTING.sub("", rest).strip():
        raise ValueError(words)
    data = {**column.model_dump(exclude_defaults=True), "confidence": "certain", "why": None}
    if kind:
        data["holds"] = kind
        data["drawn"] = column.drawn and kind == "amount"
    for key, value in settings.items():
        bare = value.strip()
        if key == "span":
            data[key] = bare
        else:
            data[key] = None if bare == _NONE else (key_of(bare),)
    return MappedColumn.model_validate(data)


def _with_names(mapping: PaperMapping, columns: list[MappedColumn]) -> PaperMapping:
    """The mapping with other columns, and with the sources and natures that these name anew."""
    sources = {key: None for one in columns for key in one.source or ()}
    natures = {key: None for one in columns for key in one.nature or ()}
    years = _years(mapping.period)
    return mapping.model_copy(
        update={
            "columns": tuple(columns),
            "sources": mapping.sources
            | {
                key: MappedSource(name=Name(vi=key), years=years, confidence="unsure")
                for key in sources
                if key not in mapping.sources
            },
            "natures": mapping.natures
            | {key: Name(vi=key) for key in natures if key not in mapping.natures},
        }
    )


def _years(period: MappedPeriod) -> tuple[int, ...]:
    return tuple(range(period.first, period.last + 1))
