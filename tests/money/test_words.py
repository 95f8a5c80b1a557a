"""Amounts in words: said as offices say them, read as they are said, and nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv.money import AmountError, read, read_words, spell

# Typed by hand by the rules of administrative Vietnamese.
SAID = [
    (0, "không"),
    (1, "một"),
    (4, "bốn"),
    (5, "năm"),
    (10, "mười"),
    (11, "mười một"),
    (14, "mười bốn"),
    (15, "mười lăm"),
    (20, "hai mươi"),
    (21, "hai mươi mốt"),
    (24, "hai mươi tư"),
    (25, "hai mươi lăm"),
    (31, "ba mươi mốt"),
    (100, "một trăm"),
    (101, "một trăm lẻ một"),
    (104, "một trăm lẻ bốn"),
    (105, "một trăm lẻ năm"),
    (110, "một trăm mười"),
    (115, "một trăm mười lăm"),
    (121, "một trăm hai mươi mốt"),
    (1_000, "một nghìn"),
    (1_005, "một nghìn không trăm lẻ năm"),
    (1_010, "một nghìn không trăm mười"),
    (1_021, "một nghìn không trăm hai mươi mốt"),
    (1_100, "một nghìn một trăm"),
    (1_000_001, "một triệu không trăm lẻ một"),
    (50_075_000_000, "năm mươi tỷ không trăm bảy mươi lăm triệu"),
    (53_175_000_000, "năm mươi ba tỷ một trăm bảy mươi lăm triệu"),
    (209_600_000_000, "hai trăm lẻ chín tỷ sáu trăm triệu"),
    (1_500_000_000_000, "một nghìn năm trăm tỷ"),
    (1_005_000_000_000, "một nghìn không trăm lẻ năm tỷ"),
    (2_001_000_000_000_000, "hai triệu không trăm lẻ một nghìn tỷ"),
    (10**18, "một tỷ tỷ"),
    (-5_000, "âm năm nghìn"),
    (-209_600_000_000, "âm hai trăm lẻ chín tỷ sáu trăm triệu"),
]


@pytest.mark.parametrize(("amount", "words"), SAID, ids=[str(row[0]) for row in SAID])
def test_an_amount_is_said_as_offices_say_it(amount: int, words: str) -> None:
    assert spell(amount) == words
    assert read_words(words) == amount


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("Hai trăm lẻ chín tỷ sáu trăm triệu đồng", 209_600_000_000),
        ("hai trăm linh chín tỉ, sáu trăm triệu đồng chẵn./.", 209_600_000_000),
        ("hai mươi bốn ngàn", 24_000),
        # The total of Phú Yên's budget, with its comma.
        (
            "Sáu nghìn một trăm ba mươi mốt tỷ, bốn trăm hai mươi triệu đồng",
            6_131_420_000_000,
        ),
        ("(Bằng chữ: Sáu tỷ đồng chẵn./.)", 6_000_000_000),
        ("Số tiền viết bằng chữ: Sáu tỷ đồng", 6_000_000_000),
        ("Bằng chữ: âm năm nghìn Việt Nam đồng chẵn", -5_000),
        ("sáu tỷ đồng Việt Nam", 6_000_000_000),
        ("hai mươi nhăm triệu", 25_000_000),
        ("bẩy tỷ", 7_000_000_000),
        ("một nghìn lẻ năm", 1_005),
        ("hai tra\u0306m tỷ", 200_000_000_000),
    ],
)
def test_spelling_variants_are_read(words: str, amount: int) -> None:
    assert read_words(words) == amount


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("", "M120"),
        ("đồng", "M120"),
        ("two hundred", "M120"),
        ("(Bằng chữ: )", "M120"),
        ("sáu (sáu) tỷ", "M122"),
        ("209 tỷ", "M120"),
        ("hai trăm tỷ rưỡi", "M120"),
        ("một " * 400, "M122"),
        ("một " * 401, "M120"),
        ("mười mốt", "M121"),
        ("mười năm", "M121"),
        ("hai mươi một", "M121"),
        ("hai mươi năm", "M121"),
        ("trăm triệu", "M121"),
        ("một hai", "M122"),
        ("một triệu một tỷ một triệu một tỷ", "M121"),
        ("một trăm lẻ mười", "M121"),
        ("một trăm hai", "M122"),
        ("năm lăm", "M121"),
        ("âm", "M120"),
    ],
)
def test_words_that_say_no_number_are_refused(words: str, code: str) -> None:
    with pytest.raises(AmountError) as refused:
        read_words(words)
    assert refused.value.code == code


def test_the_lone_unit_is_said_in_both_ways() -> None:
    assert spell(105, "linh") == "một trăm linh năm"
    assert read_words(spell(105, "linh")) == 105


@given(
    amount=st.one_of(
        st.integers(min_value=-(10**22), max_value=10**22),
        st.builds(
            lambda parts: sum(part * 10 ** (3 * at) for at, part in enumerate(parts)),
            st.lists(st.sampled_from([0, 0, 1, 5, 10, 15, 21, 105, 110, 999]), max_size=7),
        ),
    )
)
@settings(max_examples=300, deadline=None)
def test_what_is_said_is_read_again(amount: int) -> None:
    assert read_words(spell(amount)) == amount
    assert read_words(f"{spell(amount, 'linh')} đồng") == amount


@given(
    words=st.lists(
        st.sampled_from(
            [
                "không",
                "một",
                "mốt",
                "hai",
                "ba",
                "bốn",
                "tư",
                "năm",
                "lăm",
                "mười",
                "mươi",
                "trăm",
                "lẻ",
                "nghìn",
                "triệu",
                "tỷ",
                "âm",
            ]
        ),
        max_size=12,
    )
)
@settings(max_examples=300, deadline=None)
def test_words_in_any_order_are_a_number_or_refused(words: list[str]) -> None:
    outcome = attempt(" ".join(words))
    if isinstance(outcome, AmountError):
        assert outcome.code in {"M120", "M121", "M122"}
    else:
        assert read_words(spell(outcome)) == outcome


def attempt(text: str) -> int | AmountError:
    try:
        return read_words(text)
    except AmountError as refused:
        return refused


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("hai lăm tỷ", "hai mươi lăm tỷ"),
        ("hai mốt tỷ", "hai mươi mốt tỷ"),
        ("ba tư triệu", "ba mươi tư triệu"),
        ("trăm lẻ năm triệu", "một trăm lẻ năm triệu"),
        ("trăm triệu", "một trăm triệu"),
        ("mười mốt tỷ", "mười một tỷ"),
        ("hai mươi năm tỷ", "hai mươi lăm tỷ"),
    ],
)
def test_what_was_meant_is_proposed(words: str, meant: str) -> None:
    with pytest.raises(AmountError) as caught:
        read_words(words)
    assert (caught.value.code, caught.value.details["spelt"]) == ("M121", meant)


@pytest.mark.parametrize(
    "words", ["một trăm hai tỷ", "hai tỷ năm", "hai ba tỷ", "trăm lẻ", "một nghìn hai", "mươi lăm"]
)
def test_nothing_is_proposed_where_it_could_be_two_amounts(words: str) -> None:
    with pytest.raises(AmountError) as caught:
        read_words(words)
    assert caught.value.code == "M122"


@pytest.mark.parametrize("odd", ["\u200b", "\u200c", "\u200d", "\u2060", "\u00ad"])
def test_an_unseen_character_is_named(odd: str) -> None:
    for reader, text, plain in (
        (read_words, f"ba{odd} tỷ", "ba tỷ"),
        (read, f"5{odd}9 tỷ", "59 tỷ"),
        (read, f"59{odd} tỷ", "59 tỷ"),
        (read, f"59 tỷ{odd}", "59 tỷ"),
    ):
        with pytest.raises(AmountError) as caught:
            reader(text)
        assert (caught.value.code, caught.value.details["plain"]) == ("M113", plain)
        assert caught.value.details["character"].startswith(f"U+{ord(odd):04X} ")


@pytest.mark.parametrize(
    ("text", "plain", "point"),
    [
        ("59 đồng".replace("đ", "ð"), "59 đồng", "U+00F0 LATIN SMALL LETTER ETH"),
        ("59 ngh\u0456n", "59 nghin", "U+0456 CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I"),
        ("6.\u041e00 triệu", "6.O00 triệu", "U+041E CYRILLIC CAPITAL LETTER O"),
        ("6.\u03bf00 triệu", "6.o00 triệu", "U+03BF GREEK SMALL LETTER OMICRON"),
    ],
)
def test_a_letter_that_passes_for_another_is_named(text: str, plain: str, point: str) -> None:
    with pytest.raises(AmountError) as caught:
        read(text)
    details = caught.value.details
    assert (caught.value.code, details["plain"], details["character"]) == ("M113", plain, point)
