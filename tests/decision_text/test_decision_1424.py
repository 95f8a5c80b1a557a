"""Decision 1424/QĐ-UBND: every expected figure is typed from the document."""

import pytest

from gnbv.decision_text import FundingBlock, FundingLine
from tests.decision_text.texts import of_file

READ = of_file("decision_1424")
CENTRAL, LOCAL = "Ngân sách trung ương", "Ngân sách địa phương"
MOBILISED = "Vốn huy động hợp pháp khác"
RECURRENT, CAPITAL = "vốn sự nghiệp", "vốn đầu tư phát triển"
LABOUR = "Sở Lao động - Thương binh và Xã hội"
Line = tuple[str, str, int, list[tuple[str, int | None]]]

BLOCKS: list[tuple[str, str, str, int, list[Line]]] = [
    (
        "Dự án 2",
        "III.1.đ",
        "62,5 tỷ đồng",
        62_500_000_000,
        [
            (CENTRAL, "59 tỷ đồng", 59_000_000_000, [(RECURRENT, None)]),
            (LOCAL, "1,5 tỷ đồng", 1_500_000_000, []),
            (MOBILISED, "2 tỷ đồng", 2_000_000_000, []),
        ],
    ),
    (
        "Dự án 3, Tiểu dự án 1",
        "III.2.a",
        "25,8 tỷ đồng",
        25_800_000_000,
        [
            (CENTRAL, "25 tỷ đồng", 25_000_000_000, [(RECURRENT, None)]),
            (LOCAL, "600 triệu đồng", 600_000_000, []),
            (MOBILISED, "200 triệu đồng", 200_000_000, []),
        ],
    ),
    (
        "Dự án 3, Tiểu dự án 2",
        "III.2.b",
        "12,1 tỷ đồng",
        12_100_000_000,
        [
            (CENTRAL, "9,5 tỷ đồng", 9_500_000_000, [(RECURRENT, None)]),
            (LOCAL, "600 triệu đồng", 600_000_000, []),
            (MOBILISED, "2 tỷ đồng", 2_000_000_000, []),
        ],
    ),
    (
        "Dự án 4, Tiểu dự án 1",
        "III.3.a",
        "37,950 tỷ đồng",
        37_950_000_000,
        [
            (CENTRAL, "33 tỷ đồng", 33_000_000_000, [(RECURRENT, None)]),
            (LOCAL, "4,950 tỷ đồng", 4_950_000_000, []),
        ],
    ),
    (
        "Dự án 4, Tiểu dự án 3",
        "III.3.b",
        "29,750 tỷ đồng",
        29_750_000_000,
        [
            (
                CENTRAL,
                "29 tỷ đồng",
                29_000_000_000,
                [(CAPITAL, 10_000_000_000), (RECURRENT, 19_000_000_000)],
            ),
            (LOCAL, "750 triệu đồng", 750_000_000, []),
        ],
    ),
    (
        "Dự án 6, Tiểu dự án 1",
        "III.4.a",
        "19,9 tỷ đồng",
        19_900_000_000,
        [
            (CENTRAL, "19,6 tỷ đồng", 19_600_000_000, [(RECURRENT, None)]),
            (LOCAL, "300 triệu đồng", 300_000_000, [(RECURRENT, None)]),
        ],
    ),
    (
        "Dự án 6, Tiểu dự án 2",
        "III.4.b",
        "4,3 tỷ đồng",
        4_300_000_000,
        [
            (CENTRAL, "4 tỷ đồng", 4_000_000_000, [(RECURRENT, None)]),
            (LOCAL, "300 triệu đồng", 300_000_000, []),
        ],
    ),
    (
        "Dự án 7, Tiểu dự án 1",
        "III.5.a",
        "11,150 tỷ đồng",
        11_150_000_000,
        [
            (CENTRAL, "11 tỷ đồng", 11_000_000_000, [(RECURRENT, None)]),
            (LOCAL, "150 triệu đồng", 150_000_000, [(RECURRENT, None)]),
        ],
    ),
    (
        "Dự án 7, Tiểu dự án 2",
        "III.5.b",
        "6,150 tỷ đồng",
        6_150_000_000,
        [
            (CENTRAL, "6 tỷ đồng", 6_000_000_000, [(RECURRENT, None)]),
            (LOCAL, "150 triệu đồng", 150_000_000, [(RECURRENT, None)]),
        ],
    ),
    (
        "",
        "IV",
        "209,6 tỷ đồng",
        209_600_000_000,
        [
            (
                "Vốn ngân sách trung ương",
                "196,1 tỷ đồng",
                196_100_000_000,
                [(CAPITAL, 10_000_000_000), (RECURRENT, 186_100_000_000)],
            ),
            ("Vốn ngân sách địa phương", "9,3 tỷ đồng", 9_300_000_000, [(RECURRENT, None)]),
            ("Huy động hợp pháp khác", "4,2 tỷ đồng", 4_200_000_000, []),
        ],
    ),
    ("", "Phụ lục", "209.600.000.000 đồng", 209_600_000_000, []),
]


