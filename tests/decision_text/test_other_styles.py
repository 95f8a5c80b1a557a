"""Decisions of other styles, all invented: articles, parts, a district's plan, an annex alone."""

from fractions import Fraction
from unicodedata import normalize

import pytest

from gnbv.decision_text import DecisionText, FundingBlock
from gnbv.money import Approximate, Interval
from tests.decision_text.texts import of_file, of_text

Money = tuple[str, int | None, list[tuple[str, int | None, list[str]]]]


def _money(block: FundingBlock) -> Money:
    lines = [
        (one.standard, one.amount.dong, [part.name for part in one.natures]) for one in block.lines
    ]
    label = block.project.full_label if block.project else ""
    return label, block.total and block.total.dong, lines


def _sure(read: DecisionText) -> list[tuple[str, str, str]]:
    return [(one.text, one.operator, one.kind) for one in read.indicators if one.sure]


def test_a_resolution_s_head_is_its_own_and_not_that_of_its_grounds() -> None:
    act = of_file("resolution").act
    assert act.number
    assert act.number.text == "27/2031/NQ-HĐND"
    assert act.date
    assert act.date.text == "2031-12-09"
    assert act.issuer
    assert act.issuer.text == "Hội đồng nhân dân tỉnh An Hòa"
    assert act.programme
    assert act.programme.text == "Chương trình nước sạch nông thôn"
    assert act.period
    assert (act.period.first, act.period.last) == (2032, 2035)


def test_a_total_and_its_sources_are_read_in_one_sentence() -> None:
    read = of_file("resolution")
    sources: list[tuple[str, int | None, list[str]]] = [
        ("ngân sách trung ương", 59_000_000_000, []),
        ("ngân sách địa phương", 3_500_000_000, []),
    ]
    assert [_money(block) for block in read.funding] == [("", 62_500_000_000, sources)]
    assert read.funding[0].at.ref == "Điều 2.1"
    assert [line.source for line in read.funding[0].lines] == ["NSTW", "NSĐP"]


def test_a_rate_is_left_out_with_its_reason() -> None:
    left = of_file("resolution").left_out
    assert [one.at.ref for one in left] == ["Điều 2.2"]
    assert left[0].reason.en == "a rate, no funding"


def test_articles_give_indicators_ranges_and_starting_points() -> None:
    read = of_file("resolution")
    assert _sure(read) == [
        ("85%", "at-least", "level"),
        ("18%", "exactly", "level"),
        ("12 công trình", "at-least", "annual-change"),
        ("3.500 - 4.000 hộ", "exactly", "cumulative"),
    ]
    loss, homes = read.indicators[1], read.indicators[3]
    assert (loss.baseline, loss.direction, loss.year) == ("24%", "descending", 2035)
    assert (homes.value, homes.until) == (Fraction(3500), Fraction(4000))
    condition = next(one for one in read.indicators if one.text == "20%")
    assert condition.doubt


def test_years_of_a_source_are_read_in_a_sentence_of_its_own() -> None:
    (one,) = of_file("resolution").source_years
    assert (one.standard, one.first, one.last, one.counted) == ("ngân sách tỉnh", 2033, 2035, 3)


def test_a_lead_without_a_project_is_no_project_s() -> None:
    (lead,) = of_file("resolution").leads
    assert lead.agency == "Sở Tài nguyên và Môi trường"
    assert lead.coordinators == ("Sở Tài chính", "Ngân hàng Chính sách xã hội tỉnh")
    assert lead.project is None
    assert lead.doubt


def test_a_district_plan_lists_sources_by_nature() -> None:
    blocks = [_money(block) for block in of_file("district_plan").funding]
    assert blocks == [
        (
            "Dự án 1",
            1_250_000_000,
            [
                ("ngân sách trung ương", 900_000_000, ["Vốn sự nghiệp"]),
                ("ngân sách huyện đối ứng", 150_000_000, []),
                ("vay ngân hàng chính sách xã hội", 200_000_000, []),
            ],
        ),
        (
            "Dự án 2",
            480_000_000,
            [
                ("ngân sách trung ương", 100_000_000, ["Vốn đầu tư"]),
                ("ngân sách trung ương", 380_000_000, ["Vốn sự nghiệp"]),
            ],
        ),
        ("", 1_730_000_000, []),
    ]


