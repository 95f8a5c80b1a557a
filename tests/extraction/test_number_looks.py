"""Numbers of a sheet read as a Vietnamese document prints them, with every digit."""

import pytest

from gnbv.extraction.number_looks import printed

ACCOUNTING = '_-* #,##0_-;\\-* #,##0_-;_-* "-"??_-;_-@_-'

LOOKS = [
    ("62500", "General", "62.500"),
    ("62.5", "General", "62,5"),
    ("6.25E4", "General", "62.500"),
    ("0.30000000000000004", "General", "0,3"),
    ("53175.000000000007", "#,##0", "53.175"),
    ("-66", "General", "-66"),
    ("-66", "#,##0;(#,##0)", "-66"),
    ("-66", "#,##0;[Red]#,##0", "-66"),
    ("0", '#,##0;-#,##0;"-"', "-"),
    ("0", ACCOUNTING, "-"),
    ("1234567.25", ACCOUNTING, "1.234.567,25"),
    ("-1500", ACCOUNTING, "-1.500"),
    ("0", "#,##0;-#,##0;", ""),
    ("0", "General", "0"),
    ("0.9356", "0.00%", "93,56 %"),
    ("7.0000000000000007E-2", "0%", "7 %"),
    ("62500000000", "#,##0,,", "62.500"),
    ("62500500000", "#,##0,,", "62.500,5"),
    ("1500", '#,##0" triệu đồng"', "1.500 triệu đồng"),
    ("1500", "#,##0\\ [$₫-42A]", "1.500 ₫"),
    ("41", '0"%"', "41%"),
    ("2031", "General", "2031"),
    ("2031", "0", "2031"),
    ("2031", "#,##0", "2.031"),
    ("2031.5", "General", "2.031,5"),
    ("209600000000", "@", "209.600.000.000"),
    (".5", "General", "0,5"),
    ("1E20", "General", "100.000.000.000.000.000.000"),
]


@pytest.mark.parametrize(("stored", "code", "wanted"), LOOKS)
def test_a_number_reads_as_it_is_printed(stored: str, code: str, wanted: str) -> None:
    assert printed(stored, "164", code) == wanted


@pytest.mark.parametrize(
    ("stored", "code"),
    [
        ("62500", ";;;"),
        ("62500", '"không"'),
        ("1E300", "General"),
        ("1E-300", "General"),
        ("1_000", "General"),
        ("٥٩", "General"),
        ("nan", "General"),
        ("inf", "General"),
        ("", "General"),
        ("1" * 100, "General"),
    ],
)
def test_what_shows_no_figure_is_none(stored: str, code: str) -> None:
    assert printed(stored, "164", code) is None


@pytest.mark.parametrize(
    ("number", "stored", "wanted"),
    [("10", "0.9356", "93,56 %"), ("9", "0.5", "50 %"), ("41", "0", "-"), ("3", "2031", "2.031")],
)
def test_formats_of_a_number_alone_are_known(number: str, stored: str, wanted: str) -> None:
    assert printed(stored, number, "") == wanted
