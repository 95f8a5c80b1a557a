"""Doubts own why a figure in a sentence may be no result to reach, in words for a person."""

import re
from collections.abc import Sequence

from gnbv.decision_text.goals import Goal
from gnbv.language import Text
from gnbv.plan.indicators import Cadence
from gnbv.targets.quotations import Quotation, fold

NO_FIGURE = Text(
    "câu nêu kết quả cần đạt mà không có số", "the sentence names a result and gives no figure"
)
BY_HAND = Text(
    "câu nêu việc phải ban hành; cần xem có phải là một nhiệm vụ phải theo dõi",
    "the sentence has something issued; see whether it is a duty to be followed",
)
_CADENCE = Text(
    "'hàng năm' có thể chỉ bổ nghĩa cho một từ trong câu, không phải nhiệm vụ có định kỳ",
    "'every year' may belong to a word of the sentence, and not to a duty",
)
_FOREIGN = Text(
    "câu không phải tiếng Việt, các từ 'ít nhất', 'đến năm' chưa được đọc",
    "an English sentence: words such as 'at least' and 'by' are not read",
)
_ABOUT = Text(
    "số có chữ 'khoảng', 'gần': không phải mức chính xác", "a figure that is about so much"
)
_UNREAD = Text("số không đọc được theo một cách duy nhất", "a figure that is read in two ways")
_MONEY = Text("có thể là tỷ lệ vốn, không phải chỉ tiêu", "it may be a share of money")
_PAST = Text("có thể là kết quả đã đạt", "it may be what was reached already")
_WHO = Text(
    "có thể mô tả đối tượng, điều kiện hoặc mức hỗ trợ, không phải kết quả",
    "it may describe who is supported or on what terms, and no result",
)
_NO_CUE = Text("câu không có từ nêu mục tiêu", "no word of the sentence sets a target")
_WORDS = Text("số viết bằng chữ, có thể chỉ mô tả đối tượng", "a number in words")
_SEVERAL = Text(
    "câu có nhiều số, không rõ số này của nội dung nào",
    "the sentence has several figures, and it is not clear what this one is of",
)
_YEARS = Text("câu có nhiều năm đến hạn", "the sentence has several years by which it is due")

_ABOUT_MONEY = re.compile(
    r"\b(?:ngân sách|kinh phí|vốn|đối ứng|lãi suất|chi phí|học phí|mức đóng|mức hỗ trợ|giải ngân"
    r"|phí|tiền|lương|giá trị|đồng|chiếm|budget|interest)\b"
)
_IN_PAST = re.compile(
    r"\b(?:đã (?:đạt|có|giảm|tăng|hỗ trợ|thực hiện|hoàn thành)|hiện nay|hiện có|hiện còn|hiện tại"
    r"|tính đến|kết quả thực hiện năm|so với cùng kỳ)\b"
)
_TARGETS = re.compile(
    r"\b(?:(?<!chương trình )mục tiêu|chỉ tiêu|phấn đấu|kết quả cần đạt|objectives?|targets?)\b"
)
_OF_WHOM = re.compile(
    r"\b(?:đối tượng|phạm vi|nguyên tắc|tiêu chí|định mức|mức hỗ trợ|mức vay|điều kiện)\b"
)
_REVIEW = re.compile(
    r"\b(?:thực trạng|tình hình|kết quả thực hiện|kết quả đạt được|đánh giá kết quả|tồn tại"
    r"|nguyên nhân)\b"
)
_CONDITION = re.compile(
    r"\b(?:xã|hộ|huyện|thôn|ấp|bản|người|vùng|địa bàn|nơi|gia đình)\s(?:[^\W\d]+\s){0,4}?"
    r"có (?:tỷ lệ|tỉ lệ|mức|thu nhập|diện tích)\b"
    r"|^có (?:mức|thu nhập|diện tích)\b|\bthiếu hụt (?:từ|ít nhất|tối thiểu|trên|dưới) \d"
)
_MEMBERS = re.compile(r"\b(?:thành viên|tham gia)\b.{0,40}?\blà (?:người|hộ|phụ nữ)\b")
_ENGLISH = re.compile(r"\b(?:at (?:least|most)|(?:more|less|fewer) than|over|under|up to|of|the)\b")
_ROUGHLY = re.compile(r"\b(?:khoảng|gần|xấp xỉ|ước)\s(?:đạt\s)?(\d[\d.,]*\d|\d)")
_FEW = 10
_CUE = re.compile(
    r"\b(?:phấn đấu|đạt|đảm bảo|bảo đảm|ít nhất|tối thiểu|giảm(?! nghèo)|tăng(?! cường)|duy trì"
    r"|hoàn thành|at least|reach)\b"
)
_COUNTED: tuple[frozenset[Cadence], ...] = (
    frozenset({"start-middle-end"}),
    frozenset({"twice-a-year"}),
)
_ONCE_A_YEAR = re.compile(r"\blần\b")


def of_figure(
    clause: str, goal: Goal, quote: Quotation, headings: Sequence[str], later: bool
) -> Text | None:
    """Why a figure may be no target; None where it is sure.

    `headings` are those above it, the nearest first, folded; `later` is whether another figure of
    the same part stands before it.
    """
    words = fold(clause)
    if goal.value is None:
        return _UNREAD
    if _ENGLISH.search(words):
        return _FOREIGN
    if _IN_PAST.search(words):
        return _PAST
    if any(found[1] == goal.quoted.text[: len(found[1])] for found in _ROUGHLY.finditer(words)):
        return _ABOUT
    if goal.quoted.percent and _ABOUT_MONEY.search(words):
        return _MONEY
    in_words = not goal.quoted.percent and not goal.quoted.text[:1].isdigit()
    if in_words and goal.value <= _FEW:
        return _WORDS
    if later and len(goal.quoted.after.split()) < 2:
        return _SEVERAL
    if len(set(quote.years.due)) > 1:
        return _YEARS
    return _by_place(words, goal, headings)


def of_duty(clause: str, quote: Quotation) -> Text | None:
    """Why words of cadence may be no duty; None where they count how often it is done."""
    each = quote.cadences == frozenset({"every-year"}) and _ONCE_A_YEAR.search(fold(clause))
    return None if each or quote.cadences in _COUNTED else _CADENCE


def sets_targets(headings: Sequence[str]) -> bool:
    """Whether the nearest heading that decides what stands below it is one of targets."""
    return _below(headings) is _TARGETS


def _below(headings: Sequence[str]) -> re.Pattern[str] | None:
    """The kind of the nearest heading that decides what stands below it; None if none does."""
    for heading in headings:
        for kind in (_OF_WHOM, _REVIEW, _TARGETS):
            if kind.search(heading):
                return kind
    return None


def _by_place(words: str, goal: Goal, headings: Sequence[str]) -> Text | None:
    below = _below(headings)
    if below is _REVIEW:
        return _PAST
    condition = _CONDITION.search(words) and not _CONDITION.search(goal.quoted.after)
    if below is _OF_WHOM or condition or _MEMBERS.search(words):
        return _WHO
    starts = words.startswith(fold(goal.quoted.text)) and goal.quoted.percent
    if below is _TARGETS or starts or _CUE.search(words):
        return None
    return _NO_CUE
