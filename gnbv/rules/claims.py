"""Rules on claims: what a document states must follow from the funding lines."""

from gnbv.language import Text
from gnbv.rules.rule import Example, Rule

_STATED = Text(
    "{what}: văn bản ghi {stated}, tính ra {computed}",
    "{what}: the document states {stated}, its lines make {computed}",
)
_MEND = Text(
    "so dòng kinh phí với văn bản; sửa số nào chép sai",
    "compare the lines with the document, and mend whichever was copied wrongly",
)
_MEND_AT_LENGTH = Text(
    "So các dòng kinh phí được liệt kê với văn bản, rồi sửa số nào chép sai; nếu "
    "chính văn bản sai, ghi 'should_be' và 'reason' bên cạnh số in.",
    "Compare the funding lines listed with the document and mend what was copied "
    "wrongly; where the document itself is wrong, write 'should_be' and 'reason' "
    "beside the printed figure.",
)


def stated(code: str, name: str, title: Text, why: Text, example: Example | None) -> Rule:
    """A rule on a figure that funding lines must make; how to mend it is the same for all."""
    why = Text.joined((why, _MEND_AT_LENGTH), by=" ")
    return Rule(code, name, _STATED, _MEND, why, example, title)


RULES = (
    stated(
        "C101",
        "project-line",
        title=Text("Dự án: từng dòng kinh phí", "Projects: line by line"),
        why=Text(
            "Số mà văn bản ghi cho một nguồn và một loại vốn của dự án phải bằng dòng kinh "
            "phí tương ứng. Đây là mức nhỏ nhất: sai ở đây thì mọi tổng ở trên đều sai "
            "theo.",
            "What the document states for one source and nature of a project must equal its "
            "funding line. This is the smallest unit: every sum above inherits a slip here.",
        ),
        example=Example(
            "projects/1-water.yaml", "  central: 6 tỷ", "  central:\n    capital: 5 tỷ"
        ),
    ),
    stated(
        "C102",
        "project-source",
        title=Text("Dự án: theo nguồn vốn", "Projects: by source"),
        why=Text(
            "Số mà văn bản ghi cho một nguồn vốn của dự án phải bằng tổng các dòng kinh phí "
            "từ nguồn đó. Đơn vị thực hiện xin vốn theo số này, nên số sai là vốn thiếu "
            "hoặc thừa.",
            "What the document states for one source of a project must equal the sum of its "
            "lines from that source. Money is asked for by this figure, so a slip is money "
            "short or over.",
        ),
        example=Example("projects/1-water.yaml", "  central: 6 tỷ", "  central: 5 tỷ"),
    ),
    stated(
        "C103",
        "project-nature",
        title=Text("Dự án: theo loại vốn", "Projects: by nature"),
        why=Text(
            "Số mà văn bản ghi cho một loại vốn của dự án phải bằng tổng các dòng kinh phí "
            "loại đó. Vốn đầu tư và vốn sự nghiệp được giao và quyết toán riêng, nên không "
            "thể bù cho nhau.",
            "What the document states for one nature of a project must equal the sum of its "
            "lines of that nature. Capital and recurrent money are assigned and settled "
            "apart, so one cannot make up for the other.",
        ),
        example=Example("projects/1-water.yaml", "  central: 6 tỷ", "  capital: 5 tỷ"),
    ),
    stated(
        "C104",
        "project-total",
        title=Text("Dự án: tổng số", "Projects: totals"),
        why=Text(
            "Tổng số mà văn bản ghi cho một dự án phải bằng tổng các dòng kinh phí của nó. "
            "Một tổng không khớp nghĩa là một dòng thiếu, thừa hoặc chép sai.",
            "The total that the document states for a project must equal the sum of its "
            "funding lines. A total that does not says that a line is missing, too many or "
            "miscopied.",
        ),
        example=Example("projects/1-water.yaml", "total: 6,6 tỷ", "total: 6,5 tỷ"),
    ),
    stated(
        "C105",
        "project-year",
        title=Text("Dự án: theo năm", "Projects: by year"),
        why=Text(
            "Số mà văn bản ghi cho một năm của dự án phải bằng số phân bổ cho năm đó: mỗi dòng "
            "kinh phí chia cho các năm mà nguồn của nó chi, chia đều nếu không có cách phân bổ "
            "riêng, trần năm hay số đã định của năm quy định khác. Các nguồn có thể chi những năm "
            "khác nhau, nên tổng chia cho số năm thường cho kết quả sai.",
            "What the document states for one year of a project must equal what the year is "
            "allocated: each funding line falls on the years in which its source pays, equally "
            "unless a profile, a ceiling of the year or a pinned year sets it otherwise. Sources "
            "may pay in different years, so the total divided by the number of years is "
            "often wrong.",
        ),
        example=Example("projects/1-water.yaml", "total: 6,6 tỷ", "total: 6,6 tỷ\n  2030: 2,3 tỷ"),
    ),
    stated(
        "C110",
        "parent-and-children",
        title=Text("Dự án: cha và các tiểu dự án", "Projects: parents and their children"),
        why=Text(
            "Số mà văn bản ghi cho một dự án có tiểu dự án phải bằng tổng của các tiểu dự "
            "án. Dự án cha không có tiền riêng, nên phần chênh lệch không thuộc về ai.",
            "What the document states for a project with sub-projects must equal what they "
            "add up to. A parent has no money of its own, so a difference belongs to "
            "nobody.",
        ),
        example=Example("projects/2-health.yaml", "total: 4,5 tỷ", "total: 4,6 tỷ"),
    ),
    stated(
        "C201",
        "programme-line",
        title=Text("Kế hoạch: theo nguồn và loại vốn", "Programme: by source and nature"),
        why=Text(
            "Số mà văn bản ghi cho một nguồn và một loại vốn của cả kế hoạch phải bằng tổng "
            "các dòng kinh phí đó của mọi dự án. Số này được đưa vào dự toán của cấp trên.",
            "What the document states for one source and nature of the whole plan must "
            "equal the sum of those lines over all projects. This figure goes into the "
            "budget of the level above.",
        ),
        example=Example("plan.yaml", "capital: 6 tỷ", "capital: 5 tỷ"),
    ),
    stated(
        "C202",
        "programme-source",
        title=Text("Kế hoạch: theo nguồn vốn", "Programme: by source"),
        why=Text(
            "Số mà văn bản ghi cho một nguồn vốn của cả kế hoạch phải bằng tổng các dòng "
            "kinh phí từ nguồn đó. Sai ở đây là cam kết sai với ngân sách trung ương, địa "
            "phương hoặc nhà tài trợ.",
            "What the document states for one source of the whole plan must equal the sum "
            "of its lines. A slip here is a wrong promise by the central budget, the local "
            "budget or a donor.",
        ),
        example=Example("plan.yaml", "mobilised: 600 triệu", "mobilised: 700 triệu"),
    ),
    stated(
        "C203",
        "programme-nature",
        title=Text("Kế hoạch: theo loại vốn", "Programme: by nature"),
        why=Text(
            "Số mà văn bản ghi cho một loại vốn của cả kế hoạch phải bằng tổng các dòng "
            "kinh phí loại đó, cộng qua mọi nguồn. Vốn đầu tư và vốn sự nghiệp được phân bổ "
            "theo quy định riêng.",
            "What the document states for one nature of the whole plan must equal the sum "
            "of its lines over all sources. Capital and recurrent money are allocated under "
            "rules of their own.",
        ),
        example=Example(
            "plan.yaml", "      local: 600 triệu", "      local: 600 triệu\n      recurrent: 4,4 tỷ"
        ),
    ),
    stated(
        "C204",
        "programme-total",
        title=Text("Kế hoạch: tổng số", "Programme: totals"),
        why=Text(
            "Tổng kinh phí mà văn bản ghi phải bằng tổng mọi dòng kinh phí. Đây là con số "
            "được phê duyệt, nên phải đúng đến từng đồng.",
            "The grand total that the document states must equal the sum of all funding "
            "lines. It is the figure that is approved, so it must hold to the đồng.",
        ),
        example=Example("plan.yaml", "total: 11,1 tỷ", "total: 11,2 tỷ"),
    ),
    stated(
        "C205",
        "programme-year",
        title=Text("Kế hoạch: theo năm", "Programme: by year"),
        why=Text(
            "Số mà văn bản ghi cho một năm của cả kế hoạch phải bằng số phân bổ cho năm đó của mọi "
            "nguồn: chia đều cho các năm mà nguồn chi, nếu không có cách phân bổ riêng, trần năm "
            "hay số đã định của năm quy định khác. Chia tổng số cho số năm là sai nếu các nguồn "
            "không chi cùng năm.",
            "What the document states for one year of the whole plan must equal what all sources "
            "allocate to it: equal parts over the years in which a source pays, unless a profile, "
            "a ceiling of the year or a pinned year sets it otherwise. The total divided by the "
            "number of years is wrong where sources do not pay in the same years.",
        ),
        example=Example("plan.yaml", "total: 11,1 tỷ", "total: 11,1 tỷ\n      2030: 3,7 tỷ"),
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
        why=Text(
            "Tổng số bằng chữ phải đọc đúng tổng các dòng kinh phí. Khi số và chữ khác "
            "nhau, người ta thường theo chữ, nên đây là lỗi nặng trong văn bản đã ký. So "
            "với văn bản; cách đọc đúng có sẵn trong gợi ý.",
            "The total in words must say what the funding lines add up to. Where figures "
            "and words differ, the words are mostly followed, so this is a grave slip in a "
            "signed document. Compare with the document; the hint gives the right reading.",
        ),
        example=Example(
            "plan.yaml", "mười một tỷ một trăm triệu đồng", "mười một tỷ hai trăm triệu đồng"
        ),
    ),
)
