"""Rules on claims: every figure that a document states must follow from the funding lines."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

_STATED = Text(
    "{what}: văn bản ghi {stated}, tính ra {computed}",
    "{what}: the document states {stated}, its lines make {computed}",
)
_PRINTED = Text(
    "{what}: in {stated}, các số cộng lại là {computed}",
    "{what}: {stated} is printed, its parts add up to {computed}",
)
_MEND = Text(
    "so dòng kinh phí với văn bản; sửa số nào chép sai",
    "compare the lines with the document, and mend whichever was copied wrongly",
)
_MEND_PRINTED = Text(
    "so các ô của phụ lục với văn bản; sửa ô nào chép sai",
    "compare the annex's cells with the document, and mend whichever was copied wrongly",
)


def _stated(code: str, name: str, vi: str, en: str) -> Rule:
    return Rule(code, name, _STATED, _MEND, title=Text(vi, en))


def _printed(code: str, name: str, vi: str, en: str) -> Rule:
    return Rule(code, name, _PRINTED, _MEND_PRINTED, title=Text(vi, en))


RULES = (
    _stated("C101", "project-line", "Dự án: từng dòng kinh phí", "Projects: line by line"),
    _stated("C102", "project-source", "Dự án: theo nguồn vốn", "Projects: by source"),
    _stated("C103", "project-nature", "Dự án: theo loại vốn", "Projects: by nature"),
    _stated("C104", "project-total", "Dự án: tổng số", "Projects: totals"),
    _stated("C105", "project-year", "Dự án: theo năm", "Projects: by year"),
    _stated(
        "C110",
        "parent-and-children",
        "Dự án: cha và các tiểu dự án",
        "Projects: parents and their children",
    ),
    _stated(
        "C201",
        "programme-line",
        "Kế hoạch: theo nguồn và loại vốn",
        "Programme: by source and nature",
    ),
    _stated("C202", "programme-source", "Kế hoạch: theo nguồn vốn", "Programme: by source"),
    _stated("C203", "programme-nature", "Kế hoạch: theo loại vốn", "Programme: by nature"),
    _stated("C204", "programme-total", "Kế hoạch: tổng số", "Programme: totals"),
    _stated("C205", "programme-year", "Kế hoạch: theo năm", "Programme: by year"),
    Rule(
        "C206",
        "total-in-words",
        Text(
            "{what}: bằng chữ là {stated}, tính ra {computed}",
            "{what}: the words say {stated}, the lines make {computed}",
        ),
        Text("đúng ra là: '{spelt}'", "it should read: '{spelt}'"),
        title=Text("Kế hoạch: tổng số bằng chữ", "Programme: total in words"),
    ),
    _stated("C301", "annex-period", "Phụ lục: ô của cả giai đoạn", "Annex: cells of the period"),
    _stated("C302", "annex-year", "Phụ lục: ô của một năm", "Annex: cells of one year"),
    _stated(
        "C303",
        "annex-total-period",
        "Phụ lục: hàng tổng giai đoạn",
        "Annex: total row of the period",
    ),
    _stated(
        "C304", "annex-total-year", "Phụ lục: hàng tổng một năm", "Annex: total row of one year"
    ),
    _printed("C311", "annex-row-sum", "Phụ lục: cộng ngang", "Annex: sums along rows"),
    _printed("C312", "annex-column-sum", "Phụ lục: cộng dọc", "Annex: sums down columns"),
    _printed("C313", "annex-years", "Phụ lục: một năm × số năm", "Annex: one year × its years"),
    Rule(
        "C401",
        "places-disagree",
        Text(
            "{what}: ở đây ghi {stated}, ở {elsewhere} ghi {computed}",
            "{what}: {stated} is stated here and {computed} at {elsewhere}",
        ),
        Text(
            "văn bản ghi hai số khác nhau: so cả hai với văn bản",
            "one document, two figures: compare both with the document",
        ),
        title=Text("Nội dung, phụ lục và số bằng chữ khớp nhau", "Body, annex and words agree"),
    ),
    _stated("C501", "years-and-period", "Các năm và cả giai đoạn", "Years and period"),
    Rule(
        "C901",
        "acceptance-not-needed",
        Text(
            "{what}: số {stated} đúng, không cần 'should_be'",
            "{what}: {stated} is right, so there is nothing to accept",
        ),
        Text("bỏ 'should_be' và 'reason'", "take 'should_be' and 'reason' out"),
        severity="warning",
    ),
    Rule(
        "C902",
        "acceptance-outdated",
        Text(
            "{what}: 'should_be' ghi {stated}, tính ra {computed}",
            "{what}: 'should_be' says {stated}, the lines make {computed}",
        ),
        Text("sửa 'should_be', hoặc bỏ đi", "mend 'should_be', or take it out"),
    ),
)
