"""Rules on causes: the one input behind several broken claims, named before its consequences."""

from gnbv.language import Text
from gnbv.rules.rule import Example, Rule

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
    Rule(
        "C003",
        "suspect-lines",
        Text(
            "{count} số liệu đang lệch sẽ khớp nếu một trong {number} dòng này {change}: {lines}",
            "{count} claims would hold if one of these {number} lines were {change}: {lines}",
        ),
        Text(
            "so từng dòng với văn bản; chỉ một dòng trong số đó cần sửa",
            "compare each with the document; only one of them needs a change",
        ),
        why=Text(
            "Có khi nhiều dòng kinh phí cùng giải thích được những số liệu đang lệch: sửa dòng nào"
            " thì các số liệu ấy cũng khớp. Khi đó không dòng nào bị coi là sai hơn dòng khác; tất"
            " cả được liệt kê với số tiền đang ghi. So từng dòng với văn bản rồi sửa dòng sai.",
            "Sometimes several funding lines explain the broken claims equally: whichever were"
            " changed, the claims would hold. Then none is held to be at fault rather than another;"
            " all are listed with the amounts that they say. Compare each with the document, and"
            " change the one that is wrong.",
        ),
        example=Example(
            "projects/2-health.yaml",
            "    funding:\n      central:\n        recurrent: 900 triệu\n"
            "      local:\n        recurrent: 200 triệu\n",
            "    sub_projects:\n"
            '      - code: "2.2.1"\n        name: {vi: Sàng lọc, en: Tests}\n        lead: yt\n'
            "        funding:\n          central:\n            recurrent: 500 triệu\n"
            "          local:\n            recurrent: 200 triệu\n"
            '      - code: "2.2.2"\n        name: {vi: Tư vấn, en: Advice}\n        lead: yt\n'
            "        funding:\n          central:\n            recurrent: 500 triệu\n",
        ),
        title=Text("Một trong nhiều dòng đáng ngờ", "One of several suspect lines"),
    ),
)