def _shown(block: FundingBlock) -> tuple[str, str, str, int | None, list[Line]]:
    assert block.total
    whose = block.project.full_label if block.project else ""
    return whose, block.at.ref, block.total.text, block.total.dong, [*map(_line, block.lines)]


def _line(one: FundingLine) -> Line:
    natures = [(part.name, part.amount and part.amount.dong) for part in one.natures]
    assert one.amount.dong is not None
    return one.source, one.amount.text, one.amount.dong, natures


def test_every_block_of_money_is_read_with_its_sources_and_natures() -> None:
    assert [_shown(block) for block in READ.funding] == BLOCKS
    assert not any(block.doubt or block.natures or block.year for block in READ.funding)
    assert READ.left_out == ()


def test_the_closing_total_is_read_in_words_too() -> None:
    total = READ.funding[-1].total
    assert total
    assert total.words == "hai trăm lẻ chín tỷ sáu trăm triệu đồng"
    assert total.words_dong == 209_600_000_000


def test_names_of_one_source_are_one_in_body_section_iv_and_annex() -> None:
    names = {line.standard for block in READ.funding for line in block.lines}
    names |= {one.standard for one in READ.source_years}
    assert names == {"ngân sách trung ương", "ngân sách địa phương", "huy động hợp pháp khác"}


def test_the_footnote_gives_the_years_of_two_sources() -> None:
    years = [
        (one.standard, one.first, one.last, one.counted, one.at.ref) for one in READ.source_years
    ]
    note = "Phụ lục, chú thích [1]"
    assert years == [
        ("ngân sách trung ương", 2022, 2025, 4, note),
        ("ngân sách địa phương", 2023, 2025, 3, note),
    ]


def test_the_act_is_what_its_head_and_its_plan_state() -> None:
    act = READ.act
    assert act.number
    assert act.number.text == "1424/QĐ-UBND"
    assert act.date
    assert act.date.text == "2022-07-14"
    assert act.issuer
    assert act.issuer.text == "Ủy ban nhân dân tỉnh Vĩnh Long"
    assert act.issuer.at.quote == "ỦY BAN NHÂN DÂN TỈNH VĨNH LONG"
    assert act.title
    assert act.title.text == (
        "Về việc ban hành Kế hoạch thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững "
        "giai đoạn 2022 - 2025 trên địa bàn tỉnh Vĩnh Long"
    )
    assert act.programme
    assert act.programme.text == "Chương trình mục tiêu quốc gia giảm nghèo bền vững"
    assert act.place
    assert act.place.text == "tỉnh Vĩnh Long"
    assert act.period
    assert (act.period.first, act.period.last) == (2022, 2025)
    assert act.period.at.ref == "II.3"


PROJECTS = [
    ("Dự án 2", "Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo", "III.1"),
    ("Dự án 3", "Hỗ trợ phát triển sản xuất, cải thiện dinh dưỡng", "III.2"),
    (
        "Dự án 3, Tiểu dự án 1",
        "Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp",
        "III.2.a",
    ),
    ("Dự án 3, Tiểu dự án 2", "Cải thiện dinh dưỡng", "III.2.b"),
    ("Dự án 4", "Phát triển giáo dục nghề nghiệp, việc làm bền vững", "III.3"),
    ("Dự án 4, Tiểu dự án 1", "Phát triển giáo dục nghề nghiệp vùng khó khăn", "III.3.a"),
    ("Dự án 4, Tiểu dự án 3", "Hỗ trợ việc làm bền vững", "III.3.b"),
    ("Dự án 6", "Truyền thông và giảm nghèo về thông tin", "III.4"),
    ("Dự án 6, Tiểu dự án 1", "Giảm nghèo về thông tin", "III.4.a"),
    ("Dự án 6, Tiểu dự án 2", "Truyền thông về giảm nghèo đa chiều", "III.4.b"),
    ("Dự án 7", "Nâng cao năng lực và giám sát, đánh giá Chương trình", "III.5"),
    ("Dự án 7, Tiểu dự án 1", "Nâng cao năng lực thực hiện Chương trình", "III.5.a"),
    ("Dự án 7, Tiểu dự án 2", "Giám sát, đánh giá", "III.5.b"),
]


def test_projects_have_their_number_name_parent_and_section() -> None:
    assert [(one.full_label, one.name, one.at.ref) for one in READ.projects] == PROJECTS


LEADS: list[tuple[str, str, tuple[str, ...]]] = [
    ("Dự án 2", LABOUR, ()),
    ("Dự án 3, Tiểu dự án 1", "Sở Nông nghiệp và Phát triển nông thôn", (LABOUR,)),
    ("Dự án 3, Tiểu dự án 2", "Sở Y tế", ()),
    ("Dự án 4, Tiểu dự án 1", LABOUR, ()),
    ("Dự án 4, Tiểu dự án 3", LABOUR, ()),
    ("Dự án 6, Tiểu dự án 1", "Sở Thông tin và Truyền thông", (LABOUR,)),
    ("Dự án 6, Tiểu dự án 2", LABOUR, ("Sở Thông tin và Truyền thông",)),
    ("Dự án 7, Tiểu dự án 1", LABOUR, ()),
    ("Dự án 7, Tiểu dự án 2", LABOUR, ()),
]


