"""Whoever cannot see the pages, or not their colours, reads the same: names, order and contrast."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from gnbv import library
from gnbv.writers import Style, document_writer, report_html, svg
from tests.conftest import SHIPPED

TEXT, GRAPHICS = 4.5, 3
"""The least contrast by the Web Content Accessibility Guidelines 2.1, AA (1.4.3 and 1.4.11)."""
_HEX = re.compile(r"--([a-z0-9]+): (#[0-9a-f]{3,6});")
SERIES = [f"s{number}" for number in range(8)]


class Outline(HTMLParser):
    """What of a page a screen reader finds its way by."""

    def __init__(self) -> None:
        super().__init__()
        self.levels: list[int] = []
        self.tables = self.captions = self.svgs = 0
        self.without_scope: list[str] = []
        self.nameless: list[str | None] = []
        self.ids: set[str] = set()
        self.named_by: set[str] = set()
        self.labels: list[str | None] = []
        self.lang: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        about = dict(attrs)
        self.ids.add(about.get("id") or "")
        self.named_by |= set((about.get("aria-labelledby") or "").split())
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if tag == "html":
            self.lang = about.get("lang")
        if tag == "table":
            self.tables += 1
        if tag == "caption":
            self.captions += 1
        if tag == "th" and about.get("scope") not in {"col", "row", "colgroup", "rowgroup"}:
            self.without_scope.append(self.get_starttag_text() or "")
        if tag == "svg":
            self.svgs += 1
            if about.get("role") != "img" or not about.get("aria-labelledby"):
                self.nameless.append(about.get("class"))
        if about.get("role") == "region":
            self.labels.append(about.get("aria-label"))


def channels(colour: str) -> list[int]:
    """Red, green and blue of `#rgb` or `#rrggbb`."""
    digits = colour.lstrip("#")
    if len(digits) == 3:
        digits = "".join(2 * digit for digit in digits)
    return [int(digits[at : at + 2], 16) for at in (0, 2, 4)]


def luminance(colour: str) -> float:
    """The relative luminance of a colour, as the guidelines define it."""
    parts = [channel / 255 for channel in channels(colour)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def schemes() -> dict[str, dict[str, str]]:
    """The palettes of the page: by day, by night, and on paper."""
    screen, _, rest = report_html.LOOK.partition("@media (prefers-color-scheme: dark)")
    night, _, paper = rest.partition("@media print")
    light = dict(_HEX.findall(screen))
    return {
        "light": light,
        "dark": light | dict(_HEX.findall(night)),
        "print": light | dict(_HEX.findall(paper)),
    }


@pytest.fixture(scope="module", params=["vi", "en"])
def shipped(request: pytest.FixtureRequest) -> str:
    content = document_writer("html")(library.report(library.load(SHIPPED)), Style(request.param))
    assert isinstance(content, str)
    return content


def outline(page: str) -> Outline:
    found = Outline()
    found.feed(page)
    return found


def test_the_contrast_of_black_on_white_is_the_largest() -> None:
    assert round(contrast("#000", "#ffffff"), 2) == 21
    # #767676 is known as the lightest grey that text may have on white, and #777 is not enough.
    assert contrast("#767676", "#fff") >= TEXT > contrast("#777777", "#fff")


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
def test_words_stand_out_from_what_is_behind_them(scheme: str) -> None:
    colours = schemes()[scheme]
    for words, behind in (("ink", "paper"), ("ink", "head"), ("faint", "paper"), ("s0", "paper")):
        assert contrast(colours[words], colours[behind]) >= TEXT, (scheme, words, behind)


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
@pytest.mark.parametrize("name", [*SERIES, "rule"])
def test_shapes_stand_out_from_the_page(scheme: str, name: str) -> None:
    colours = schemes()[scheme]
    assert contrast(colours[name], colours["paper"]) >= GRAPHICS


def test_the_schemes_differ() -> None:
    found = schemes()
    assert luminance(found["light"]["paper"]) > 0.9
    assert luminance(found["dark"]["paper"]) < 0.1
    assert luminance(found["print"]["paper"]) > 0.9
    wanted = {*SERIES, "ink", "paper", "faint", "rule", "head"}
    assert all(colours.keys() == wanted for colours in found.values())


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
@pytest.mark.parametrize("name", SERIES)
def test_names_over_the_bands_of_a_flow_can_be_read(scheme: str, name: str) -> None:
    """A band lets half of the page through (`svg.chart .band`)."""
    colours = schemes()[scheme]
    assert "svg.chart .band { opacity: .5; }" in report_html.LOOK
    pairs = zip(channels(colours[name]), channels(colours["paper"]), strict=True)
    mixed = "#" + "".join(f"{(band + page) // 2:02x}" for band, page in pairs)
    assert contrast(colours["ink"], mixed) >= TEXT


def test_pictures_that_stand_alone_have_the_same_colours() -> None:
    own = dict(re.findall(r"\.(s[0-7]), \.b[0-7] \{ fill: (#[0-9a-f]{6}); \}", svg.LOOK))
    assert own == {name: schemes()["light"][name] for name in SERIES}


def check(found: Outline, lang: str | None) -> None:
    assert found.lang in {"vi", "en"}
    assert lang in {None, found.lang}
    assert found.levels[0] == 1
    assert found.levels.count(1) == 1
    steps = zip(found.levels, found.levels[1:], strict=False)
    assert all(after <= before + 1 for before, after in steps)
    assert found.tables == found.captions > 1
    assert found.without_scope == []
    assert found.svgs > 1
    assert found.nameless == []
    assert found.named_by <= found.ids
    assert all(found.labels)


def test_headings_tables_and_pictures_have_names_in_order(shipped: str) -> None:
    check(outline(shipped), None)


def test_so_do_those_of_a_plan_that_was_adjusted_and_spent(life: Path) -> None:
    content = document_writer("html")(library.report(library.load(life)), Style("vi"))
    assert isinstance(content, str)
    check(outline(content), "vi")
