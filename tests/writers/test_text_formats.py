"""Text formats: merged headings, nothing alive in names, readable in a narrow terminal."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from gnbv.allocation import allocate
from gnbv.language import Lang
from gnbv.reading.loader import load
from gnbv.tables import TableSet, allocation_table, annex_table
from gnbv.writers import Format, Style, writer
from tests import golden
from tests.conftest import ROOT, edit

SHIPPED = ROOT / "plans" / "vinh-long-2022-2025"


def annex(folder: Path = SHIPPED) -> TableSet:
    plan = load(folder).plan
    assert plan is not None
    allocation = allocate(plan)
    return TableSet(tables=(annex_table(allocation),), allocation=allocation)


def text(form: Format, style: Style, folder: Path = SHIPPED, terminal: bool = False) -> str:
    content = writer(form, terminal)(annex(folder), style)
    assert isinstance(content, str)
    return content


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(
    ("form", "suffix"),
    [
        ("table", "txt"),
        ("markdown", "md"),
        ("html", "html"),
        ("latex", "tex"),
        ("csv", "csv"),
        ("json", "json"),
    ],
)
def test_the_annex_in_every_text_format(
    lang: Lang, form: Format, suffix: str, pytestconfig: pytest.Config
) -> None:
    golden.compare(f"annex/annex.{lang}.{suffix}", text(form, Style(lang)), pytestconfig)


@pytest.mark.parametrize("width", [80, 120, 300])
def test_the_annex_in_a_terminal(width: int, pytestconfig: pytest.Config) -> None:
    drawn = text("table", Style("vi", width=width), terminal=True)
    assert max(map(len, drawn.split("\n"))) <= width
    golden.compare(f"annex/terminal-{width}.vi.txt", drawn, pytestconfig)


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 160, 200, 250])
def test_a_narrow_terminal_shows_every_figure_whole(width: int) -> None:
    drawn = text("table", Style("vi", width=width), terminal=True)
    figures = re.findall(r"(?<![\d.])\d{1,3}(?:\.\d{3})+(?![\d.])", text("table", Style("vi")))
    assert all(figures.count(one) <= drawn.count(one) for one in set(figures))
    assert max(map(len, drawn.split("\n"))) <= width


class _Headings(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.scopes: list[str] = []
        self.captions = 0
        self.widths: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "th":
            self.scopes.append(found.get("scope") or "none")
            if self.scopes[-1] != "row":
                self.widths.append(int(found.get("colspan") or 1) * int(found.get("rowspan") or 1))
        self.captions += tag == "caption"


def test_html_headings_have_scopes_and_a_caption() -> None:
    page = _Headings()
    page.feed(text("html", Style("en")))
    assert page.captions == 1
    assert page.scopes.count("row") == 15
    assert page.scopes.count("colgroup") == 5
    assert page.scopes.count("col") == 17
    assert "none" not in page.scopes
    assert sum(page.widths) == 3 * 17, "the merged headings cover three rows of 17 columns"


def test_html_is_made_for_windows_and_for_paper() -> None:
    page = text("html", Style("vi"))
    assert '<meta name="viewport" content="width=device-width' in page
    assert "size: A4 landscape" in page
    assert "white-space: nowrap" in page  # figures
    assert '<table class="wide">' in page
    assert "Phụ lục<br>Kinh phí thực hiện" in page
    assert "<small>(Kèm theo Quyết định số 1424/QĐ-UBND ngày 14 tháng 7 năm 2022" in page
    assert "<header>" not in page  # what is enclosed is headed by its caption


def test_html_of_several_tables_is_headed_by_the_decision_and_lists_them() -> None:
    plan = load(SHIPPED).plan
    assert plan is not None
    allocation = allocate(plan)
    years = (2022, 2023)
    tables = tuple(allocation_table(allocation, year) for year in years)
    page = writer("html")(TableSet(tables=tables, allocation=allocation), Style("en"))
    assert isinstance(page, str)
    assert "<h1>National Target Programme on Sustainable Poverty Reduction</h1>" in page
    assert "<p>Under Decision 1424/QĐ-UBND of 14 July 2022" in page
    for number, year in enumerate(years, 1):
        assert f'<li><a href="#table-{number}">Funding of the ' in page
        assert f" in Vĩnh Long province, {year}</a>" in page
        assert f'<section id="table-{number}">' in page


FORMS: dict[Format, Callable[[str], bool]] = {
    "html": lambda page: "<script>" not in page and "&lt;script&gt;" in page,
    "latex": lambda page: r"\input" not in page and r"\textbackslash{}input" in page,
    "markdown": lambda page: r"\<script\>" in page,
    "csv": lambda page: r"<script>alert(1)</script> \input{x} |" in page,  # no cell runs
}


@pytest.mark.parametrize("form", FORMS)
def test_names_do_not_come_alive(form: Format, template: Path) -> None:
    name = r"{vi: '<script>alert(1)</script> \input{x} |'}"
    edit(template / "projects" / "1-water.yaml", "{vi: Nước sạch, en: Clean water}", name)
    assert FORMS[form](text(form, Style("vi"), template))


def test_excel_gets_its_mark_and_others_do_not() -> None:
    assert text("csv", Style(excel=True)).startswith("\ufeffnumber,")
    assert text("csv", Style()).startswith("number,")
