"""Citing: days, decisions and programmes as Vietnamese acts and English texts write them."""

import datetime
from typing import Any

import pytest

from gnbv.language import Text
from gnbv.plan import written_day
from gnbv.plan.decision import Decision
from gnbv.plan.fields import Name
from gnbv.plan.sources import Nature
from tests.conftest import SHIPPED, TEMPLATE, plan_in


@pytest.mark.parametrize(
    ("day", "vi", "en"),
    [
        # As Decision 1424/QĐ-UBND writes the days of the acts that it rests on.
        ("2022-07-14", "14/7/2022", "14 July 2022"),
        ("2022-01-18", "18/01/2022", "18 January 2022"),
        ("2019-11-22", "22/11/2019", "22 November 2019"),
        ("2031-03-02", "02/3/2031", "2 March 2031"),
        ("2031-02-02", "02/02/2031", "2 February 2031"),
    ],
)
def test_a_day_is_written_as_acts_write_it(day: str, vi: str, en: str) -> None:
    assert written_day(datetime.date.fromisoformat(day)) == (vi, en)


@pytest.mark.parametrize(
    ("fields", "vi", "en"),
    [
        (
            {"number": "7/QĐ-UBND", "date": "2031-05-09", "issuer": {"vi": "UBND xã", "en": "CPC"}},
            "Quyết định số 7/QĐ-UBND ngày 09/5/2031 của UBND xã",
            "Decision 7/QĐ-UBND of 9 May 2031, CPC",
        ),
        (
            {"issuer": {"vi": "UBND xã", "en": "CPC"}},
            "Quyết định của UBND xã (không nêu: số, ngày)",
            "Decision, CPC (not stated: number, date)",
        ),
        (
            {"number": "7/QĐ-UBND"},
            "Quyết định số 7/QĐ-UBND (không nêu: ngày, nơi ban hành)",
            "Decision 7/QĐ-UBND (not stated: date, issuer)",
        ),
    ],
)
def test_a_decision_is_cited_by_what_is_known_of_it(
    fields: dict[str, Any], vi: str, en: str
) -> None:
    assert Decision.model_validate(fields).cited == (vi, en)


def test_a_title_names_the_place_where_the_plan_does() -> None:
    named, unnamed = plan_in(SHIPPED).programme, plan_in(TEMPLATE).programme
    assert named.titled(Text("năm 2024", "2024")) == (
        "Chương trình mục tiêu quốc gia giảm nghèo bền vững năm 2024 trên địa bàn tỉnh Vĩnh Long",
        "National Target Programme on Sustainable Poverty Reduction in Vĩnh Long province, 2024",
    )
    assert unnamed.place is None
    assert "trên địa bàn" not in unnamed.titled(Text("năm 2031", "2031")).vi


def test_a_nature_is_called_by_its_short_name_after_a_source() -> None:
    name = {"vi": "Vốn đầu tư phát triển", "en": "Capital"}
    assert Nature.model_validate({"name": name}).label == ("vốn đầu tư phát triển", "capital")
    short = {"vi": "vốn ĐTPT", "en": "capital"}
    assert Nature.model_validate({"name": name, "short": short}).label == ("vốn ĐTPT", "capital")


@pytest.mark.parametrize(
    ("name", "within"),
    [
        ("National Target Programme on Health", "the National Target Programme on Health, 2031"),
        ("Sustainable Poverty Reduction", "Sustainable Poverty Reduction, 2031"),
        ("The Water Plan", "The Water Plan, 2031"),
        ("Funding the future", "Funding the future, 2031"),
    ],
)
def test_an_english_name_has_an_article_in_a_title_only_where_it_takes_one(
    name: str, within: str
) -> None:
    called = Name(vi="Chương trình", en=name)
    programme = plan_in(TEMPLATE).programme.model_copy(update={"programme": called})
    assert programme.titled(Text("năm 2031", "2031"), within=True).en == within
    assert programme.titled(Text("năm 2031", "2031")).en == f"{name}, 2031"
