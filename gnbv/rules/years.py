"""Rules on years and witnesses: what a document prints of years, and inputs that nothing proves."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

RULES = (
    Rule(
        "C601",
        "unwitnessed-input",
        title=Text("Số liệu đầu vào có đối chứng", "Inputs have witnesses"),
        message=Text(
            "{what}: không số liệu nào của văn bản đối chứng được điều này",
            "{what}: nothing that the document states would break if this were changed",
        ),
        hint=Text(
            "ghi điều văn bản nói về nó (stated, phụ lục, chú thích, quote), "
            "hoặc đổi 'witnesses' trong plan.yaml",
            "state what the document says of it (stated, annex, note, quote), "
            "or change 'witnesses' in plan.yaml",
        ),
    ),
    Rule(
        "C611",
        "source-years-count",
        title=Text("Nguồn vốn: số năm được bố trí", "Sources: how many years they pay"),
        message=Text(
            "{source}: văn bản ghi {stated} năm, 'years' có {computed} năm",
            "{source}: the document states {stated} years, 'years' has {computed}",
        ),
        hint=Text(
            "đối chiếu 'years' của nguồn vốn với văn bản; sửa bên nào chép sai",
            "compare the source's 'years' with the document, and fix whichever was miscopied",
        ),
    ),
    Rule(
        "C612",
        "source-years-span",
        title=Text("Nguồn vốn: năm đầu và năm cuối", "Sources: their first and last years"),
        message=Text(
            "{source}: văn bản ghi {stated}, 'years' là {computed}",
            "{source}: the document states {stated}, 'years' runs {computed}",
        ),
        hint=Text(
            "đối chiếu 'years' của nguồn vốn với văn bản; sửa bên nào chép sai",
            "compare the source's 'years' with the document, and fix whichever was miscopied",
        ),
    ),
    Rule(
        "C613",
        "years-in-headings",
        title=Text("Các năm trong tên và tiêu đề", "Years in titles and headings"),
        message=Text(
            "ở đây ghi {stated}, kế hoạch là {computed}",
            "{stated} is printed here, the plan has {computed}",
        ),
        hint=Text(
            "sửa năm, hoặc thêm khoảng năm ấy vào 'other_spans' của 'period' với lý do",
            "fix the years, or add that span to 'other_spans' of 'period' with a reason",
        ),
    ),
    Rule(
        "C614",
        "note-without-its-years",
        title=Text("Chú thích in đủ các năm đã ghi", "Notes print the years that they state"),
        message=Text(
            "'{text}' không có cả trong lời chú thích lẫn trong 'years'",
            "'{text}' does not stand both in the note's wording and in its 'years'",
        ),
        hint=Text(
            "trong lời chú thích dùng {{nguồn.count}}, {{nguồn.first}}, {{nguồn.last}} "
            "của từng nguồn trong 'years'",
            "let the wording print {{source.count}}, {{source.first}}, {{source.last}} "
            "of each source in 'years'",
        ),
    ),
)
