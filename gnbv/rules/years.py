"""Rules on years and witnesses: what a document prints of years, and inputs that nothing proves."""

from gnbv.language import Text
from gnbv.rules.rule import Example, Rule

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
        why=Text(
            "Kế hoạch đòi mọi số liệu đầu vào phải có đối chứng ('witnesses'). Điều này không có: "
            "nếu chép sai, mọi phép kiểm tra vẫn đúng và không ai thấy. Xóa phụ lục hay một khối "
            "'stated' cũng không thể làm một lỗi biến mất. Ghi lại số liệu của văn bản; 'gnbv "
            "check --coverage' liệt kê từng đầu vào và đối chứng của nó.",
            "The plan asks that every input has a witness ('witnesses'). This one has none: if it "
            "were miscopied, everything would still hold and nobody would see. Nor can a slip be "
            "hidden by deleting the annex or a 'stated' block. State what the document prints; "
            "'gnbv check --coverage' lists every input with its witnesses.",
        ),
        example=Example("plan.yaml", "unit: triệu đồng", "unit: triệu đồng\nwitnesses: required"),
    ),
    Rule(
        "C611",
        "source-years-count",
        title=Text("Số năm chi của các nguồn", "Sources: how many years they pay"),
        message=Text(
            "{source}: văn bản ghi {stated} năm, 'years' có {computed} năm",
            "{source}: the document states {stated} years, 'years' has {computed}",
        ),
        hint=Text(
            "so 'years' của nguồn vốn với văn bản; sửa bên nào chép sai",
            "compare the source's 'years' with the document, and fix whichever was miscopied",
        ),
        why=Text(
            "Văn bản ghi mỗi nguồn chi mấy năm; 'years' của nguồn phải có đúng bấy nhiêu năm. Số "
            "của mỗi năm phụ thuộc vào điều này, dù tổng cả giai đoạn không đổi. So với văn bản "
            "rồi sửa bên chép sai.",
            "A document states for how many years a source pays; its 'years' must be as many. "
            "Every year's money hangs on it, though the period's total does not. Compare with the "
            "document, and fix what was miscopied.",
        ),
        example=Example("annex.yaml", "count: 02", "count: 03"),
    ),
    Rule(
        "C612",
        "source-years-span",
        title=Text("Năm đầu và năm cuối của các nguồn", "Sources: their first and last years"),
        message=Text(
            "{source}: văn bản ghi {stated}, 'years' là {computed}",
            "{source}: the document states {stated}, 'years' runs {computed}",
        ),
        hint=Text(
            "so 'years' của nguồn vốn với văn bản; sửa bên nào chép sai",
            "compare the source's 'years' with the document, and fix whichever was miscopied",
        ),
        why=Text(
            "Năm đầu và năm cuối mà văn bản ghi cho một nguồn phải là năm đầu và năm cuối của "
            "'years'. Cùng số năm mà lệch đi một năm thì tổng vẫn khớp, nhưng tiền nằm sai năm. "
            "So với văn bản rồi sửa bên chép sai.",
            "The first and the last year that a document states of a source must be those of its "
            "'years'. As many years, moved by one, leave every total right and put money in the "
            "wrong year. Compare with the document, and fix what was miscopied.",
        ),
        example=Example("annex.yaml", "first: 2031", "first: 2030"),
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
        why=Text(
            "Tên quyết định, tên phụ lục, tiêu đề cột và tên hàng tổng ghi khoảng năm thì khoảng "
            "ấy phải là giai đoạn của kế hoạch, hoặc các năm của cột. Tiêu đề sai năm khiến người "
            "đọc hiểu sai cả bảng. Nếu tên nói đến giai đoạn khác, ghi nó vào 'other_spans'.",
            "Where a decision's or an annex's title, a heading or a total row names a span of "
            "years, it must be the plan's period, or the column's own years. A wrong year there "
            "puts the whole table in doubt. A title that is about another span has its place in "
            "'other_spans'.",
        ),
        example=Example(
            "plan.yaml", "vi: Ban hành kế hoạch mẫu", "vi: Ban hành kế hoạch 2030-2031"
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
        why=Text(
            "Lời chú thích được in từ 'years', nên mỗi con số đã ghi phải có chỗ trong lời, ở cả "
            "hai ngôn ngữ, và ngược lại. Nếu không, điều được đối chiếu không phải là điều được "
            "in. Thêm chỗ còn thiếu, hoặc bỏ chỗ thừa.",
            "A note is printed from its 'years', so whatever they state must have its place in "
            "the wording, in both languages, and the other way round. Otherwise what is checked is "
            "not what is printed. Add the place that is missing, or take the idle one out.",
        ),
        example=Example("annex.yaml", "năm ({local.first}", "năm ({local.frist}"),
    ),
)
