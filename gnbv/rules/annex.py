"""Rules on the annex: every printed cell against the lines, and the table against itself."""

from gnbv.language import Text
from gnbv.rules.claims import stated
from gnbv.rules.rule import Rule

_PRINTED = Text(
    "{what}: in {stated}, các số cộng lại là {computed}",
    "{what}: {stated} is printed, its parts add up to {computed}",
)
_FIX = Text(
    "đối chiếu các ô của phụ lục với văn bản; sửa ô nào chép sai",
    "compare the annex's cells with the document, and fix whichever was copied wrongly",
)


def _printed(code: str, name: str, title: Text) -> Rule:
    return Rule(code, name, _PRINTED, _FIX, title)


RULES = (
    stated(
        "C301",
        "annex-period",
        title=Text("Phụ lục: ô của cả giai đoạn", "Annex: cells of the period"),
    ),
    stated(
        "C302",
        "annex-year",
        title=Text("Phụ lục: ô của một năm", "Annex: cells of one year"),
    ),
    stated(
        "C303",
        "annex-total-period",
        title=Text("Phụ lục: hàng tổng giai đoạn", "Annex: total row of the period"),
    ),
    stated(
        "C304",
        "annex-total-year",
        title=Text("Phụ lục: hàng tổng một năm", "Annex: total row of one year"),
    ),
    Rule(
        "C305",
        "annex-blank",
        Text(
            "{what}: ô để trống, tính ra {computed}",
            "{what}: the cell is blank, its lines make {computed}",
        ),
        Text(
            "ghi số như phụ lục in; ô trống chỉ dành cho chỗ không có tiền",
            "write the figure as the annex prints it; a blank is for where there is no money",
        ),
        title=Text("Phụ lục: ô để trống", "Annex: blank cells"),
    ),
    Rule(
        "C306",
        "annex-share",
        Text(
            "{what}: ô in {stated} ({whole} = 100 %), tính ra {computed}",
            "{what}: the cell prints {stated} ({whole} = 100 %), its lines make {computed}",
        ),
        Text(
            "so với phụ lục; nếu phụ lục in sai, ghi ô thành {{amount, should_be, reason}}",
            "compare with the annex; where it misprints, write the cell as "
            "{{amount, should_be, reason}}",
        ),
        title=Text("Phụ lục: ô tỷ lệ phần trăm", "Annex: cells of percentages"),
    ),
    _printed(
        "C311",
        "annex-row-sum",
        title=Text("Phụ lục: cộng ngang", "Annex: sums along rows"),
    ),
    _printed(
        "C312",
        "annex-column-sum",
        title=Text("Phụ lục: cộng dọc", "Annex: sums down columns"),
    ),
    _printed(
        "C313",
        "annex-years",
        title=Text("Phụ lục: một năm × số năm", "Annex: one year × its years"),
    ),
)
