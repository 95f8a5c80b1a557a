"""Rules on references: whatever a plan names must be declared in it, and once."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

_DECLARED = Text("đã khai báo: {known}", "declared are: {known}")

RULES = (
    Rule(
        "R101",
        "unknown-agency",
        Text("chưa khai báo cơ quan '{text}'", "the agency '{text}' is not declared"),
        _DECLARED,
    ),
    Rule(
        "R102",
        "unknown-source",
        Text("chưa khai báo nguồn vốn '{text}'", "the source '{text}' is not declared"),
        _DECLARED,
    ),
    Rule(
        "R103",
        "unknown-nature",
        Text(
            "nguồn '{source}' không có loại vốn '{text}'",
            "the source '{source}' has no nature '{text}'",
        ),
        _DECLARED,
    ),
    Rule(
        "R104",
        "repeated-code",
        Text("mã '{text}' đã dùng ở {first}", "the code '{text}' is already used at {first}"),
        Text("đặt cho mỗi dự án một mã riêng", "give every project a code of its own"),
    ),
    Rule(
        "R105",
        "unknown-project",
        Text("không có dự án mang mã '{text}'", "no project has the code '{text}'"),
        _DECLARED,
    ),
    Rule(
        "R106",
        "year-outside-period",
        Text(
            "năm {text} nằm ngoài giai đoạn {period}",
            "the year {text} is outside the period {period}",
        ),
        Text(
            "sửa năm, hoặc giai đoạn trong plan.yaml", "mend the year, or the period in plan.yaml"
        ),
    ),
    Rule(
        "R107",
        "unknown-column",
        Text("phụ lục không có cột '{text}'", "the annex has no column '{text}'"),
        _DECLARED,
    ),
    Rule(
        "R108",
        "unknown-selector",
        Text(
            "'{text}' không phải nguồn vốn, loại vốn, năm hay 'total'",
            "'{text}' is no source, nature, year or 'total'",
        ),
        _DECLARED,
    ),
    Rule(
        "R109",
        "no-lead-agency",
        Text(
            "dự án '{text}' có kinh phí nhưng không có cơ quan chủ trì",
            "project '{text}' has funding and no lead agency",
        ),
        Text("thêm 'lead: ...', một trong: {known}", "add 'lead: ...', one of: {known}"),
    ),
    Rule(
        "R110",
        "no-full-year",
        Text("không năm nào mà mọi nguồn cùng chi", "there is no year in which every source pays"),
        Text("ghi năm cụ thể ở 'span'", "give a year in 'span'"),
    ),
    Rule(
        "R111",
        "nature-not-given",
        Text(
            "vốn từ nguồn '{source}' phải ghi theo loại vốn",
            "money from '{source}' must be given by nature",
        ),
        Text("viết mỗi loại vốn một dòng: {known}", "write a line for each nature: {known}"),
    ),
    Rule(
        "R112",
        "repeated-column",
        Text("cột '{text}' đã khai báo trước đó", "the column '{text}' is declared twice"),
        Text("đặt cho mỗi cột một mã riêng", "give every column an id of its own"),
    ),
    Rule(
        "R113",
        "one-name-for-two",
        Text(
            "'{text}' vừa là nguồn vốn vừa là loại vốn, hoặc là từ dành riêng",
            "'{text}' names a source and a nature, or is a reserved word",
        ),
        Text("đặt tên khác", "choose another name"),
    ),
    Rule(
        "R114",
        "repeated-year",
        Text("năm {text} ghi hai lần", "the year {text} is given twice"),
        Text("chỉ ghi một lần", "give it once"),
    ),
    Rule(
        "R115",
        "selected-twice",
        Text("'{text}' thu hẹp hai lần cùng một trục", "'{text}' narrows the same axis twice"),
        Text(
            "một số liệu chỉ có một nguồn, một loại vốn và một năm",
            "a figure has at most one source, one nature and one year",
        ),
    ),
)
