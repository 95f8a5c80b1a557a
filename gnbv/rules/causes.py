"""Rules on causes: the one input behind several broken claims, named before its consequences."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

RULES = (
    Rule(
        "C001",
        "suspect-line",
        Text(
            "{what}: dòng này ghi {stated}; phải là {computed} thì {count} số liệu đang lệch mới"
            " khớp",
            "{what}: the line says {stated}; it should be {computed} for {count} claims to hold",
        ),
        Text(
            "đối chiếu dòng này với văn bản trước; các lỗi kéo theo sẽ tự hết",
            "compare this line with the document first; what follows from it fixes itself",
        ),
        title=Text("Dòng kinh phí đáng ngờ", "Suspect funding line"),
    ),
    Rule(
        "C002",
        "suspect-years",
        Text(
            "{what}: có lẽ các năm của nguồn vốn này sai: cả {count} số liệu lệch đều là số của"
            " từng năm có nguồn vốn này",
            "{what}: the years of this source are likeliest at fault: all {count} broken claims"
            " are figures of single years with its money",
        ),
        Text(
            "xem lại nguồn vốn này được bố trí trong những năm nào theo văn bản",
            "see in the document in which years this source pays",
        ),
        title=Text("Số năm của nguồn vốn đáng ngờ", "Suspect years of a source"),
    ),
    Rule(
        "C003",
        "one-of-several-lines",
        Text(
            "{count} số liệu đang lệch sẽ khớp nếu một trong {number} dòng này {change}: {lines}",
            "{count} claims would hold if one of these {number} lines were {change}: {lines}",
        ),
        Text(
            "đối chiếu từng dòng với văn bản; chỉ một dòng trong số đó cần sửa",
            "compare each with the document; only one of them needs a change",
        ),
        title=Text("Một trong nhiều dòng đáng ngờ", "One of several suspect lines"),
    ),
    Rule(
        "C004",
        "suspect-rounding",
        Text(
            "{count} trong {number} số liệu đang lệch sẽ khớp nếu các số {where} được làm tròn"
            " đến {unit}",
            "{count} of {number} broken claims would hold if the figures {where} were rounded to"
            " {unit}",
        ),
        Text(
            "nếu văn bản làm tròn từng số thì thêm ở đây dòng '{text}'; nếu không, so các số lệch"
            " với văn bản",
            "if the document rounds each figure, add the line '{text}' here; if it does not,"
            " compare the figures with it",
        ),
        title=Text("Có lẽ là số làm tròn", "Figures that may be rounded"),
    ),
)
