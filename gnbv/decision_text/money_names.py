"""Money names own the words by which documents name sources, natures and totals of money.

They are the words of budget law and of every province; a plan's own keys are not among them.
"""

import re

from gnbv.decision_text.casing import UPPER
from gnbv.targets.quotations import fold

ABBREVIATIONS = {
    "nstw": "ngân sách trung ương",
    "nsđp": "ngân sách địa phương",
    "nsnn": "ngân sách nhà nước",
    "nst": "ngân sách tỉnh",
    "nsh": "ngân sách huyện",
    "nsx": "ngân sách xã",
    "đtpt": "đầu tư phát triển",
    "ns": "ngân sách",
    "tw": "trung ương",
    "đp": "địa phương",
}
_SOURCE = re.compile(
    r"\b(?:(?:nguồn )?(?:vốn |kinh phí )?(?:từ )?(?:nguồn )?(?:vốn )?"
    r"(?:ngân sách\b|nstw\b|nsđp\b|nsnn\b|nst\b|nsh\b|nsx\b|ns (?:tw|đp|tỉnh|huyện|xã)\b"
    r"|huy động\b|đối ứng\b|xã hội hóa\b|xã hội hoá\b|tín dụng\b|vay\b|lồng ghép\b|oda\b"
    r"|viện trợ\b|tài trợ\b|đóng góp\b|cộng đồng\b|doanh nghiệp\b|người dân\b|hợp pháp khác\b"
    r"|trung ương\b|địa phương\b|tw\b|đp\b))"
    r"|\bnguồn(?: vốn)? khác\b|\bvốn khác\b|\bquỹ [^\W\d_]+"
    r"|\b(?:central|local|state|provincial|district|commune) budget\b|\bmobili[sz]ed\b"
    r"|\bcounterpart\b|\bother (?:legal )?(?:sources?|funds?)\b"
)
_NATURE = re.compile(
    r"\b(?:nguồn )?(?:(?:vốn|kinh phí|chi) )?(?:đầu tư phát triển|đtpt|đầu tư công|đầu tư"
    r"|sự nghiệp|thường xuyên)\b|\b(?:capital|recurrent)\b(?: (?:funds?|expenditure))?"
)
_TOTAL = re.compile(
    r"\b(?:tổng|nhu cầu|kinh phí|dự toán|vốn thực hiện|nguồn vốn|nguồn lực|total|funding|cộng)\b"
)
_TOTAL_FIRST = re.compile(
    r"(?:(?:trong đó|dự kiến|ước|năm [0-9]{4}|giai đoạn [0-9]{4}\s?[-\u2013]\s?[0-9]{4}),?:? )?"
    rf"(?:{_TOTAL.pattern})"
)
_ALLOTS = r"(?:giao|phân bổ|bố trí|phân khai|phê duyệt|thông qua)"
_ALLOTTED = (
    r"(?:,?\s(?:chi tiết|kế hoạch|vốn|đầu tư công|đầu tư|dự toán|kinh phí|ngân sách nhà nước|chi"
    r"|nguồn|tổng|số|mức|tiền|với|là|năm [0-9]{4}|giai đoạn [0-9]{4}\s?[-\u2013]\s?[0-9]{4}"
    r"|(?:thực hiện )?(?:các )?chương trình [^,;:.]*?(?=\s(?:năm|giai đoạn|với|là|tổng)\b|$)))*"
)
"""What may be allotted that is the money of a whole plan: no word of it names one who gets it."""
_ALLOTMENT = re.compile(rf"{_ALLOTS}{_ALLOTTED}")
_OF_ONE = re.compile(
    rf"\b(?:của|cho|thực hiện|tại)\s+(?!Chương trình|Kế hoạch|Đề án|CTMTQG|Nghị|Quyết)[{UPPER}]"
    r"|\b(?:dự án|hợp phần|công trình)\s+(?:số )?[0-9A-ZĐ]"
)
_LEADING = re.compile(r"^(?:(?:nguồn|vốn|kinh phí|từ|tổng|số) )+(?=\S)")
_BEFORE = re.compile(
    r"(?:(?:tổng|số|nguồn|vốn|kinh|phí|phần|từ|do|thực|hiện|dự|kiến|trong|đó|và|gồm|bao|các|đầu|tư"
    r"|phát|triển|công|sự|nghiệp|thường|xuyên|total|from|the|of|funds|capital|recurrent)\b\W*)*"
)
"""What may stand before the name of a source in a label; other words make it a sentence."""


def source_in(label: str) -> str | None:
    """The name of a source in the words before an amount, as printed; None if there is none."""
    label = label.rpartition(":")[2].strip() or label
    found = _SOURCE.search(label.lower())
    before = label[: found.start()].lower() if found else ""
    if not found or not _BEFORE.fullmatch(before):
        return None
    return label[found.start() :] if _NATURE.search(before) else label


def nature_in(label: str) -> str | None:
    """The name of a nature in a label, as printed; None if there is none."""
    found = _NATURE.search(label.lower())
    return label[found.start() : found.end()] if found else None


def is_total(label: str) -> bool:
    """Whether a label is that of a total or of a need of money."""
    return _TOTAL.search(label.lower()) is not None


def begins_as_total(label: str) -> bool:
    """Whether a label begins with the word that makes it a total, as the head of a block does."""
    return _TOTAL_FIRST.match(label.lower()) is not None


def is_allotment(label: str) -> bool:
    """Whether a label allots the money of a whole plan: 'Phân bổ', 'Giao kế hoạch vốn năm 2024'.

    'Giao Sở Y tế dự toán' names one who gets it, and is none.
    """
    return _ALLOTMENT.fullmatch(label.lower()) is not None


def begins_as_allotment(label: str) -> bool:
    """Whether words begin with a verb that allots money, whoever gets it."""
    return re.match(rf"{_ALLOTS}\b", label.lower()) is not None


def names_one(label: str) -> bool:
    """Whether the label of a total names whose it is, and that is no programme or plan."""
    return not label.isupper() and _OF_ONE.search(label) is not None


def standard(source: str) -> str:
    """A source's name in full and lower case, without what leads to it ('nguồn vốn')."""
    words = [ABBREVIATIONS.get(word, word) for word in fold(source).split()]
    full = " ".join(words)
    rest = _LEADING.sub("", full)
    return f"vốn {rest}" if rest.startswith("khác") else rest