def test_hedged_amounts_are_kept_as_printed() -> None:
    matched = of_file("district_plan").funding[0].lines[1].amount
    assert matched.text == "khoảng 150 triệu đồng"
    assert isinstance(matched.dong, Approximate)
    need = of_file("parts").funding[0].total
    assert need
    assert need.text == "khoảng 1.250 - 1.300 tỷ đồng"
    assert isinstance(need.dong, Approximate)
    assert need.dong.interval() == Interval(1_249 * 10**9, 1_301 * 10**9)


def test_what_was_reached_last_year_is_no_target() -> None:
    read = of_file("district_plan")
    reviewed = [one for one in read.indicators if one.at.ref == "Phần I"]
    assert [one.text for one in reviewed] == ["1,2%", "350 hộ", "95%"]
    assert all(one.doubt for one in reviewed)
    assert _sure(read)[:6] == [
        ("1 - 1,5%", "exactly", "annual-change"),
        ("2%", "at-most", "level"),
        ("1.200 lao động", "exactly", "cumulative"),
        ("300 lao động", "exactly", "cumulative"),
        ("70%", "exactly", "level"),
        ("98%", "exactly", "level"),
    ]


def test_leads_stand_behind_a_label_or_in_a_sentence() -> None:
    leads = of_file("district_plan").leads
    assert [(one.project and one.project.label, one.agency, one.coordinators) for one in leads] == [
        (
            "Dự án 1",
            "Phòng Kinh tế và Hạ tầng",
            ("Phòng Tài chính - Kế hoạch", "Hội Liên hiệp Phụ nữ huyện"),
        ),
        ("Dự án 2", "Phòng Lao động - Thương binh và Xã hội", ()),
    ]


def test_agencies_are_listed_below_a_title_without_a_number() -> None:
    names = [one.name for one in of_file("district_plan").agencies]
    assert names == ["Phòng Tài chính - Kế hoạch", "UBND các xã, thị trấn"]


def test_a_decision_with_roman_sections_below_an_article() -> None:
    read = of_file("parts")
    assert read.act.number is None
    assert read.act.issuer
    assert read.act.issuer.text == "Chủ tịch Ủy ban nhân dân tỉnh Hải Đông"
    assert [_money(block) for block in read.funding] == [
        (
            "",
            1_250_000_000_000,
            [
                ("ngân sách nhà nước", 700_000_000_000, []),
                ("đối ứng của hợp tác xã", 400_000_000_000, []),
                ("vốn khác", 150_000_000_000, []),
            ],
        ),
        ("Dự án 1", 120_000_000_000, []),
        (
            "Dự án 2",
            85_500_000_000,
            [("ngân sách tỉnh", 80_000_000_000, []), ("vốn khác", 5_500_000_000, [])],
        ),
    ]
    natures = [(part.name, part.amount and part.amount.dong) for part in read.funding[0].natures]
    assert natures == [
        ("vốn đầu tư phát triển", 800_000_000_000),
        ("vốn sự nghiệp", 450_000_000_000),
    ]
    assert _sure(read) == [
        ("150 hợp tác xã", "exactly", "cumulative"),
        ("20.000 thành viên", "exactly", "cumulative"),
        ("60%", "more-than", "level"),
        ("10%", "exactly", "annual-change"),
        ("100%", "exactly", "level"),
        ("20 mô hình", "at-least", "cumulative"),
    ]
    assert {one.year for one in read.indicators} == {2034}
    income = next(one for one in read.indicators if one.text == "10%")
    assert not income.averaged


def test_an_annex_alone_states_nothing_in_sentences() -> None:
    read = of_file("annex_only")
    assert [one.ref for one in read.sections] == ["Phụ lục II"]
    assert not read.funding
    assert not read.indicators
    assert not read.projects


def test_english_money_is_read_and_english_targets_are_doubted() -> None:
    read = of_file("english")
    assert [_money(block) for block in read.funding] == [
        (
            "",
            62_500_000_000,
            [
                ("central budget", 59_000_000_000, ["recurrent"]),
                ("local budget", 3_500_000_000, []),
            ],
        )
    ]
    assert [one.text for one in read.indicators] == ["60%"]
    assert not _sure(read)


def test_totals_of_single_years_are_told_from_that_of_the_period() -> None:
    read = of_text(
        "Tổng kinh phí giai đoạn 2032 - 2033 là 50 tỷ đồng, trong đó:\n"
        "- Năm 2032: 20 tỷ đồng;\n- Kinh phí năm 2033: 30 tỷ đồng.\n"
        "Giao Sở Y tế chi dự toán kinh phí 5 tỷ đồng."
    )
    totals = [(one.year, one.total and one.total.dong, one.doubt is None) for one in read.funding]
    assert totals == [
        (None, 50_000_000_000, True),
        (2032, 20_000_000_000, True),
        (2033, 30_000_000_000, True),
        (None, 5_000_000_000, False),
    ]


