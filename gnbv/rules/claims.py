"""Rules on claims: what a document states must follow from the funding lines."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

_STATED = Text(
    "{what}: văn bản ghi {stated}, tính ra {computed}",
    "{what}: the document states {stated}, its lines make {computed}",
)
_FIX = Text(
    "đối chiếu dòng kinh phí với văn bản; sửa số nào chép sai",
    "compare the lines with the document, and fix whichever was copied wrongly",
)


def stated(code: str, name: str, title: Text) -> Rule:
    """A rule on a figure that funding lines must make; how to fix it is the same for all."""
    return Rule(code, name, _STATED, _FIX, title)


RULES = (
    stated(
        "C101",
        "project-line",
        title=Text("Dự án: từng dòng kinh phí", "Projects: line by line"),
    ),
    stated(
        "C102",
        "project-source",
        title=Text("Dự án: theo nguồn vốn", "Projects: by source"),
    ),
    stated(
        "C103",
        "project-nature",
        title=Text("Dự án: theo loại vốn", "Projects: by nature"),
    ),
    stated(
        "C104",
        "project-total",
        title=Text("Dự án: tổng số", "Projects: totals"),
    ),
    stated(
        "C105",
        "project-year",
        title=Text("Dự án: theo năm", "Projects: by year"),
    ),
    Rule(
        "C106",
        "stated-share",
        title=Text("Tỷ lệ phần trăm văn bản ghi", "Stated percentages"),
        message=Text(
            "{what}: văn bản ghi {stated} ({whole} = 100%), tính ra {computed}",
            "{what}: the document states {stated} ({whole} = 100%), its lines make {computed}",
        ),
        hint=Text(
            "đối chiếu với văn bản; nếu chính văn bản in sai, ghi 'should_be' và 'reason' bên cạnh",
            "compare with the document; where it misprints, add 'should_be' and 'reason'",
        ),
    ),
    Rule(
        "C107",
        "stated-ratio",
        title=Text("Tăng giảm, gấp bao nhiêu lần", "Stated growth and ratios"),
        message=Text(
            "{what}: văn bản ghi {stated}, tính ra {computed}",
            "{what}: the document states {stated}; by its lines it is {computed}",
        ),
        hint=Text(
            "so với văn bản; nếu chính văn bản in sai, ghi 'should_be' và 'reason' bên cạnh",
            "compare with the document; where it misprints, add 'should_be' and 'reason'",
        ),
    ),
    stated(
        "C110",
        "parent-and-children",
        title=Text(
            "Dự án có tiểu dự án: bằng tổng các tiểu dự án", "Projects: parents and their children"
        ),
    ),
    Rule(
        "C121",
        "money-part-above-whole",
        Text(
            "{what}: phần '{about}' là {stated}, vượt cả khoản là {computed}",
            "{what}: the part '{about}' is {stated}, beyond the whole, which is {computed}",
        ),
        _FIX,
        title=Text("Phần không vượt cả khoản", "Parts: within their whole"),
    ),
    Rule(
        "C122",
        "money-parts-above-whole",
        Text(
            "{what}: các phần tách rời ({about}) cộng lại {stated}, vượt cả khoản là {computed}",
            "{what}: disjoint parts ({about}) come to {stated}, beyond the whole: {computed}",
        ),
        Text(
            "đối chiếu các phần với văn bản; nếu chúng trùng nhau thì bỏ 'disjoint'",
            "compare the parts with the document; if they overlap, take 'disjoint' out",
        ),
        title=Text("Các phần tách rời không vượt cả khoản", "Parts: disjoint ones together"),
    ),
    Rule(
        "C131",
        "unit-figure",
        Text(
            "{about}, {what}: văn bản ghi {stated}, chia ra {computed}",
            "{about}, {what}: the document states {stated}, the division makes {computed}",
        ),
        Text(
            "đối chiếu hệ số và dòng kinh phí với văn bản; sửa số nào chép sai",
            "compare the coefficients and the lines with the document, and fix what is wrong",
        ),
        title=Text("Đơn vị nhận: số ghi trong văn bản", "Units: what the document states"),
    ),
    stated(
        "C201",
        "programme-line",
        title=Text("Kế hoạch: theo nguồn và loại vốn", "Programme: by source and nature"),
    ),
    stated(
        "C202",
        "programme-source",
        title=Text("Kế hoạch: theo nguồn vốn", "Programme: by source"),
    ),
    stated(
        "C203",
        "programme-nature",
        title=Text("Kế hoạch: theo loại vốn", "Programme: by nature"),
    ),
    stated(
        "C204",
        "programme-total",
        title=Text("Kế hoạch: tổng số", "Programme: totals"),
    ),
    stated(
        "C205",
        "programme-year",
        title=Text("Kế hoạch: theo năm", "Programme: by year"),
    ),
    Rule(
        "C206",
        "total-in-words",
        title=Text("Kế hoạch: tổng số bằng chữ", "Programme: total in words"),
        message=Text(
            "{what}: bằng chữ là {stated}, tính ra {computed}",
            "{what}: the words say {stated}, the lines make {computed}",
        ),
        hint=Text("đúng ra là: '{spelt}'", "it should read: '{spelt}'"),
    ),
)
