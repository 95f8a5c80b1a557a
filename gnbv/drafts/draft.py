"""A draft owns the whole way from a document to a plan's files: paper, mapping, figures, YAML."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from gnbv.decision_text import read_decision
from gnbv.drafts.annex_file import annex_file
from gnbv.drafts.applying import applied
from gnbv.drafts.composition import Composition
from gnbv.drafts.indicators import indicators_file
from gnbv.drafts.layout import lay_out
from gnbv.drafts.lines import Table, half_classified
from gnbv.drafts.mapping import PaperMapping, letter_of
from gnbv.drafts.paper import Paper, PaperError, Problem, amounts
from gnbv.drafts.plan_file import plan_file
from gnbv.drafts.printed_numbers import repeated_numbers
from gnbv.drafts.project_files import project_files
from gnbv.drafts.proposal import NOTHING_TOLD, Told, propose
from gnbv.drafts.remarks import remarks
from gnbv.drafts.row_sums import understood
from gnbv.drafts.totals import without_name, wrong_subtotals
from gnbv.drafts.unclear_rows import unclear_rows
from gnbv.extraction import Document, Paragraph
from gnbv.language import Lang


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
    open what has to be told; `PaperError` for figures that state no one amount, and for rows of
    which nothing tells whether they are groups or projects.
    """
    wanted = mapping.table if mapping and table is None else table
    paper = Paper(document, wanted, strict=table is not None)
    text = read_decision(_paragraphs(paper))
    mapping = propose(paper, text, told) if mapping is None else applied(mapping, paper)
    found = _table(paper, mapping)
    unclear = (*unclear_rows(found, text), *half_classified(found))
    if unclear:
        raise PaperError(unclear)
    return Draft(
        _files(Composition(found, text, Path(document.file).name, paper.words.after, lang)),
        mapping,
        (*_remarks(paper, found), *repeated_numbers(found)),
    )


def _remarks(paper: Paper, found: Table) -> Iterator[Problem]:
    """What to look at: of sub-totals, whose money is in their projects, the wrong ones alone."""
    layout = found.layout
    again = {layout.body[at][layout.name_at].place for at in found.rows.prints_again}
    yield from (one for one in remarks(paper, found) if one.place not in again)
    yield from wrong_subtotals(found)


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