def test_an_amount_that_can_be_read_in_two_ways_is_doubted() -> None:
    read = of_text("Tổng kinh phí: 62.5 tỷ đồng.")
    assert read.funding[0].total
    assert read.funding[0].total.dong is None
    assert read.funding[0].doubt


def test_letters_with_marks_of_their_own_are_the_same_letters() -> None:
    composed = "đ) Nhu cầu kinh phí: 62,5 tỷ đồng\n- Phấn đấu 80% hộ nghèo dùng nước sạch"
    assert of_text(normalize("NFD", composed)) == of_text(composed)
    assert of_text(composed).indicators[0].text == "80%"


def test_a_number_may_stand_on_the_line_below_its_label() -> None:
    head = "THỦ TƯỚNG CHÍNH PHỦ\nSố:\n31/QĐ-TTg\nQUYẾT ĐỊNH\nCăn cứ Quyết định số 7/QĐ-TTg;"
    act = of_text(head).act
    assert act.number
    assert act.number.text == "31/QĐ-TTg"
    assert act.issuer
    assert act.issuer.text == "Thủ tướng Chính phủ"


def test_a_hedge_with_a_linking_word_is_still_a_hedge() -> None:
    read = of_text("Tổng nguồn vốn giai đoạn 2031 - 2035 tối thiểu là 75.000 tỷ đồng.")
    total = read.funding[0].total
    assert total
    assert total.text == "tối thiểu 75.000 tỷ đồng"
    assert isinstance(total.dong, Approximate)
    assert total.dong.interval() == Interval(75_000 * 10**9, None)


def test_sources_may_stand_below_a_line_of_their_own() -> None:
    read = of_text(
        "Kinh phí thực hiện: 12 tỷ đồng.\nTrong đó:\n"
        "- Nguồn vốn: ngân sách tỉnh hỗ trợ 10 tỷ đồng\n- Xã hội hóa 2 tỷ đồng"
    )
    assert [_money(block) for block in read.funding] == [
        (
            "",
            12_000_000_000,
            [("ngân sách tỉnh", 10_000_000_000, []), ("xã hội hóa", 2_000_000_000, [])],
        )
    ]


def test_foreign_and_abbreviated_money_is_never_read_as_dong() -> None:
    read = of_text("Vốn vay: 5 tỷ USD.\nTổng kinh phí: 250 trđ.\nHỗ trợ 3 triệu USD cho 5 xã.")
    assert [line.amount.dong for block in read.funding for line in block.lines] == [None]
    assert all(block.doubt for block in read.funding)
    assert [one.at.quote for one in read.left_out] == ["Hỗ trợ 3 triệu USD"]
    assert [one.text for one in read.indicators] == ["5 xã"]


def test_a_listed_section_with_money_of_its_own_is_proposed_as_a_project() -> None:
    read = of_text(
        "II. CÁC NỘI DUNG HỖ TRỢ\n1. Xây dựng trạm bơm\na) Mục tiêu: tưới tiêu.\n"
        "b) Kinh phí: 4 tỷ đồng.\n2. Nâng cấp kênh\nKinh phí: 6 tỷ đồng.\n"
        "III. NGUỒN VỐN\n1. Tổng kinh phí: 10 tỷ đồng."
    )
    assert [(one.label, one.name, one.at.ref) for one in read.projects] == [
        ("1", "Xây dựng trạm bơm", "II.1"),
        ("2", "Nâng cấp kênh", "II.2"),
    ]
    assert all(one.doubt for one in read.projects)
    assert [block.project and block.project.name for block in read.funding] == [
        "Xây dựng trạm bơm",
        "Nâng cấp kênh",
        None,
    ]


def test_a_list_of_percentages_shares_its_verb_and_its_words() -> None:
    read = of_text(
        "I. Mục tiêu\n- Phấn đấu 30% huyện, 40% xã biên giới thoát nghèo; ít nhất 5.000 m2 nhà."
    )
    found = [(one.text, one.strives, one.at.quote) for one in read.indicators if one.sure]
    assert found == [
        ("30%", True, "Phấn đấu 30% huyện, 40% xã biên giới thoát nghèo"),
        ("40%", True, "40% xã biên giới thoát nghèo"),
        ("5.000 m²", False, "ít nhất 5.000 m2 nhà."),
    ]


