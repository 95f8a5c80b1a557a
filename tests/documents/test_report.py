"""The report: sentences with exact figures, charts beside tables, and nothing from elsewhere."""

import re
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

import gnbv
from gnbv import library
from gnbv.errors import UsageError
from gnbv.writers import Style, document_writer
from tests.conftest import Run
from tests.golden import compare


class Page(HTMLParser):
    """What a page refers to, and the elements that it opens and closes."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: set[str] = set()
        self.links: set[str] = set()
        self.scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        about = dict(attrs)
        if tag not in {"meta", "link", "br"}:
            self.open.append(tag)
        self.scripts += tag in {"script", "link", "img", "iframe"}
        if about.get("id"):
            assert about["id"] not in self.ids
            self.ids.add(str(about["id"]))
        if about.get("href"):
            self.links.add(str(about["href"]))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in {"meta", "link", "br"}:
            assert self.open.pop() == tag


@pytest.fixture
def page(life: Path) -> str:
    content = document_writer("html")(library.report(gnbv.load(life)), Style("en"))
    assert isinstance(content, str)
    return content


def test_a_page_needs_nothing_but_itself(page: str) -> None:
    read = Page()
    read.feed(page)
    assert read.open == []
    assert read.scripts == 0
    assert {link for link in read.links if not link.startswith("#")} == set()
    assert {link[1:] for link in read.links} <= read.ids
    assert not re.search(r"url\((?!#)|@import|https?://(?!www\.w3\.org/2000/svg)", page)


def test_where_a_plan_stands_is_said_with_exact_figures(page: str) -> None:
    text = re.sub(r"<[^>]+>", "", page)
    for words in (
        "The plan for 2030-2032 has 11,700 million đồng",
        "7,500 million đồng is assigned for 2030, 2031, 64.10% of the period plan",
        "Kho bạc Nhà nước reports 1,740 million đồng disbursed of the 4,000 million đồng available",
        "2030 carried 300 million đồng into the next year, and cancelled 50 million đồng",
        "Nothing is wrong.",
        "INVENTED, NOT REAL",
    ):
        assert words in text


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_reports_are_as_reviewed(
    life: Path, gnbv: Run, lang: str, request: pytest.FixtureRequest
) -> None:
    for name, words in {"life": str(life), "vinh-long": "vinh-long-2022-2025"}.items():
        file = life.parent / f"{name}.html"
        done = gnbv("report", words, "-o", str(file), "--lang", lang, "--force")
        assert (done.returncode, done.stdout) == (0, "")
        compare(f"report/{name}.{lang}.html", file.read_text(encoding="utf-8"), request.config)


def test_a_plan_without_a_life_is_reported_on_as_it_is(template: Path) -> None:
    document = library.report(gnbv.load(template))
    assert not document.invented
    titles = [section.title.en for section in document.sections]
    assert titles == [
        "Where the plan stands",
        "Money by year and source",
        "Targets",
        "What was checked, what is open, and sources",
    ]


def test_half_a_year_is_reported_as_of_its_end(life: Path, gnbv: Run) -> None:
    file = life.parent / "half.html"
    done = gnbv("report", str(life), "-o", str(file), "--half", "2031-1")
    assert done.returncode == 0
    text = file.read_text(encoding="utf-8")
    assert "By 2031-06-30" in text
    assert "40/QĐ-UBND" not in text  # the supplement of September
    assert "44/QĐ-UBND" not in text  # nor what was assigned in October


def test_half_a_year_before_any_adjustment_is_no_fault(life: Path, gnbv: Run) -> None:
    file = life.parent / "half.html"
    done = gnbv("report", str(life), "-o", str(file), "--half", "2030-1")
    assert done.returncode == 0, done.stderr
    assert "Nothing is wrong." in file.read_text(encoding="utf-8")


def test_a_day_before_any_money_is_assigned_can_be_reported(life: Path, gnbv: Run) -> None:
    done = gnbv("report", str(life), "-o", str(life.parent / "x.html"), "--as-of", "2030-01-16")
    assert done.returncode == 0, done.stderr


def test_a_year_outside_the_period_has_no_report(life: Path) -> None:
    with pytest.raises(UsageError, match="1900"):
        library.report(gnbv.load(life), 1900)


def test_reports_alone_may_be_invented(life: Path) -> None:
    for file in life.rglob("*.yaml"):
        if file.parent.name != "execution":
            text = re.sub(r"(?m)^invented: .*\n", "", file.read_text(encoding="utf-8"))
            file.write_text(text, encoding="utf-8")
    assert library.report(gnbv.load(life)).invented


@pytest.mark.parametrize("half", ["2031", "2031-3", "31-1"])
def test_a_half_that_is_none_is_wrong_usage(life: Path, gnbv: Run, half: str) -> None:
    done = gnbv("report", str(life), "-o", "x.html", "--half", half)
    assert done.returncode == 2
    assert "2024-1" in done.stderr


def test_a_word_document_has_the_pictures_and_says_what_is_invented(life: Path) -> None:
    content = document_writer("docx")(library.report(gnbv.load(life)), Style("vi"))
    assert isinstance(content, bytes)
    with ZipFile(BytesIO(content)) as book:
        names = book.namelist()
        assert sum(name.endswith(".svg") for name in names) == 6
        text = book.read("word/document.xml").decode()
        assert text.count("svgBlip") == 6
        feet = [
            book.read(name).decode() for name in names if "footer" in name and "rels" not in name
        ]
        assert feet
        assert all("KHÔNG PHẢI THẬT" in foot for foot in feet)
        assert b"image/svg+xml" in book.read("[Content_Types].xml")


def test_a_finding_stands_in_the_report(life: Path, gnbv: Run) -> None:
    file = life / "execution" / "2031-06-30-health.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("510 triệu", "511 triệu"))
    report = life.parent / "report.html"
    assert gnbv("report", str(life), "-o", str(report)).returncode == 0
    assert "E206" in report.read_text(encoding="utf-8")
