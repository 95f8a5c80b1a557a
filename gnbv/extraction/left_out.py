"""What is left out owns what becomes of a cell that holds only letters that are not in force."""

from gnbv.language import Text

ONLY_LEFT_OUT = Text(
    "ô chỉ có chữ bị gạch bỏ, hoặc dấu chú thích: sửa ô để ghi rõ số liệu hay để trống",
    "the cell holds only what is struck out, or a mark of a footnote: write its figure, or leave it"
    " blank",
)
"""Why what a cell shows is not known."""


def problem_of(words: str, left_out: bool) -> Text | None:
    """Why a cell is not known whose words are these, and of which letters were left out or not."""
    return ONLY_LEFT_OUT if left_out and not words else None