def test_a_heading_without_a_number_holds_of_lines_whose_bullets_are_lost() -> None:
    read = of_text(
        "Mục tiêu cụ thể đến năm 2035:\n70% hộ dùng nước sạch.\nXây dựng 15 trạm bơm.\n"
        "Đối tượng\nXã có từ 50 hộ trở lên.\n85% hộ ở vùng sâu."
    )
    found = [(one.text, one.year, one.sure) for one in read.indicators]
    assert found == [
        ("70%", 2035, True),
        ("15 trạm", 2035, True),
        ("50 hộ", None, False),
        ("85%", None, False),
    ]


def test_a_year_at_the_start_of_a_line_is_that_of_all_its_clauses() -> None:
    read = of_text(
        "1. Chỉ tiêu\n- Đến năm 2033: 70% hộ dùng nước sạch; ít nhất 15 xã có trạm cấp nước.\n"
        "- Năm 2034, tỷ lệ hộ nghèo còn dưới 3%, tỷ lệ hộ cận nghèo còn 4%."
    )
    found = [(one.text, one.operator, one.direction, one.year) for one in read.indicators]
    assert found == [
        ("70%", "exactly", "ascending", 2033),
        ("15 xã", "at-least", "ascending", 2033),
        ("3%", "less-than", "descending", 2034),
        ("4%", "exactly", "descending", 2034),
    ]
    assert read.indicators[0].at.quote == "70% hộ dùng nước sạch"


def test_words_that_begin_as_an_agency_does_are_none() -> None:
    read = of_text(
        "VI. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Ban hành văn bản hướng dẫn.\n"
        "- Báo cáo kết quả hằng quý.\n- Phòng ngừa dịch bệnh.\n2. Hội Nông dân tỉnh: vận động."
    )
    assert [one.name for one in read.agencies] == ["Sở Y tế", "Hội Nông dân tỉnh"]


def test_natures_may_come_before_their_sources() -> None:
    expected: list[tuple[str, int | None, list[str]]] = [
        ("ngân sách trung ương", 18_000_000_000, ["Vốn đầu tư"]),
        ("ngân sách địa phương", 2_000_000_000, ["Vốn đầu tư"]),
        ("ngân sách trung ương", 7_769_000_000, ["Vốn sự nghiệp"]),
        ("ngân sách địa phương", 777_000_000, ["Vốn sự nghiệp"]),
    ]
    sentence = of_text(
        "Kinh phí thực hiện: 28.546 triệu đồng. Trong đó: Vốn đầu tư: 20.000 triệu đồng "
        "(NSTW 18.000 triệu đồng, NSĐP 2.000 triệu đồng); Vốn sự nghiệp: 8.546 triệu đồng "
        "(NSTW 7.769 triệu đồng; NSĐP 777 triệu đồng)."
    )
    listed = of_text(
        "Kinh phí thực hiện: 28.546 triệu đồng, trong đó:\n"
        "- Vốn đầu tư: 20.000 triệu đồng, gồm:\n+ NSTW: 18.000 triệu đồng;\n"
        "+ NSĐP: 2.000 triệu đồng.\n- Vốn sự nghiệp: 8.546 triệu đồng, gồm:\n"
        "+ NSTW: 7.769 triệu đồng;\n+ NSĐP: 777 triệu đồng."
    )
    for read in (sentence, listed):
        assert [_money(block) for block in read.funding] == [("", 28_546_000_000, expected)]
        natures = [
            (part.name, part.amount and part.amount.dong) for part in read.funding[0].natures
        ]
        assert natures == [("Vốn đầu tư", 20_000_000_000), ("Vốn sự nghiệp", 8_546_000_000)]


def test_natures_in_lines_below_a_source_are_its_own() -> None:
    read = of_text(
        "Tổng mức vốn: 137.664,959 tỷ đồng, trong đó:\n"
        "- Vốn ngân sách trung ương: 104.954,011 tỷ đồng, gồm:\n"
        "+ Vốn đầu tư: 50.629,163 tỷ đồng;\n+ Vốn sự nghiệp: 54.324,848 tỷ đồng.\n"
        "- Vốn ngân sách địa phương: 10.016,721 tỷ đồng;\n"
        "- Vốn vay tín dụng chính sách: 19.727,020 tỷ đồng;\n"
        "- Vốn huy động khác: 2.967,207 tỷ đồng."
    )
    (block,) = read.funding
    assert _money(block) == (
        "",
        137_664_959_000_000,
        [
            ("ngân sách trung ương", 104_954_011_000_000, ["Vốn đầu tư", "Vốn sự nghiệp"]),
            ("ngân sách địa phương", 10_016_721_000_000, []),
            ("vay tín dụng chính sách", 19_727_020_000_000, []),
            ("huy động khác", 2_967_207_000_000, []),
        ],
    )
    assert not block.natures


