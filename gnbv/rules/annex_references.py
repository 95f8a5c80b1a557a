"""Rules on an annex's references: its rows name projects, its columns each other and years."""

from gnbv.language import Text
from gnbv.rules.rule import Example, Rule

_DECLARED = Text("sửa tên, hoặc khai báo nó; {known}", "fix the name, or declare it; {known}")

RULES = (
    Rule(
        "R105",
        "unknown-project",
        title=Text("Dự án không tồn tại", "Project that does not exist"),
        message=Text("không có dự án mang mã '{text}'", "no project has the code '{text}'"),
        hint=_DECLARED,
        why=Text(
            "Hàng của phụ lục nói về dự án nào thì dự án đó phải có trong projects/. Mã lạ "
            "thì các ô của hàng không đối chiếu được với dòng kinh phí nào. Sửa mã của "
            "hàng, hoặc thêm dự án.",
            "A row of the annex must be about a project in projects/. With an unknown code, "
            "its cells cannot be compared with any funding line. Mend the row's code, or "
            "add the project.",
        ),
        example=Example("annex.yaml", 'project: "2.2"', 'project: "2.3"'),
    ),
    Rule(
        "R107",
        "unknown-column",
        title=Text("Cột không tồn tại", "Column that does not exist"),
        message=Text("phụ lục không có cột '{text}'", "the annex has no column '{text}'"),
        hint=_DECLARED,
        why=Text(
            "'sum_of' nêu các cột mà một cột cộng lại, bằng mã của chúng. Một mã sai thì "
            "phép cộng ngang của phụ lục không kiểm tra được. Sửa mã cho đúng một cột đã "
            "khai báo.",
            "'sum_of' names the columns that a column adds up, by their ids. With a wrong "
            "one, the annex's sums along rows cannot be checked. Write the id of a column "
            "that is declared.",
        ),
        example=Example(
            "annex.yaml",
            "sum_of: [phase_central, phase_local, phase_mobilised]",
            "sum_of: [phase_central, phase_local, phase_other]",
        ),
    ),
    Rule(
        "R110",
        "no-full-year",
        title=Text("Không có năm đủ nguồn", "No full year"),
        message=Text(
            "không năm nào mà mọi nguồn cùng chi", "there is no year in which every source pays"
        ),
        hint=Text("ghi năm cụ thể ở 'span'", "give a year in 'span'"),
        why=Text(
            "'full-year' là năm mà mọi nguồn vốn cùng chi, như cột 'một năm' của phụ lục. "
            "Nếu không có năm nào như vậy thì các ô đó không thể đúng với năm nào. Kiểm tra "
            "các năm của từng nguồn, hoặc ghi năm cụ thể ở 'span'.",
            "'full-year' is a year in which every source pays, as in an annex's columns of "
            "'one year'. Where there is none, those cells can hold in no year. Look at the "
            "years of each source, or give a year in 'span'.",
        ),
        example=Example(
            "plan.yaml", "years: [2030, 2031, 2032]\n    ref: II.1", "years: [2030]\n    ref: II.1"
        ),
    ),
    Rule(
        "R112",
        "repeated-column",
        title=Text("Cột trùng mã", "Repeated column"),
        message=Text("cột '{text}' đã khai báo trước đó", "the column '{text}' is declared twice"),
        hint=Text("đặt cho mỗi cột một mã riêng", "give every column an id of its own"),
        why=Text(
            "Mỗi cột của phụ lục có một mã riêng. Hai cột cùng mã thì 'sum_of' không biết "
            "cộng cột nào. Đặt lại một trong hai mã.",
            "Every column of the annex has an id of its own. Where two share one, 'sum_of' "
            "could add either. Give one of them another id.",
        ),
        example=Example("annex.yaml", "id: phase_local", "id: phase_central"),
    ),
    Rule(
        "R116",
        "not-in-annex",
        Text(
            "phụ lục không có hàng cho dự án '{text}'", "the annex has no row for project '{text}'"
        ),
        Text(
            "thêm hàng của dự án vào annex.yaml, như phụ lục đã in",
            "add the project's row to annex.yaml, as the annex prints it",
        ),
        why=Text(
            "Phụ lục in mọi dự án và tiểu dự án. Thiếu một hàng thì các số của hàng đó không được"
            " đối chiếu, và phép cộng dọc của hàng cha cũng không.",
            "An annex prints every project and sub-project. Where a row is missing, its figures are"
            " not proved, and neither is the sum down the columns of its parent.",
        ),
        example=Example(
            "annex.yaml",
            """  - number: "2.2"
    project: "2.2"
    cells: [ 1.100,   900, 200,     "-",   "-",   300, 100, "-"]
""",
            "",
        ),
        title=Text("Mọi dự án có trong phụ lục", "Every project stands in the annex"),
    ),
    Rule(
        "R117",
        "repeated-row",
        Text(
            "dự án '{text}' đã có hàng ở {first}",
            "project '{text}' already has a row at {first}",
        ),
        Text("bỏ một trong hai hàng", "take one of the two rows out"),
        why=Text(
            "Mỗi dự án có một hàng trong phụ lục. Hàng in hai lần thì tiền của dự án được đếm"
            " hai lần khi cộng dọc, dù từng ô vẫn đúng.",
            "A project has one row in an annex. Printed twice, its money is counted twice down"
            " the columns, though each cell by itself is right.",
        ),
        example=Example(
            "annex.yaml",
            """  - number: "2.2"
    project: "2.2\"""",
            """  - number: "2.2"
    project: "2.1\"""",
        ),
        title=Text("Mỗi dự án một hàng", "One row a project"),
    ),
    Rule(
        "R122",
        "codes-look-alike",
        title=Text("Hai mã trông như nhau", "Two codes that look alike"),
        message=Text("{how} (ở {first})", "{how} (at {first})"),
        hint=Text(
            "gõ lại mã bằng bàn phím; hai mã phải khác nhau khi nhìn",
            "type the code anew on the keyboard; two codes must differ to the eye",
        ),
        why=Text(
            "Hai mã chỉ khác nhau ở một ký tự trông giống hệt, như chữ A Latinh và chữ А Kirin, hay"
            " Đ và Ð. Người soát không thể biết một hàng của phụ lục nói về dự án nào. Gõ lại một"
            " trong hai mã, hoặc đặt mã khác hẳn.",
            "Two codes differ only in a character that looks the same, such as Latin A and"
            " Cyrillic А, or Đ and Ð. Whoever reviews the plan cannot see which project a row of"
            " the annex is about. Type one of the codes anew, or choose another.",
        ),
        example=Example(
            "projects/2-health.yaml",
            '  - code: "2.2"',
            '  - code: "2.\u0410"\n    name: {vi: Một, en: One}\n    lead: yt\n'
            "    funding: {local: {recurrent: 0 đồng}}\n"
            '  - code: "2.A"\n    name: {vi: Hai, en: Two}\n    lead: yt\n'
            "    funding: {local: {recurrent: 0 đồng}}\n"
            '  - code: "2.2"',
        ),
    ),
)
