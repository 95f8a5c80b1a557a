"""Printed numbers: a number that a paper prints twice stands once in the annex of its draft."""

from pathlib import Path

import pytest

from gnbv.drafts import PaperError, draft
from tests.drafts.sheets import drafted, paper


@pytest.mark.parametrize(
    ("text", "money", "places"),
    [
        (
            "1 | Trường THCS | 100\n1 | Trường THCS | 200\n2 | Cầu | 5",
            {"1 trung-uong": 100, "1-2 trung-uong": 200, "2 trung-uong": 5},
            ["row 3, cell 1"],
        ),
        (
            "1 | Trường A | 100\n^ | Trường B | 200\n2 | Cầu | 5",
            {"1 trung-uong": 100, "1-2 trung-uong": 200, "2 trung-uong": 5},
            ["row 3, cell 1"],
        ),
        (
            "I | Nhóm A | 3\n1 | Trường | 1\n2 | Cầu | 2\nII | Nhóm B | 9\n1 | Chợ | 4\n1 | Kè | 5",
            {
                "I.1 trung-uong": 1, "I.2 trung-uong": 2, "II.1 trung-uong": 4,
                "II.1-2 trung-uong": 5,
            },
            ["row 7, cell 1"],
        ),
        (
            "1 | Xã A | 3\n1.1 | Trường | 1\n1.1 | Cầu | 2\n2 | Xã B | 9",
            {"1.1 trung-uong": 1, "1.1-2 trung-uong": 2, "2 trung-uong": 9},
            ["row 4, cell 1"],
        ),
    ],
    ids=["the same name", "a merged number", "below a group", "with a dot"],
)  # fmt: skip
def test_a_repeated_number_is_left_out_and_shown(
    text: str, money: dict[str, int], places: list[str], tmp_path: Path
) -> None:
    found = drafted(tmp_path, paper(f"STT | Nội dung | NSTW\n{text}"))
    assert found.millions == money
    assert [one for one in found.remarks if one.endswith("cell 1")] == places
    assert "R120" not in found.codes


def test_a_row_without_a_name_is_refused_by_a_mapping_too() -> None:
    rows = "STT | Nội dung | NSTW | NSĐP\n1 | Đường | 6 | 4\n2 | {} | 12 | 9\n3 | Cầu | 7 | 1"
    mapping = draft(paper(rows.format("Kênh"))).mapping
    with pytest.raises(PaperError) as caught:
        draft(paper(rows.format("")), mapping=mapping)
    assert [one.place for one in caught.value.problems] == ["row 3, cell 2"]
    assert "no name" in caught.value.problems[0].why.en
