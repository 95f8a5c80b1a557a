"""What the shipped plan quotes of its decision, counted by hand in the document by sections."""

from collections import Counter

import pytest

from gnbv.plan import Content, Plan
from gnbv.reading.loader import load
from tests.conftest import SHIPPED

# Section III: the points under 'Mục tiêu', 'Đối tượng' and 'Nội dung' of each project.
POINTS = {
    "1": (1, 2, 1),
    "2.1": (1, 1, 3),
    "2.2": (1, 1, 2),
    "3.1": (1, 2, 2),
    "3.2": (1, 2, 2),
    "4.1": (5, 3, 9),
    "4.2": (1, 2, 6),
    "5.1": (1, 2, 2),
    "5.2": (1, 2, 2),
}
# Section VI in its order: clauses that are duties of their own, the 19 agencies from VI.1 to VI.19.
DUTIES = (4, 3, 3, 3, 5, 2, 5, 4, 1, 2, 1, 3, 1, 1, 1, 3, 3, 6, 16)


@pytest.fixture(scope="module")
def plan() -> Plan:
    found = load(SHIPPED).plan
    assert found
    return found


@pytest.fixture(scope="module")
def content(plan: Plan) -> Content:
    assert plan.content
    return plan.content


def test_every_project_with_money_has_its_points(plan: Plan, content: Content) -> None:
    found = {
        code: (len(one.aims), len(one.beneficiaries), len(one.support))
        for code, one in content.projects.items()
    }
    assert found == POINTS
    assert tuple(found) == plan.funded_codes


def test_section_iii_has_13_aims_17_groups_and_29_points_of_support(content: Content) -> None:
    counted = Counter(topic.field for topic, _, _ in content.walk_quotes() if topic.project)
    assert counted == {"aims": 13, "beneficiaries": 17, "support": 29}


def test_the_19_agencies_have_their_duties_in_the_documents_order(
    plan: Plan, content: Content
) -> None:
    assert tuple(content.duties) == tuple(plan.programme.agencies)
    assert tuple(map(len, content.duties.values())) == DUTIES
    assert len(DUTIES) == 19


def test_the_decision_itself_is_quoted(content: Content) -> None:
    # Five acts it rests on, one overall aim, two groups, three priorities, two terms; and 12 lines
    # under 'Nơi nhận'.
    names = ("basis", "aims", "beneficiaries", "priorities", "definitions", "effect", "recipients")
    assert [len(getattr(content, name)) for name in names] == [5, 1, 2, 3, 2, 2, 12]


def test_every_quote_has_a_place_in_the_document(plan: Plan) -> None:
    places = {plan.ref_of(topic, quoted) for topic, quoted, _ in plan.walk_quotes()}
    assert {f"VI.{number}" for number in range(1, 20)} <= places
    assert {"III.1.a", "III.1.b", "III.1.c", "III.2.b", "III.5.b", "II.2", "Nơi nhận"} <= places
    assert None not in places


def test_two_quotes_are_as_the_document_has_them(content: Content) -> None:
    # VI.3, its first duty, and the last point of III.5.b.
    assert content.duties["tc"][0].quote == (
        "Tham mưu Ủy ban nhân dân tỉnh bố trí kinh phí hàng năm cho các đơn vị theo đúng quy định "
        "của Luật Ngân sách nhà nước và các văn bản hướng dẫn hiện hành"
    )
    assert content.projects["5.2"].support[-1].quote == (
        "Rà soát hộ nghèo, hộ cận nghèo hàng năm; tổ chức điều tra, đánh giá đầu kỳ, giữa kỳ và "
        "cuối kỳ ở các cấp"
    )
