"""The report in a real browser: nothing is cut, nothing is requested, nothing is complained of."""

import re
from pathlib import Path

import pytest

from gnbv import library
from gnbv.language import Lang
from gnbv.writers import Style, document_writer
from tests.browser.chromium import CHROMIUM, WITHOUT, axe, judged, look_at, printed
from tests.conftest import SHIPPED

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason=WITHOUT),
    pytest.mark.xdist_group("chromium"),
    pytest.mark.long,
]
WIDTHS = (360, 768, 1280)
A4_LYING = 952
"""The pixels between the margins of the page: 297 mm less 30 and 15."""


@pytest.fixture(params=["vi", "en"])
def lang(request: pytest.FixtureRequest) -> Lang:
    found: Lang = request.param
    return found


@pytest.fixture(params=["life", "vinh-long"])
def page(request: pytest.FixtureRequest, life: Path, lang: Lang) -> str:
    plan = library.load(life if request.param == "life" else SHIPPED)
    content = document_writer("html")(library.report(plan), Style(lang))
    assert isinstance(content, str)
    return content


def on_paper(page: str) -> str:
    """A page that looks in a frame as it does on paper."""
    return page.replace("@media print {", "@media all {").replace(
        "@media (prefers-color-scheme: dark)", "@media not all"
    )


def test_nothing_is_wider_than_its_window(page: str, tmp_path: Path) -> None:
    seen = look_at(page, WIDTHS, tmp_path)
    assert [one.width for one in seen.frames] == list(WIDTHS)
    assert [one.wide for one in seen.frames] == list(WIDTHS)
    assert all(one.tables for one in seen.frames)
    assert [one.cut for one in seen.frames] == [[], [], []]
    assert [one.small for one in seen.frames] == [[], [], []]
    assert [one.over for one in seen.frames] == [[], [], []]


def test_nothing_is_requested_and_the_console_is_silent(page: str, tmp_path: Path) -> None:
    seen = look_at(page, (1280,), tmp_path)
    assert seen.frames[0].requested == []
    assert seen.console == []


def test_nothing_is_wider_than_a4_paper(page: str, tmp_path: Path) -> None:
    (frame,) = look_at(on_paper(page), (A4_LYING,), tmp_path).frames
    assert (frame.wide, frame.cut) == (A4_LYING, [])


def test_it_prints_on_a4_that_lies(page: str, tmp_path: Path) -> None:
    paper = printed(page, tmp_path)
    assert paper.startswith(b"%PDF-")
    boxes = re.findall(rb"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]", paper)
    assert len(boxes) > 1
    # 297 x 210 mm in points.
    assert {(round(float(wide)), round(float(high))) for wide, high in boxes} == {(842, 595)}


@pytest.mark.skipif(axe() is None, reason="axe-core-python is not installed")
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_an_accessibility_checker_finds_nothing(page: str, dark: bool, tmp_path: Path) -> None:
    assert judged(page, tmp_path, dark=dark) == []


@pytest.mark.skipif(axe() is None, reason="axe-core-python is not installed")
def test_the_accessibility_checker_would_find_it(tmp_path: Path) -> None:
    page = "<!DOCTYPE html><html><head></head><body><p style='color: #ccc'>pale</p></body></html>"
    found = {one.partition(":")[0] for one in judged(page, tmp_path, dark=False)}
    assert {"color-contrast", "document-title", "html-has-lang"} <= found


@pytest.mark.parametrize(
    ("wrong", "width"),
    [
        ('<div style="width: 500px">x</div>', 500),
        (
            '<svg class="chart" viewBox="0 0 9 9"><text y="8">one</text><text y="8">x</text></svg>',
            0,
        ),
        ('<img src="https://example.org/x.png">', 0),
        ("<script>console.log('x')</script>", 0),
    ],
)
def test_what_is_wrong_would_be_seen(wrong: str, width: int, tmp_path: Path) -> None:
    page = f"<!DOCTYPE html><html><head></head><body style='margin: 0'>{wrong}</body></html>"
    seen = look_at(page, (360,), tmp_path)
    (frame,) = seen.frames
    assert frame.wide == max(360, width)
    assert bool(frame.cut) == bool(frame.over) == ("<svg" in wrong)
    assert bool(seen.console) == ("<img" in wrong or "<script" in wrong)
