"""Keywords own what the words that an indicator's fields are chosen from mean in Vietnamese."""

from gnbv.language import Text

_MEAN = {
    "at-least": "ít nhất",
    "more-than": "trên",
    "exactly": "đúng bằng",
    "at-most": "không quá",
    "less-than": "dưới",
    "ascending": "tăng",
    "descending": "giảm",
    "each-year": "từng năm",
    "on-average": "bình quân",
    "every-year": "mỗi năm một lần",
    "twice-a-year": "mỗi năm hai lần",
    "once": "một lần",
    "start-middle-end": "đầu kỳ, giữa kỳ, cuối kỳ",
    "relative": "% của mức trước",
    "points": "điểm %",
}


def with_meaning(keyword: str) -> str | Text:
    """Return a keyword as files write it, with its meaning for Vietnamese readers."""
    meaning = _MEAN.get(keyword)
    return Text(f"{keyword} ({meaning})", keyword) if meaning else keyword
