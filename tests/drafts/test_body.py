"""The body of a paper: whose money its sentences are, and what of it no file of a plan holds."""

from pathlib import Path

from gnbv.drafts import draft
from gnbv.extraction import Document
from gnbv.reading.loader import load
from tests.drafts.papers import checked, table, written

_TABLE = (
    "STT | Nội dung | Tổng | Ngân sách trung ương | Ngân sách địa phương",
    "1 | Dự án A | 250 | 100 | 150",
    "2 | Trường X | 270 | 220 | 50",
    " | Tổng cộng | 520 | 320 | 200",
)
_ALLOTTED = (
    "Điều 1. Giao kế hoạch vốn năm 2024 với tổng kinh phí là 520 triệu đồng, trong đó ngân sách"
    " trung ương 320 triệu đồng, ngân sách địa phương 200 triệu đồng."
)
_UNIT = "Đơn vị tính: triệu đồng"


def _paper(*above: str) -> Document:
    return table(_TABLE, "QUYẾT ĐỊNH", "Về việc giao kế hoạch vốn năm 2024", *above, _UNIT)


def _comments(document: Document) -> list[str]:
    """The comments on what is to be decided, without those on the years of sources."""
    every = draft(document, lang="en").files["plan.yaml"].splitlines()
    return [
        one[4:] for one in every if one.startswith("# ? ") and "ngân sách" not in one[:24].lower()
    ]


def test_the_allotted_total_is_what_the_plan_states(tmp_path: Path) -> None:
    found = draft(_paper(_ALLOTTED))
    assert _comments(_paper(_ALLOTTED)) == []
    stated = found.files["plan.yaml"].partition("stated:")[2]
    assert [line.strip() for line in stated.splitlines() if line.strip()] == [
        '- ref: "Điều 1"',
        "figures:",
        'total: "520 triệu đồng"',
        'trung-uong: "320 triệu đồng"',
        'dia-phuong: "200 triệu đồng"',
    ]
    _, audit = checked(_paper(_ALLOTTED), tmp_path)
    assert not audit.diagnostics


def test_an_allotted_total_that_the_table_contradicts_is_found(tmp_path: Path) -> None:
    _, audit = checked(_paper(_ALLOTTED.replace("là 520", "là 530")), tmp_path)
    assert audit.diagnostics


def test_lines_of_projects_are_claims_of_these_projects_alone(tmp_path: Path) -> None:
    body = (
        "1. Tổng kinh phí: 520 triệu đồng",
        (
            "2. Trường X: 270 triệu đồng (ngân sách trung ương 220 triệu đồng; ngân sách địa phương"
            " 50 triệu đồng)"
        ),
        (
            "3. Dự án A: 250 triệu đồng (ngân sách trung ương 100 triệu đồng; ngân sách địa phương"
            " 150 triệu đồng)"
        ),
    )
    found = draft(_paper(*body))
    assert 'total: "520 triệu đồng"' in found.files["plan.yaml"]
    assert "triệu đồng" not in found.files["plan.yaml"].partition("520 triệu đồng")[2]
    projects = [text for path, text in found.files.items() if "project" in path]
    assert [
        [total in text.partition("stated:")[2] for total in ('"250 triệu', '"270 triệu')]
        for text in projects
    ] == [[True, False], [False, True]]
    _, audit = checked(_paper(*body), tmp_path)
    assert not audit.diagnostics


def test_a_project_that_the_table_has_not_is_a_comment() -> None:
    body = "2. Trường Y: 90 triệu đồng (ngân sách trung ương 90 triệu đồng)"
    (comment,) = _comments(_paper(_ALLOTTED, body))
    assert comment.startswith("Điều 1.2: Trường Y: 90 triệu đồng")
    assert "matches no project" in comment
    assert "90 triệu" not in "".join(
        line for line in draft(_paper(body)).files["plan.yaml"].splitlines() if line[:1] != "#"
    )


def test_money_of_other_years_is_no_claim_of_the_plan() -> None:
    body = "Tổng kinh phí giai đoạn 2021-2025 là 5.000 triệu đồng; năm 2024: 520 triệu đồng."
    title = "Kế hoạch vốn năm 2024"
    paper = table([_TABLE[0].replace("Tổng", "Năm 2024"), *_TABLE[1:]], title, body, _UNIT)
    found = draft(paper).files["plan.yaml"]
    assert 'total: "520 triệu đồng"' in found
    assert 'total: "5.000 triệu đồng"' not in found
    assert "của năm hoặc giai đoạn khác" in found


def test_amounts_that_nothing_takes_up_are_comments() -> None:
    body = "Hỗ trợ Trường Y 90 triệu đồng để mua bàn ghế."
    assert _comments(_paper(body)) == [
        (
            "dòng: Hỗ trợ Trường Y 90 triệu đồng"
            " (an amount that no source, nature or total stands before)"
        )
    ]


def test_an_article_is_no_name_of_a_programme(tmp_path: Path) -> None:
    article = "Điều 2. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này."
    loaded = load(written(draft(_paper(_ALLOTTED, article)), tmp_path))
    assert loaded.plan
    assert loaded.plan.programme.programme.vi == "Về việc giao kế hoạch vốn năm 2024"