def test_a_head_that_was_a_table_has_issuer_and_number_in_one_cell() -> None:
    act = of_text(
        "ỦY BAN NHÂN DÂN TỈNH AN HÒA ------- Số: 45/2031/QĐ-UBND\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ------- "
        "An Hòa, ngày 3 tháng 2 năm 2031\nQUYẾT ĐỊNH\n"
        "Ban hành Kế hoạch nước sạch năm 2032 trên địa bàn tỉnh An Hòa\n"
        "Căn cứ Quyết định số 7/QĐ-TTg ngày 01/01/2030;"
    ).act
    assert act.number
    assert act.number.text == "45/2031/QĐ-UBND"
    assert act.date
    assert act.date.text == "2031-02-03"
    assert act.issuer
    assert act.issuer.text == "Ủy ban nhân dân tỉnh An Hòa"
    assert act.title
    assert act.title.text == "Ban hành Kế hoạch nước sạch năm 2032 trên địa bàn tỉnh An Hòa"
    assert act.period
    assert (act.period.first, act.period.last) == (2032, 2032)


def test_figures_of_a_list_of_targets_one_by_one() -> None:
    read = of_text(
        "2. Mục tiêu cụ thể đến năm 2035\n"
        "- Có ít nhất 80% số xã đạt chuẩn, trong đó phấn đấu khoảng 40% số xã nâng cao.\n"
        "- Mức thu nhập bình quân đạt 60 triệu đồng/người/năm.\n"
        "- Mỗi trạm có tối thiểu 01 bác sĩ và 02 điều dưỡng.\n"
        "- Hạ tỷ lệ trẻ em suy dinh dưỡng xuống dưới 15%; hỗ trợ 1,2 triệu lượt hộ.\n"
        "- Trẻ 5 tuổi đến trường trên 98%; giảm hộ nghèo bình quân 0,5%/năm.\n"
        "- Hộ thiếu hụt từ 03 chỉ số trở lên, có mức thu nhập dưới 70%."
    )
    found = [(one.text, one.operator, one.kind, one.sure) for one in read.indicators]
    assert found == [
        ("80%", "at-least", "level", True),
        ("40%", "exactly", "level", False),
        ("01 bác sĩ", "at-least", "level", True),
        ("02 điều dưỡng", "exactly", "level", True),
        ("15%", "less-than", "level", True),
        ("1.200.000 lượt hộ", "exactly", "cumulative", True),
        ("98%", "more-than", "level", True),
        ("0,5%", "exactly", "annual-change", True),
        ("03 chỉ số", "at-least", "cumulative", False),
        ("70%", "less-than", "level", False),
    ]
    assert [one.averaged for one in read.indicators].count(True) == 1
    assert [one.at.quote for one in read.left_out] == ["Mức thu nhập bình quân đạt 60 triệu đồng"]


def test_terms_of_support_are_no_results() -> None:
    read = of_text(
        "3. Nội dung hỗ trợ\n- Hỗ trợ mỗi hộ 02 con bò giống.\n"
        "- Dự án có tối thiểu 70% người tham gia là người thuộc hộ nghèo.\n"
        "- Đối ứng tối thiểu 10% tổng kinh phí.\n- Miễn giảm 50% học phí.\n"
        "- Bảo đảm 100% trạm y tế có bác sĩ."
    )
    assert [(one.text, one.sure) for one in read.indicators] == [
        ("02 con", False),
        ("70%", False),
        ("10%", False),
        ("50%", False),
        ("100%", True),
    ]


_TWO_SOURCES = "ngân sách trung ương {} triệu đồng{} ngân sách địa phương {} triệu đồng"