def test_each_project_has_its_lead_and_named_coordinators_alone() -> None:
    leads = [
        (one.project and one.project.full_label, one.agency, one.coordinators) for one in READ.leads
    ]
    assert leads == LEADS
    assert not any(one.doubt for one in READ.leads)


def test_section_six_lists_nineteen_agencies() -> None:
    assert [one.at.ref for one in READ.agencies] == [f"VI.{number}" for number in range(1, 20)]
    names = {one.at.ref: one.name for one in READ.agencies}
    assert names["VI.9"] == "Sở Văn hóa, Thể thao và Du lịch"
    assert names["VI.16"] == "Chi nhánh Ngân hàng Chính sách xã hội tỉnh"
    assert names["VI.17"] == "các sở, ban, ngành liên quan"
    assert names["VI.18"] == "Ủy ban Mặt trận Tổ quốc tỉnh và các tổ chức thành viên"
    assert names["VI.19"] == "Ủy ban nhân dân các huyện, thị xã, thành phố"


def test_the_outline_has_the_document_s_own_numbers() -> None:
    refs = [one.ref for one in READ.sections]
    assert refs[:5] == ["Căn cứ", "Điều 1", "Điều 2", "Nơi nhận", "I"]
    assert "III.1.đ" in refs
    assert refs[-2:] == ["Phụ lục", "Phụ lục, chú thích [1]"]
    headings = {one.ref: one.heading for one in READ.sections}
    assert headings["I.3"] == "Các kết quả và chỉ tiêu chủ yếu cần đạt được đến năm 2025"
    assert len(refs) == len(set(refs))


SURE = [
    ("I.2", "annual-change", "0,41%", "exactly", "descending", None),
    ("I.3.a", "cumulative", "05 mô hình", "more-than", "ascending", 2025),
    ("I.3.a", "annual-change", "2%", "exactly", "descending", 2025),
    ("I.3.a", "level", "100%", "exactly", "ascending", 2025),
    ("I.3.b", "level", "100%", "exactly", "ascending", 2025),
    ("I.3.b", "level", "100%", "exactly", "ascending", 2025),
    ("I.3.b", "level", "100%", "exactly", "ascending", 2025),
    ("I.3.b", "level", "90%", "exactly", "ascending", 2025),
    ("I.3.b", "level", "50%", "exactly", "ascending", 2025),
    ("I.3.b", "level", "20%", "exactly", "ascending", 2025),
    ("I.3.b", "level", "100%", "exactly", "ascending", 2025),
    ("I.3.b", "cumulative", "2.000 hộ", "at-least", "ascending", 2025),
    ("I.3.b", "level", "80%", "exactly", "ascending", 2025),
    ("I.3.b", "level", "60%", "at-least", "ascending", 2025),
    ("I.3.b", "level", "80%", "exactly", "ascending", 2025),
    ("III.4.a", "level", "100%", "exactly", "ascending", None),
    ("III.4.a", "level", "100%", "exactly", "ascending", None),
    ("III.4.a", "level", "100%", "exactly", "ascending", None),
    ("V.1", "level", "01 xã", "at-least", "ascending", None),
    ("V.2", "level", "01 mô hình", "at-least", "ascending", None),
    ("VI.12", "level", "100%", "exactly", "ascending", None),
    ("VI.18", "level", "01 mô hình", "exactly", "ascending", None),
]


def test_the_figures_to_reach_are_sure_and_no_others_are() -> None:
    found = [
        (one.at.ref, one.kind, one.text, one.operator, one.direction, one.year)
        for one in READ.indicators
        if one.sure and one.value is not None
    ]
    assert found == SURE


def test_duties_are_sure_where_the_document_counts_how_often() -> None:
    duties = [
        (one.at.ref, one.cadence) for one in READ.indicators if one.sure and one.value is None
    ]
    assert duties == [
        ("III.5.b", "start-middle-end"),
        ("V.3.a", "every-year"),
        ("VI.19", "twice-a-year"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "36 tháng",
        "dưới 16 tuổi",
        "dưới 5 tuổi",
        "dưới 80 tuổi",
        "dưới 03 tháng",
        "Dự án 2",
        "2022 - 2024",
    ],
)
def test_ages_spans_and_numbers_of_projects_are_no_indicators(words: str) -> None:
    assert not [one for one in READ.indicators if one.value is not None and words in one.at.quote]


def test_what_has_no_figure_is_proposed_with_its_doubt() -> None:
    open_ones = {one.at.ref for one in READ.indicators if one.value is None and one.doubt}
    assert {"I.3.b", "III.2.b", "V.5", "V.3.a", "III.5.b"} <= open_ones
