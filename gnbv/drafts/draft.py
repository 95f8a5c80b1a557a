"""A draft owns the whole way from a document to a plan's files: paper, mapping, figures, YAML."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from gnbv.decision_text import read_decision
from gnbv.drafts.annex_file import annex_file
from gnbv.drafts.composition import Composition
from gnbv.drafts.facts import GIVEN, unit_told
from gnbv.drafts.indicators import indicators_file
from gnbv.drafts.layout import lay_out
from gnbv.drafts.lines import Table
from gnbv.drafts.mapping import PaperMapping, letter_of
from gnbv.drafts.paper import Paper, PaperError, Problem, amounts, other_units
from gnbv.drafts.plan_file import plan_file
from gnbv.drafts.printed_numbers import repeated_numbers
from gnbv.drafts.project_files import project_files
from gnbv.drafts.proposal import NOTHING_TOLD, Told, propose
from gnbv.drafts.remarks import remarks
from gnbv.drafts.row_sums import understood
from gnbv.drafts.totals import without_name
from gnbv.errors import UsageError
from gnbv.extraction import Document, Paragraph
from gnbv.language import Lang, Text


class Draft(NamedTuple):
    """A drafted plan: its files by their paths, how the paper was understood, what to look at."""

    files: Mapping[str, str]
    mapping: PaperMapping
    remarks: tuple[Problem, ...]


def draft(
    document: Document,
    told: Told = NOTHING_TOLD,
    mapping: PaperMapping | None = None,
    table: str | None = None,
    lang: Lang = "vi",
) -> Draft:
    """Draft a plan from a document, by a mapping, or by one that is proposed.

    Raises `UsageError` where the document has no such table, does not fit the mapping, or leaves
    open what has to be told; `PaperError` for figures that state no one amount.
    """
    wanted = mapping.table if mapping and table is None else table
    paper = Paper(document, wanted, strict=table is not None)
    text = read_decision(_paragraphs(paper))
    if mapping is None:
        mapping = propose(paper, text, told)
    else:
        _require_same_units(paper, mapping)
    found = _table(paper, mapping)
    return Draft(
        _files(Composition(found, text, Path(document.file).name, paper.words.after, lang)),
        mapping,
        (*remarks(paper, found), *repeated_numbers(found)),
    )


def _files(whole: Composition) -> dict[str, str]:
    """The text of every file of the plan, by its path."""
    found = {
        "plan.yaml": plan_file(whole),
        "annex.yaml": annex_file(whole),
        **project_files(whole),
    }
    results = indicators_file(whole.text, whole.codes, whole.mapping.period.last, whole.lang)
    return found if results is None else found | {"indicators.yaml": results}


def _paragraphs(paper: Paper) -> list[Paragraph]:
    """The document's paragraphs, the words of tables without figures, and those on the sheet.

    The head of a decision is often such a table: issuer and number left, motto and date right.
    """
    layout = paper.layout
    found: list[Paragraph] = []
    for one in paper.document.blocks:
        if isinstance(one, Paragraph):
            found.append(one)
        elif lay_out(one) is None:
            cells = {cell.origin: cell for row in one.rows for cell in row if cell.text}
            found += [Paragraph(cell.text, cell.place) for cell in cells.values()]
    on_sheet = [Paragraph(text, layout.name) for text in (*layout.above, *layout.below)]
    return [*found, *on_sheet]


def _table(paper: Paper, mapping: PaperMapping) -> Table:
    """Type a table by its mapping; raises what `draft` does."""
    layout = paper.layout
    places = {letter_of(at): at for at in range(layout.width)}
    _require_same_form(paper, mapping, places)
    columns = [places[one.at] for one in mapping.columns if one.holds == "amount"]
    found = amounts(layout, columns, mapping.unit, mapping.notation)
    if found.problems:
        raise PaperError(found.problems)
    told = {one.name: one for one in mapping.rows}
    rows = understood(layout, found.rows(), mapping.rounded or 0, told)
    unnamed = tuple(without_name(rows, layout))
    if unnamed:
        raise PaperError(unnamed)
    return Table(layout, mapping, places, found.columns, rows)


def _require_same_units(paper: Paper, mapping: PaperMapping) -> None:
    """Raise for a paper that names another unit, or writes its figures otherwise, than the mapping.

    A unit that a person gave against the paper's stays theirs. Raises `UsageError` or `PaperError`.
    """
    found = unit_told(paper.words)
    given = mapping.unit_why is not None and mapping.unit_why.vi == GIVEN.vi
    if found and found.unit != mapping.unit and not given:
        raise UsageError(
            Text(
                f"bảng tính bằng {found.unit.vi} ({found.why.vi}), mapping ghi {mapping.unit.vi}",
                f"the table is in {found.unit.en} ({found.why.en}), the mapping in"
                f" {mapping.unit.en}",
            )
        )
    others = () if given else tuple(other_units(paper, mapping.unit))
    if others:
        raise PaperError(others)
    if paper.settled not in {None, mapping.notation}:
        raise UsageError(
            Text(
                f"mapping ghi notation: {mapping.notation}, nhưng số của bảng viết theo kiểu"
                f" {paper.settled}",
                f"the mapping has notation: {mapping.notation}, but the table's figures are"
                f" written as in {paper.settled}",
            )
        )


def _require_same_form(paper: Paper, mapping: PaperMapping, places: Mapping[str, int]) -> None:
    """Raise `UsageError` where a column is not there, or has other headings than the mapping's."""
    for column in mapping.columns:
        at = places.get(column.at)
        printed = paper.layout.headings(at) if at is not None else None
        if printed is None or (column.heading and printed != column.heading):
            found = " / ".join(printed or ())
            wanted = " / ".join(column.heading)
            raise UsageError(
                Text(
                    f"cột {column.at} của bảng là '{found}', trong mapping là '{wanted}'",
                    f"column {column.at} of the table is '{found}', the mapping has '{wanted}'",
                )
            )