@pytest.mark.parametrize(
    "head",
    [
        "Điều 1. Giao kế hoạch vốn năm 2024 với tổng kinh phí là 520 triệu đồng, trong đó ",
        "Điều 1. Phân bổ 520 triệu đồng, trong đó ",
        "Giao dự toán chi thực hiện Chương trình nước sạch năm 2024 là 520 triệu đồng, gồm: ",
    ],
)
def test_a_sentence_that_allots_the_whole_is_the_programmes_block(head: str) -> None:
    read = of_text(head + _TWO_SOURCES.format(320, ",", 200) + ".")
    (block,) = read.funding
    assert block.doubt is None
    assert _money(block) == (
        "",
        520_000_000,
        [
            ("ngân sách trung ương", 320_000_000, []),
            ("ngân sách địa phương", 200_000_000, []),
        ],
    )
    assert not read.left_out


def test_money_that_is_allotted_to_one_is_doubted() -> None:
    read = of_text("Phân bổ 520 triệu đồng cho Trường A, gồm: NSTW 320 triệu đồng.")
    assert [one.doubt is None for one in read.funding] == [False]
    given = of_text("Giao Trường A kinh phí với tổng số 520 triệu đồng.")
    assert [one.doubt is None for one in given.funding] == [False]


def test_a_numbered_line_that_names_something_is_the_block_of_that() -> None:
    read = of_text(
        "1. Tổng kinh phí: 500 triệu đồng\n"
        f"2. Dự án A: 250 triệu đồng ({_TWO_SOURCES.format(100, ';', 150)})\n"
        f"3. Trường X: 220 triệu đồng ({_TWO_SOURCES.format(90, ';', 130)})\n"
        "- Dự án B 30 triệu đồng"
    )
    found = [
        (one.project and one.project.name, *_money(one)[1:], one.doubt is None)
        for one in read.funding
    ]
    assert found == [
        (None, 500_000_000, [], True),
        (
            "Dự án A",
            250_000_000,
            [("ngân sách trung ương", 100_000_000, []), ("ngân sách địa phương", 150_000_000, [])],
            True,
        ),
        (
            "Trường X",
            220_000_000,
            [("ngân sách trung ương", 90_000_000, []), ("ngân sách địa phương", 130_000_000, [])],
            True,
        ),
        ("Dự án B", 30_000_000, [], True),
    ]
    assert all(one.doubt for one in read.projects)


def test_parts_of_an_amount_of_something_else_are_not_the_programmes() -> None:
    sentence = "Trường Y 250 triệu đồng (" + _TWO_SOURCES.format(100, ";", 150) + ")"
    listed = "Hỗ trợ Trường Y 250 triệu đồng, gồm:\n- NSTW: 100 triệu đồng\n- NSĐP: 150 triệu đồng"
    for text in (sentence, listed, "Dự án A: 250 triệu đồng (NSTW 100 triệu đồng)"):
        read = of_text(f"1. Tổng kinh phí: 500 triệu đồng\n{text}")
        assert [(one.project, one.doubt is None) for one in read.funding] == [
            (None, True),
            (None, False),
        ]


def test_a_total_keeps_the_years_that_its_words_name() -> None:
    read = of_text(
        "Tổng kinh phí giai đoạn 2021-2025 là 5.000 triệu đồng; năm 2024: 500 triệu đồng."
    )
    found = [(one.total and one.total.dong, one.year, one.span) for one in read.funding]
    assert found == [(5_000_000_000, None, (2021, 2025)), (500_000_000, 2024, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Tổng kinh phí của Dự án A là 250 triệu đồng.",
        "Kinh phí thực hiện Trường X: 250 triệu đồng (NSTW 100 triệu đồng; NSĐP 150 triệu đồng)",
        "Phân bổ 520 triệu đồng vốn ngân sách trung ương năm 2024 cho các xã.",
        "Giao 520 triệu đồng cho Sở Y tế.",
    ],
)
def test_a_total_of_one_or_of_one_source_is_not_surely_the_programmes(text: str) -> None:
    (block,) = of_text(text).funding
    assert block.project is None
    assert block.doubt


def test_a_total_after_a_list_of_projects_is_none_of_the_last_one() -> None:
    read = of_text(
        "1. Dự án A: 250 triệu đồng, gồm:\n- NSTW: 100 triệu đồng;\n- NSĐP: 150 triệu đồng.\n"
        "2. Trường B: 100 triệu đồng, trong đó:\n- NSTW: 100 triệu đồng\nTổng cộng: 350 triệu đồng"
    )
    found = [
        (one.project and one.project.name, one.total and one.total.dong) for one in read.funding
    ]
    assert found == [("Dự án A", 250_000_000), ("Trường B", 100_000_000), (None, 350_000_000)]
