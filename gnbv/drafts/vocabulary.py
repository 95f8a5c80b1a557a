"""Vocabulary owns the words by which tables of plans are read: totals, years, natures, notes.

They are words of administrative Vietnamese and of English, and none of a plan: what money is called
beyond them (which sources there are) is taken from the document as it is printed.
"""

import re
from unicodedata import normalize

from gnbv.decision_text.money_names import ABBREVIATIONS
from gnbv.money import UNITS, Unit, worth_of

_TOTAL = (
    r"(tổng(?!\s+(hợp|thể|kết|quan|rà|điều tra|kiểm tra))|cộng(?!\s+(đồng|tác|sinh|hưởng))"
    r"|total|sum|all)\b"
)
TOTAL = re.compile(rf"\b{_TOTAL}")
TOTAL_ROW = re.compile(rf"^(grand\s+|sub-?)?{_TOTAL}")
"""What the name of a row of totals begins with; a project's may have the word further on."""
CARRIED = re.compile(
    r"^(số |cộng )?((mang|chuyển) (sang|từ|tiếp|xuống)|trang trước)\b"
    r"|^(brought|carried) (forward|over)\b"
)
"""What the name of a row begins with that carries a sum from page to page."""
FULL_YEAR = re.compile(
    r"\b(một|01|1|mỗi|hàng|hằng|từng)\s+năm\b|\b(one|each|per|a|full)\s+year\b|\bannual(ly)?\b"
)
PERIOD = re.compile(r"\b(giai đoạn|cả kỳ|thời kỳ|period|phase)\b")
PERCENT = re.compile(r"%|\b(tỷ lệ|tỉ lệ|tỷ trọng|cơ cấu|share|percent(age)?)\b")
NATURE = re.compile(
    r"(?<!quyết định )(?<!chủ )(?<!mức )(?<!trương )(?<!dự án )(?<!danh mục )"
    r"\b((vốn\s+|chi\s+)?(đầu tư( phát triển)?|đtpt|đt|sự nghiệp|sn|thường xuyên|tx)"
    r"|capital|recurrent|current expenditure|investment)\b"
)
MONEY = re.compile(
    r"\b(ngân sách|ns\w*|vốn|nguồn|huy động|tín dụng|vay|viện trợ|tài trợ|đối ứng|đóng góp|oda"
    r"|budgets?|funds?|loans?|grants?|credit|mobili[sz]ed)\b"
)
WORDS = re.compile(
    r"\b(ghi chú|cơ quan|đơn vị|chủ trì|địa điểm|căn cứ|chủ đầu tư|nội dung|ngày|thời gian|thời hạn"
    r"|notes?|remarks?|agency|agencies|lead|location|dates?|deadline)\b"
)
NAMED_MONEY = re.compile(r"^(ngân sách|ns\w*|trung ương|địa phương|tw|đp|central|local)\b")
"""What a row is called that is money in any table: no project's name begins with it."""
QUANTITY = re.compile(
    r"^(số (lượng|hộ|người|xã|huyện|thôn|ấp|lớp|công trình|mô hình|lao động|học viên|đối tượng)"
    r"|khối lượng|diện tích|quy mô|đơn giá|định mức|suất"
    r"|quantit(y|ies)|number of|area|unit (cost|price))\b"
    r"|\((hộ|người|xã|thôn|ấp|lớp|km|ha|m2|m3|m|căn|công trình|mô hình|lao động)\)"
)
"""What a column counts that is no money, or that is the money of one thing alone."""
SPENT = re.compile(
    r"\b(tổng mức( vốn)? đầu tư|tmđt|tổng dự toán|giải ngân|thanh toán|quyết toán|l[uũ]y kế|luỹ kế"
    r"|đề xuất|đề nghị|đăng ký|thẩm định|được duyệt|gói thầu|trúng thầu"
    r"|ước thực hiện|đã (được )?(bố trí|giao|cấp|phân bổ|sử dụng|chi|thực hiện)|còn (lại|thiếu)"
    r"|(điều chỉnh|số|phần|vốn) (tăng|giảm)|trước điều chỉnh"
    r"|disbursed|disbursements?|spent|paid|cumulative|to date|remaining|before adjustment)\b"
    r"|^(tăng|giảm|increase|decrease)s?\W*$"
)
"""What a column is called that is no plan: what all costs, money of earlier decisions, or spent."""
COST = re.compile(r"^(chi phí|phí|xây lắp|thiết bị|tư vấn|costs?|equipment)\b")
"""What money is spent on: it parts a source's money, and names none."""
LOWER_LEVEL = re.compile(r"\b(tỉnh|huyện|quận|xã|phường|provincial|district|commune)\b")
"""Whose budget is a part of the local one."""
OTHER_MONEY = re.compile(
    r"\b(huy động|tín dụng|vay|viện trợ|tài trợ|đối ứng|góp|oda|dân|doanh nghiệp|hộ|khác"
    r"|loans?|grants?|credit|mobili[sz]ed|other)\b"
)
"""Money that no budget is a part of."""
CHECK = re.compile(r"^(kiểm tra|đối chiếu|chênh lệch|check|difference)$")
OF_WHICH = re.compile(r"^(trong đó|gồm|bao gồm|chia ra|of which|including)\b")
_NEUTRAL = re.compile(
    r"\b(cả|toàn bộ|thời kỳ|hằng|hàng|từng|mỗi|một|đồng|trong đó|bao gồm|gồm|chia ra|kinh phí"
    r"|nhu cầu|thực hiện|kế hoạch|dự toán|phân bổ|bố trí|giao|số tiền|thành tiền|tổng|số|cộng|mức"
    r"|theo|từ|cho|các|của|và|nguồn|vốn|chi|năm|giai đoạn|dự án|chương trình|đvt|đơn vị tính"
    r"|of which|including|funding|money|amounts?|plan|planned|projects?|years?|period|phase|total"
    r"|sum|by|from|the|of|in|for|and|sources?|nature)\b"
)
"""What a heading says besides whose money is meant."""
_UNITS = re.compile(
    r"\b(nghìn|ngàn|triệu|tỷ|tỉ|thousands?|millions?|billions?)\s+(of\s+)?(đồng|dong|vnđ|vnd)\b"
    r"|\(\s*((nghìn|ngàn|triệu|tỷ|tỉ)(\s*đ)?|(tr|ng)\.?\s?(đồng|vnđ|vnd|đ)|đồng|vnđ|vnd|đ)\s*\)"
    r"|\b\d[\d. ]*(đồng|vnđ|vnd)\b"
)
_BUDGET = re.compile(r"\b(ngân sách|budget)\b")
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
YEARS = re.compile(
    r"\b((?:19|20)\d\d)\s*(?:[-–—]|đến(?:\s+(?:hết\s+)?năm)?|to)\s*((?:19|20)\d\d)\b"
)
_FOOTNOTE = re.compile(r"\[\d+\]|\(\d+\)|\(\*+\)|\*+$")
_COUNT = r"(?:(?P<count>1(?:(?P<sign>[.,\s]?)000(?:(?P=sign)000){0,2})?)\s*(?!\d))?"
"""How many of a unit are counted at once: '1.000 đồng' is a thousand, '1 triệu đồng' a million."""
_UNIT = re.compile(
    r"(?:đơn vị(?: tính)?|đvt|unit|currency)\s*[:：=–-]?\s*\(?\s*"
    rf"(?P<unit>{_COUNT}[^\W\d_][^,.;:()\d]*)"
)
_IN_BRACKETS = re.compile(rf"\((?P<unit>\s*{_COUNT}[^()\d]{{1,30}})\)")
_SHORT = re.compile(r"\b(?P<short>tr|ng|tỷ|tỉ)(?:\.\s*|\s*(?=đ\b))(?=đồng|đ\b|vnđ|vnd)")
_SHORT_FOR = {"tr": "triệu", "ng": "nghìn"}
"""How units are shortened before the currency: 'tr.đồng', 'trđ', 'ng.đ'."""
_ENGLISH = {
    **dict.fromkeys(("dong", "vnd", "đồng"), 1),
    **{f"{word}{rest}": worth
       for word, worth in (("thousand", 10**3), ("million", 10**6), ("billion", 10**9))
       for rest in ("", " dong", " đồng", " vnd")},
}  # fmt: skip


