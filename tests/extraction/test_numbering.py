"""Numbers that Word gives by itself are read as they are printed."""

from pathlib import Path

import pytest

from gnbv.extraction.numbering import figure_of
from tests.extraction.making import extracted, p, tbl, tc, tr, word
from tests.extraction.shapes import texts, words


def level(at: int, form: str, text: str, first: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{first}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


LISTS = (
    f'<w:abstractNum w:abstractNumId="0">{level(0, "upperRoman", "%1.")}'
    f"{level(1, 'decimal', '%2.')}{level(2, 'lowerLetter', '%3)')}</w:abstractNum>"
    f'<w:abstractNum w:abstractNumId="1">{level(0, "decimal", "%1", 2)}'
    f"{level(1, 'decimal', '%1.%2')}</w:abstractNum>"
    f'<w:abstractNum w:abstractNumId="2">{level(0, "bullet", "-")}'
    f"{level(1, 'bullet', '&#xF0B7;')}</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="5"/></w:lvlOverride></w:num>'
)
STYLES = (
    '<w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="MucCon"><w:basedOn w:val="Muc"/></w:style>'
)


def item(number: int, at: int, text: str) -> str:
    listed = f'<w:ilvl w:val="{at}"/><w:numId w:val="{number}"/>'
    return p(f"<w:pPr><w:numPr>{listed}</w:numPr></w:pPr>", text)


def styled(style: str, text: str) -> str:
    return p(f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>', text)


def read(folder: Path, *paragraphs: str) -> list[str]:
    content = word("".join(paragraphs), numbering=LISTS, styles=STYLES)
    return words(extracted(folder, "a.docx", content))


def test_levels_count_until_one_above_counts(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        item(1, 0, "Mục tiêu"),
        item(1, 1, "Chung"),
        item(1, 1, "Cụ thể"),
        item(1, 2, "Việc làm"),
        item(1, 2, "Y tế"),
        item(1, 0, "Kinh phí"),
        item(1, 1, "Nguồn"),
    )
    assert found == [
        *("I. Mục tiêu", "1. Chung", "2. Cụ thể", "a) Việc làm", "b) Y tế"),
        *("II. Kinh phí", "1. Nguồn"),
    ]


def test_a_number_may_name_the_levels_above_and_begin_anywhere(tmp_path: Path) -> None:
    assert read(tmp_path, item(2, 0, "a"), item(2, 1, "b"), item(2, 1, "c")) == [
        *("2 a", "2.1 b", "2.2 c"),
    ]


def test_bullets_are_dashes_or_dots(tmp_path: Path) -> None:
    assert read(tmp_path, item(3, 0, "a"), item(3, 1, "b")) == ["- a", "\u2022 b"]


def test_a_list_may_begin_anew(tmp_path: Path) -> None:
    assert read(tmp_path, item(1, 0, "a"), item(4, 0, "b"), item(4, 0, "c")) == [
        *("I. a", "V. b", "VI. c"),
    ]


def test_a_style_numbers_its_paragraphs(tmp_path: Path) -> None:
    found = read(tmp_path, styled("Muc", "a"), styled("MucCon", "b"), styled("Khac", "c"))
    assert found == ["I. a", "II. b", "c"]


def test_a_paragraph_may_take_the_number_of_its_style_away(tmp_path: Path) -> None:
    taken = '<w:pPr><w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'
    assert read(tmp_path, p(taken, "a")) == ["a"]


def test_a_column_of_numbers_may_hold_nothing_else(tmp_path: Path) -> None:
    rows = [tr(f"<w:tc><w:tcPr/>{item(2, 0, '')}</w:tc>", tc(name)) for name in "ab"]
    document = extracted(tmp_path, "a.docx", word(tbl(*rows), numbering=LISTS))
    assert texts(document.grids[0]) == [["2", "a"], ["3", "b"]]


@pytest.mark.parametrize(
    ("number", "form", "wanted"),
    [
        (4, "upperRoman", "IV"),
        (1999, "lowerRoman", "mcmxcix"),
        (26, "lowerLetter", "z"),
        (28, "upperLetter", "BB"),
        (7, "decimalZero", "07"),
        (7, "none", ""),
        (7, "ideographDigital", "7"),
        (999_999, "upperRoman", "999999"),
    ],
)
def test_figures_of_a_list(number: int, form: str, wanted: str) -> None:
    assert figure_of(number, form) == wanted
