"""Shares: columns of percentages, by exact division, as rounded in print."""

from pathlib import Path

from tests.drafts.sheets import Drafted, drafted, paper


def of_columns(found: Drafted) -> dict[str, str | None]:
    """Each column of percentages, with the column that it divides by."""
    return {one.at: one.of for one in found.draft.mapping.columns if one.holds == "percent"}


def test_percentages_of_another_column(tmp_path: Path) -> None:
    found = drafted(
        tmp_path,
        paper("""
            STT | Nội dung  | Tổng | NSTW | NSĐP | Tỷ lệ NSTW (%)
            1   | Đường     | 10   | 6    | 4    | 60
            2   | Kênh      | 30   | 20   | 10   | 66,67
                | Tổng cộng | 40   | 26   | 14   | 65
        """),
    )
    assert of_columns(found) == {"F": "C"}
    assert found.audit.clean


def test_percentages_of_all_projects(tmp_path: Path) -> None:
    # 10 and 30 of 40
    found = drafted(
        tmp_path,
        paper("""
            STT | Nội dung | NSTW | Cơ cấu
            1   | Đường    | 10   | 25%
            2   | Kênh     | 30   | 75%
        """),
    )
    assert of_columns(found) == {"D": None}
    assert found.audit.clean


def test_one_misprint_among_many_is_found_by_the_check(tmp_path: Path) -> None:
    rows = "\n".join(
        f"{at} | Đường {at} | {at * 10} | {at * 6} | {at * 4} | 60" for at in range(1, 7)
    )
    text = f"STT | Nội dung | Tổng | NSTW | NSĐP | Tỷ lệ NSTW (%)\n{rows}"
    found = drafted(tmp_path, paper(text.replace("24 | 16 | 60", "24 | 16 | 61")))
    assert of_columns(found) == {"F": "C"}
    assert found.codes == ["C306"]


def test_percentages_that_nothing_explains_are_kept_as_words(tmp_path: Path) -> None:
    found = drafted(
        tmp_path,
        paper("""
            STT | Nội dung | Tổng | NSTW | NSĐP | Tỷ lệ
            1   | Đường    | 10   | 6    | 4    | 13%
            2   | Kênh     | 30   | 20   | 10   | 17%
        """),
    )
    assert of_columns(found) == {}
    (column,) = [one for one in found.draft.mapping.columns if one.at == "F"]
    assert (column.holds, column.confidence) == ("text", "unsure")
    assert "row 2, cell 6" in found.remarks
