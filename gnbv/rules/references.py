"""Rules on references: whatever a plan names must be declared in it, and once."""

from gnbv.language import Text
from gnbv.rules.rule import Example, Rule

_DECLARED = Text("sửa tên, hoặc khai báo nó; {known}", "fix the name, or declare it; {known}")

RULES = (
    Rule(
        "R101",
        "unknown-agency",
        title=Text("Cơ quan chưa khai báo", "Agency that is not declared"),
        message=Text("chưa khai báo cơ quan '{text}'", "the agency '{text}' is not declared"),
        hint=_DECLARED,
        why=Text(
            "Cơ quan chủ trì và phối hợp phải có trong mục 'agencies' của plan.yaml. Mã gõ "
            "sai làm kinh phí của dự án rơi khỏi bảng theo cơ quan. Sửa mã, hoặc khai báo "
            "cơ quan.",
            "Agencies that lead or coordinate must stand under 'agencies' in plan.yaml. A "
            "slip in a key would drop the project's money from the tables by agency. Mend "
            "the key, or declare the agency.",
        ),
        example=Example("projects/1-water.yaml", "lead: xd", "lead: sxd"),
    ),
    Rule(
        "R102",
        "unknown-source",
        title=Text("Nguồn vốn chưa khai báo", "Source that is not declared"),
        message=Text("chưa khai báo nguồn vốn '{text}'", "the source '{text}' is not declared"),
        hint=_DECLARED,
        why=Text(
            "Mỗi dòng kinh phí thuộc một nguồn vốn khai báo trong plan.yaml. Nguồn lạ thì "
            "không biết chi vào những năm nào, nên không phân bổ được. Sửa tên khóa, hoặc "
            "khai báo nguồn cùng các năm của nó.",
            "Every funding line belongs to a source declared in plan.yaml. Of an unknown "
            "source nobody knows in which years it pays, so it cannot be allocated. Mend "
            "the key, or declare the source with its years.",
        ),
        example=Example(
            "projects/1-water.yaml", "  central:\n    capital: 6 tỷ", "  centre:\n    capital: 6 tỷ"
        ),
    ),
    Rule(
        "R103",
        "unknown-nature",
        title=Text("Loại vốn chưa khai báo", "Nature that is not declared"),
        message=Text(
            "nguồn '{source}' không có loại vốn '{text}'",
            "the source '{source}' has no nature '{text}'",
        ),
        hint=_DECLARED,
        why=Text(
            "Mỗi nguồn vốn chỉ có các loại vốn đã khai báo cho nó, như đầu tư phát triển "
            "hay sự nghiệp. Loại lạ không vào cột nào của phụ lục, nên tổng theo loại vốn "
            "sẽ thiếu. Sửa tên khóa, hoặc thêm loại vốn vào nguồn.",
            "A source has only the natures declared for it, such as capital or recurrent. "
            "Money of an unknown nature falls in no column of the annex, so that sums by "
            "nature would be short. Mend the key, or add the nature to the source.",
        ),
        example=Example("projects/1-water.yaml", "capital: 6 tỷ", "investment: 6 tỷ"),
    ),
    Rule(
        "R104",
        "repeated-code",
        title=Text("Mã trùng nhau", "Repeated code"),
        message=Text(
            "mã '{text}' đã dùng ở {first}", "the code '{text}' is already used at {first}"
        ),
        hint=Text("đặt cho mỗi dự án một mã riêng", "give every project a code of its own"),
        why=Text(
            "Mã của mỗi dự án và tiểu dự án là duy nhất trong cả kế hoạch. Hai phần cùng mã "
            "thì một hàng của phụ lục không biết nói về phần nào, và tổng của chúng lẫn vào "
            "nhau. Đặt lại một trong hai mã.",
            "The code of every project and sub-project is its own in the whole plan. Where "
            "two share one, a row of the annex could mean either, and their sums run "
            "together. Give one of them another code.",
        ),
        example=Example("projects/2-health.yaml", 'code: "2.2"', 'code: "2.1"'),
    ),
    Rule(
        "R106",
        "year-outside-period",
        title=Text("Năm ngoài giai đoạn", "Year outside the period"),
        message=Text(
            "năm {text} nằm ngoài giai đoạn {period}",
            "the year {text} is outside the period {period}",
        ),
        hint=Text(
            "sửa năm, hoặc giai đoạn trong plan.yaml", "mend the year, or the period in plan.yaml"
        ),
        why=Text(
            "Mọi năm trong kế hoạch phải nằm trong giai đoạn. Tiền rơi vào năm ngoài giai "
            "đoạn sẽ không có trong bảng nào mà vẫn nằm trong tổng số. Sửa năm, hoặc sửa "
            "giai đoạn trong plan.yaml.",
            "Every year that a plan names must lie in its period. Money in a year outside "
            "would stand in no table, yet in the total. Mend the year, or the period in "
            "plan.yaml.",
        ),
        example=Example("plan.yaml", "years: [2031, 2032]", "years: [2031, 2033]"),
    ),
    Rule(
        "R108",
        "unknown-selector",
        title=Text("Khóa không chọn được gì", "Key that selects nothing"),
        message=Text(
            "'{text}' không phải nguồn vốn, loại vốn, năm hay 'total'",
            "'{text}' is no source, nature, year or 'total'",
        ),
        hint=_DECLARED,
        why=Text(
            "Khóa của số liệu trong văn bản cho biết số đó nói về tiền nào: 'total', một "
            "nguồn, một loại vốn hoặc một năm. Khóa lạ thì số liệu không được đối chiếu với "
            "gì cả. Dùng một trong các khóa đã khai báo.",
            "The key of a stated figure says which money it is about: 'total', a source, a "
            "nature or a year. With an unknown key, the figure would be compared with "
            "nothing. Use one of the keys declared.",
        ),
        example=Example("projects/1-water.yaml", "  central: 6 tỷ", "  centre: 6 tỷ"),
    ),
    Rule(
        "R109",
        "no-lead-agency",
        title=Text("Thiếu cơ quan chủ trì", "No lead agency"),
        message=Text(
            "dự án '{text}' có kinh phí nhưng không có cơ quan chủ trì",
            "project '{text}' has funding and no lead agency",
        ),
        hint=Text("thêm 'lead: ...'; {known}", "add 'lead: ...'; {known}"),
        why=Text(
            "Dự án có kinh phí phải có một cơ quan chủ trì. Thiếu thì tổng theo cơ quan "
            "không bằng tổng của kế hoạch, và không ai chịu trách nhiệm giải ngân. Thêm "
            "'lead' theo văn bản.",
            "A project with funding has an agency that leads it. Without one, sums by "
            "agency do not reach the plan's total, and nobody answers for the spending. Add "
            "'lead' as the document says.",
        ),
        example=Example("projects/1-water.yaml", "lead: xd\n", ""),
    ),
    Rule(
        "R111",
        "nature-not-given",
        title=Text("Chưa ghi theo loại vốn", "Nature not given"),
        message=Text(
            "vốn từ nguồn '{source}' phải ghi theo loại vốn",
            "money from '{source}' must be given by nature",
        ),
        hint=Text("viết mỗi loại vốn một dòng: {known}", "write a line for each nature: {known}"),
        why=Text(
            "Nguồn có loại vốn thì mỗi dòng kinh phí phải ghi loại nào. Thiếu loại vốn thì "
            "số tiền không vào cột đầu tư hay sự nghiệp, và các tổng theo loại vốn thiếu đi "
            "đúng số đó. Viết mỗi loại vốn một dòng.",
            "Where a source has natures, each funding line says which. Without it the money "
            "falls in neither capital nor recurrent, and the sums by nature are short by "
            "just that amount. Write a line for each nature.",
        ),
        example=Example(
            "projects/1-water.yaml", "  central:\n    capital: 6 tỷ", "  central: 6 tỷ"
        ),
    ),
    Rule(
        "R113",
        "one-name-for-two",
        title=Text("Một tên cho hai thứ", "One name for two things"),
        message=Text(
            "'{text}' vừa là nguồn vốn vừa là loại vốn, hoặc là từ dành riêng",
            "'{text}' names a source and a nature, or is a reserved word",
        ),
        hint=Text("đặt tên khác", "choose another name"),
        why=Text(
            "Khóa của nguồn vốn, của loại vốn và các từ dành riêng ('total', 'period', "
            "'full-year', 'amount') phải khác nhau. Nếu trùng, khóa của một số liệu có thể "
            "chỉ hai khoản tiền khác nhau. Đổi tên một trong hai.",
            "The keys of sources, of natures and the reserved words ('total', 'period', "
            "'full-year', 'amount') must differ. Where two are the same, the key of a "
            "figure could mean either money. Rename one of them.",
        ),
        example=Example(
            "plan.yaml",
            "natures:\n  capital:",
            "natures:\n  local:\n    name: {vi: Vốn khác, en: Other}\n  capital:",
        ),
    ),
    Rule(
        "R114",
        "repeated-year",
        title=Text("Năm ghi hai lần", "Repeated year"),
        message=Text("năm {text} ghi hai lần", "the year {text} is given twice"),
        hint=Text("chỉ ghi một lần", "give it once"),
        why=Text(
            "Mỗi năm của một nguồn vốn chỉ ghi một lần. Ghi hai lần thì năm đó nhận hai "
            "phần khi chia đều, và các năm khác bị thiếu. Bỏ năm thừa, hoặc sửa thành năm "
            "đúng.",
            "Each year of a source is given once. Given twice, that year would get two "
            "shares of the money, and the others too little. Take the second out, or write "
            "the year that was meant.",
        ),
        example=Example("plan.yaml", "years: [2031, 2032]", "years: [2031, 2032, 2032]"),
    ),
    Rule(
        "R115",
        "selected-twice",
        title=Text("Thu hẹp hai lần", "Selected twice"),
        message=Text(
            "'{text}' thu hẹp hai lần cùng một trục", "'{text}' narrows the same axis twice"
        ),
        hint=Text(
            "một số liệu chỉ có một nguồn, một loại vốn và một năm",
            "a figure has at most one source, one nature and one year",
        ),
        why=Text(
            "Một số liệu có nhiều nhất một nguồn, một loại vốn và một năm. Hai nguồn lồng "
            "nhau thì không khoản tiền nào thuộc cả hai, nên số liệu không nói về điều gì. "
            "Đưa khóa bên trong ra ngoài thành số liệu riêng.",
            "A figure has at most one source, one nature and one year. No money belongs to "
            "two sources nested in each other, so such a figure is about nothing. Move the "
            "inner key out, as a figure of its own.",
        ),
        example=Example(
            "plan.yaml", "      local: 600 triệu", "      local:\n        central: 600 triệu"
        ),
    ),
)