def plain(words: str) -> str:
    """Words in small letters with single spaces, without footnote marks."""
    return " ".join(_FOOTNOTE.sub(" ", normalize("NFC", words)).casefold().split()).strip(" :.-–")


def years_in(words: str) -> tuple[int, ...]:
    """The years that words name: each of a range, or those that stand alone."""
    found = YEARS.search(words)
    if found and int(found[1]) <= int(found[2]) < int(found[1]) + 100:
        return tuple(range(int(found[1]), int(found[2]) + 1))
    return tuple(int(one) for one in _YEAR.findall(words))


def money_called(words: str) -> str:
    """What is left of a heading, in small letters, beside totals, years, natures, common words.

    Abbreviations are written out, and 'ngân sách' is left out where more is said: 'NSTW', 'TW' and
    'Ngân sách trung ương' are the same.
    """
    rest = YEARS.sub(" ", plain(words))
    for pattern in (_UNITS, FULL_YEAR, _YEAR, NATURE, PERCENT, _NEUTRAL):
        rest = pattern.sub(" ", rest)
    found = re.sub(r"[^\w\s]", " ", rest).split()
    if not any(map(str.isalpha, "".join(found))):
        return ""
    full = " ".join(ABBREVIATIONS.get(word, word) for word in found)
    return " ".join(_BUDGET.sub(" ", full).split()) or full


def unit_in(words: str, bracketed: bool = False) -> Unit | None:
    """The unit of money that words announce ('Đơn vị tính: triệu đồng'), or have in brackets."""
    text = _SHORT.sub(_written_out, plain(words))
    for found in (_IN_BRACKETS if bracketed else _UNIT).finditer(text):
        name = found["unit"].strip()
        count = found["count"] or ""
        name = name.removeprefix(count).strip()
        worth = worth_of(name) or _ENGLISH.get(name) or 0
        dong = worth * int(re.sub(r"\D", "", count) or 1)
        unit = next((one for one in UNITS if one.dong == dong), None)
        if unit:
            return unit
    return None


def _written_out(found: re.Match[str]) -> str:
    return f"{_SHORT_FOR.get(found['short'], found['short'])} "


def key_of(words: str) -> str:
    """A key for a name: its letters without marks, joined by dashes."""
    text = normalize("NFD", words.casefold().replace("đ", "d"))
    key = re.sub(r"[^a-z0-9]+", "-", "".join(one for one in text if one.isascii())).strip("-")
    return (key if key[:1].isalpha() else f"x-{key}".strip("-"))[:40].strip("-")
