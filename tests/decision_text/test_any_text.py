"""Whatever text comes, nothing is raised, and every quote is the document's own."""

from hypothesis import given, settings
from hypothesis import strategies as st

from gnbv.decision_text import DecisionText, Passage, read_decision
from gnbv.decision_text.outline import clean
from gnbv.extraction import Paragraph

WORDS = [
    "I. ",
    "II. ",
    "1. ",
    "1.1. ",
    "a) ",
    "đ) ",
    "- ",
    "+ ",
    "Điều 1. ",
    "Phần I",
    "Mục 2. ",
    "PHỤ LỤC",
    "KẾ HOẠCH",
    "Nơi nhận:",
    "[1] ",
    "Căn cứ ",
    "Dự án 2: ",
    "Tiểu dự án 1: ",
    "Tổng kinh phí",
    ": ",
    "; ",
    ", ",
    ". ",
    "(",
    ")",
    "59 tỷ đồng",
    "1,5 tỷ",
    "600 triệu",
    "62.5 tỷ",
    "NSTW ",
    "Ngân sách địa phương",
    "vốn sự nghiệp",
    "trong đó",
    "gồm",
    "Sở Y tế ",
    "chủ trì",
    ", phối hợp với ",
    "Sở Tài chính",
    "100% ",
    "ít nhất ",
    "hộ nghèo ",
    "0,41%/năm",
    "giảm ",
    "mỗi năm ",
    "đến năm 2025",
    "2022 - 2025",
    "từ 5% xuống còn 3%",
    "2.500 - 2.800 hộ",
    "bằng chữ",
    "hai trăm",
    "một lần",
    "tất cả ",
    "tuổi",
    "Năm 2023",
    "\u0301",
    "\u200b",
    "\t",
    "/",
    "%",
    "đạt ",
]

text = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=8)), max_size=14).map("".join)
documents = st.lists(text, max_size=12)


def _passages(read: DecisionText) -> list[Passage]:
    facts = [fact.at for fact in read.act if fact]
    found = [one.at for one in read.projects]
    found += [one.at for one in read.source_years]
    found += [one.at for one in read.leads]
    found += [one.at for one in read.agencies]
    found += [one.at for one in read.indicators]
    found += [one.at for one in read.left_out]
    found += [block.at for block in read.funding]
    found += [line.at for block in read.funding for line in block.lines]
    return facts + found


@settings(max_examples=300, deadline=None)
@given(documents)
def test_nothing_is_raised_and_every_quote_stands_in_the_text(document: list[str]) -> None:
    read = read_decision([Paragraph(one, str(at)) for at, one in enumerate(document)])
    whole = " ".join(clean(one) for one in document)
    for passage in _passages(read):
        assert passage.quote in clean(whole)
        assert passage.place in {str(at) for at in range(len(document))}


@settings(max_examples=150, deadline=None)
@given(documents)
def test_a_sure_proposal_has_a_figure_or_a_cadence(document: list[str]) -> None:
    read = read_decision([Paragraph(one, str(at)) for at, one in enumerate(document)])
    for one in read.indicators:
        assert one.doubt or one.value is not None or one.cadence
    for block in read.funding:
        amounts = [line.amount for line in block.lines if not line.doubt]
        assert all(amount.dong is not None for amount in amounts)
        assert block.total or block.lines or block.natures


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400))
def test_one_paragraph_of_anything_is_read(paragraph: str) -> None:
    read_decision([Paragraph(paragraph, "1")])


def test_a_million_characters_in_one_paragraph_are_left_out_with_the_reason() -> None:
    read = read_decision([Paragraph("ít nhất 1 hộ, " * 70_000, "1")])
    assert not read.indicators
    assert len(read.left_out) == 1
    assert "quá dài" in read.left_out[0].reason.vi


def test_no_paragraphs_are_an_empty_reading() -> None:
    read = read_decision([])
    assert read.act == (None,) * 7
    assert not any(read[1:])
