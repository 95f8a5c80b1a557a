"""Headings: whose money a column is, of what nature, over what time."""

import pytest

from gnbv.drafts.headings import (
    common_headings,
    is_check,
    is_no_plan,
    is_percentage,
    is_words,
    meaning_of,
    names_money,
    nature_in,
    source_in,
)
from gnbv.plan.annex_columns import Span
from tests.drafts.sheets import laid


@pytest.mark.parametrize(
    ("headings", "source", "nature", "span"),
    [
        (("NSTW",), "trung-uong", None, None),
        (("Năm 2022", "NSTW"), "trung-uong", None, 2022),
        (("2022 NSTW",), "trung-uong", None, 2022),
        (("NSTW", "Vốn đầu tư"), "trung-uong", "dau-tu", None),
        (("NSTW", "SN"), "trung-uong", "sn", None),
        (("Giai đoạn 2022-2025", "Tổng số"), None, None, "period"),
        (("Giai đoạn 2022-2025", "Năm 2023"), None, None, 2023),
        (("Một năm", "Địa phương"), "dia-phuong", None, "full-year"),
        (("Tổng số",), None, None, None),
        (("Each year", "Local budget"), "local", None, "full-year"),
    ],
)
def test_what_headings_say(
    headings: tuple[str, ...], source: str | None, nature: str | None, span: Span | None
) -> None:
    found = meaning_of(headings)
    assert (*found.keys, found.span) == (source, nature, span)


def test_what_stands_above_all_columns_tells_none_from_another() -> None:
    layout = laid("""
        STT | Nội dung | Nguồn vốn trung ương | <
        ^   | ^        | Đường               | Cầu
        1   | Xã A     | 5                   | 6
    """)
    common = common_headings(layout, (2, 3))
    assert common == {"Nguồn vốn trung ương"}
    assert common_headings(layout, (2,)) == frozenset()
    assert meaning_of(layout.headings(2), common).keys == ("duong", None)


def test_a_total_is_one_by_its_last_heading() -> None:
    assert meaning_of(("NSTW", "Tổng số")).total
    assert not meaning_of(("Tổng số", "NSTW")).total


def test_names_are_as_printed_without_years_and_natures() -> None:
    found = [
        source_in(one) for one in ("Vốn NSTW năm 2022", "Huy động (nếu có)", "Vốn đầu tư NSĐP")
    ]
    assert [one.name for one in found if one] == ["Vốn NSTW", "Huy động", "NSĐP"]
    nature = nature_in("vốn sự nghiệp")
    assert nature is not None
    assert nature == ("su-nghiep", "Sự nghiệp")


def test_an_activity_is_no_source_of_money() -> None:
    assert names_money(meaning_of(("Huy động",)))
    assert names_money(meaning_of(("NSTW",)))
    assert not names_money(meaning_of(("Hỗ trợ nhà ở",)))
    assert not names_money(meaning_of(("Tổng số",)))


def test_kinds_of_columns_by_their_headings() -> None:
    assert is_percentage(("NSTW", "Tỷ lệ (%)"))
    assert not is_percentage(("Tỷ lệ (%)", "NSTW"))
    assert is_words(("Ghi chú",))
    assert is_check(("Chênh lệch",))
    assert not is_check(("Chênh lệch giá",))
    assert is_no_plan(("Giải ngân", "NSTW"))
    assert not is_no_plan(("Kế hoạch", "NSTW"))


def test_no_sources_money_is_made_up_of_another() -> None:
    state, local, every = (meaning_of((one,)) for one in ("NSTW", "NSĐP", "Tổng số"))
    assert every.may_hold(state)
    assert state.may_hold(every)
    assert not state.may_hold(local)
    # What no word for money names may be a total by its sums.
    assert meaning_of(("Cả hai",)).may_hold(local)
    assert meaning_of(("Tổng NSTW",)).may_hold(local)
    assert meaning_of(("NSNN",)).may_hold(state)
    province, mobilised = meaning_of(("NS tỉnh",)), meaning_of(("Huy động",))
    assert local.may_hold(province)
    assert not state.may_hold(province)
    assert not mobilised.may_hold(local)
    assert mobilised.may_hold(meaning_of(("Doanh nghiệp",)))
