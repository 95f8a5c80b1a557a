"""Rules on references: whatever a plan names must be declared in it, and once."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

_DECLARED = Text("sửa tên, hoặc khai báo nó; {known}", "fix the name, or declare it; {known}")

RULES = (
    Rule(
        "R101",
        "unknown-agency",
        title=Text("Cơ quan chưa khai báo", "Agency that is not declared"),
        message=Text("chưa khai báo cơ quan '{text}'", "the agency '{text}' is not declared"),
        hint=_DECLARED,
    ),
    Rule(
        "R102",
        "unknown-source",
        title=Text("Nguồn vốn chưa khai báo", "Source that is not declared"),
        message=Text("chưa khai báo nguồn vốn '{text}'", "the source '{text}' is not declared"),
        hint=_DECLARED,
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
    ),
    Rule(
        "R104",
        "repeated-code",
        title=Text("Mã trùng nhau", "Repeated code"),
        message=Text(
            "mã '{text}' đã dùng ở {first}", "the code '{text}' is already used at {first}"
        ),
        hint=Text("đặt cho mỗi dự án một mã riêng", "give every project a code of its own"),
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
            "sửa năm, hoặc giai đoạn trong plan.yaml", "fix the year, or the period in plan.yaml"
        ),
    ),
    Rule(
        "R108",
        "unknown-selector",
        title=Text("Khóa không chỉ khoản tiền nào", "Key that selects nothing"),
        message=Text(
            "'{text}' không phải nguồn vốn, loại vốn, năm hay 'total'",
            "'{text}' is no source, nature, year or 'total'",
        ),
        hint=_DECLARED,
    ),
    Rule(
        "R113",
        "one-name-for-two",
        title=Text("Một tên chỉ hai nội dung", "One name for two things"),
        message=Text(
            "'{text}' vừa là nguồn vốn vừa là loại vốn, hoặc là từ dành riêng",
            "'{text}' names a source and a nature, or is a reserved word",
        ),
        hint=Text("đặt tên khác", "choose another name"),
    ),
    Rule(
        "R114",
        "repeated-year",
        title=Text("Năm ghi hai lần", "Repeated year"),
        message=Text("năm {text} ghi hai lần", "the year {text} is given twice"),
        hint=Text("chỉ ghi một lần", "give it once"),
    ),
    Rule(
        "R115",
        "selected-twice",
        title=Text("Một số liệu có hai nguồn, hai loại vốn hoặc hai năm", "Selected twice"),
        message=Text(
            "'{text}': số liệu này đã có nguồn, loại vốn hoặc năm",
            "'{text}' narrows the same axis twice",
        ),
        hint=Text(
            "một số liệu chỉ có một nguồn, một loại vốn và một năm",
            "a figure has at most one source, one nature and one year",
        ),
    ),
    Rule(
        "R125",
        "remainder-of-no-total",
        title=Text("Phần còn lại của tổng có nêu", "Remainder of a stated total"),
        message=Text(
            "không có số nào được nêu của '{text}' để tính phần còn lại",
            "no figure is stated of '{text}' for this line to be the remainder of",
        ),
        hint=Text(
            "ghi số của văn bản dưới 'stated' của dự án, hoặc của plan.yaml: total: ...; nếu là"
            " phần còn lại của một nguồn: {{amount: remainder, of: KHÓA}}",
            "put the document's figure under 'stated' of the project, or of plan.yaml: total: ...;"
            " for the rest of one source's money: {{amount: remainder, of: KEY}}",
        ),
    ),
    Rule(
        "R126",
        "two-remainders",
        title=Text("Mỗi tổng một phần còn lại", "One remainder of a total"),
        message=Text(
            "tổng '{text}' còn một dòng khác chưa có số tiền, nên không tính được dòng này",
            "another line of '{text}' has no amount either, so that this one cannot be worked out",
        ),
        hint=Text(
            "mỗi tổng chỉ một dòng là 'remainder'; ghi số tiền của dòng kia, hoặc gộp hai dòng",
            "one line of a total may be 'remainder': give the other's amount, or make one of both",
        ),
    ),
)
