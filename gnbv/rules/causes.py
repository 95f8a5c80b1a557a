"""Rules on causes: the one input behind several broken claims, named before its consequences."""

from gnbv.language import Text
from gnbv.rules.rule import Example, Rule

RULES = (
    Rule(
        "C001",
        "suspect-line",
        Text(
            "{what}: có lẽ dòng này sai: nếu là {computed} thay vì {stated} thì {count} số liệu"
            " đang lệch đều khớp",
            "{what}: this line is likeliest at fault: were it {computed} and not {stated},"
            " {count} broken claims would hold",
        ),
        Text(
            "so dòng này với văn bản trước; các lỗi kéo theo sẽ tự hết",
            "compare this line with the document first; what follows from it mends itself",
        ),
        why=Text(
            "Một dòng kinh phí sai làm lệch mọi tổng có nó. Khi nhiều số liệu lệch cùng một khoản"
            " và chỉ cần sửa một dòng là tất cả đều khớp, mà không số liệu nào đang khớp bị lệch,"
            " thì dòng đó được nêu trước; các lỗi còn lại ghi rõ là kéo theo từ nó.",
            "One wrong funding line breaks every total that it is part of. Where several claims are"
            " off and one change to one line would mend them all, breaking none that holds, that"
            " line is named first, and the other findings say that they follow from it.",
        ),
        example=Example("projects/1-water.yaml", "    capital: 6 tỷ", "    capital: 7 tỷ"),
        title=Text("Dòng kinh phí đáng ngờ", "Suspect funding line"),
    ),
    Rule(
        "C002",
        "suspect-years",
        Text(
            "{what}: có lẽ các năm của nguồn này sai: cả {count} số liệu lệch đều là số của từng"
            " năm có nguồn này",
            "{what}: the years of this source are likeliest at fault: all {count} broken claims"
            " are figures of single years with its money",
        ),
        Text(
            "xem lại nguồn này chi những năm nào theo văn bản",
            "see in the document in which years this source pays",
        ),
        why=Text(
            "Nguồn vốn không nhất thiết chi đủ mọi năm của giai đoạn. Nếu số của cả giai đoạn đều"
            " khớp mà số của một năm lệch, và mọi số lệch đều có chung một nguồn, thì số năm của"
            " nguồn đó là chỗ đáng xem đầu tiên.",
            "A source need not pay in every year of the period. Where all figures of the period"
            " hold, figures of single years do not, and all of these have one source in common,"
            " then the years of that source are the first thing to look at.",
        ),
        example=Example("plan.yaml", "years: [2031, 2032]", "years: [2030, 2031, 2032]"),
        title=Text("Số năm của nguồn đáng ngờ", "Suspect years of a source"),
    ),
)
