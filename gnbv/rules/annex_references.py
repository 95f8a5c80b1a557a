"""Rules on an annex's references: its rows name projects, its columns each other and years."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

_DECLARED = Text("sửa tên, hoặc khai báo nó; {known}", "fix the name, or declare it; {known}")

RULES = (
    Rule(
        "R105",
        "unknown-project",
        title=Text("Dự án không tồn tại", "Project that does not exist"),
        message=Text("không có dự án mang mã '{text}'", "no project has the code '{text}'"),
        hint=_DECLARED,
    ),
    Rule(
        "R107",
        "unknown-column",
        title=Text("Cột không tồn tại", "Column that does not exist"),
        message=Text("phụ lục không có cột '{text}'", "the annex has no column '{text}'"),
        hint=_DECLARED,
    ),
    Rule(
        "R110",
        "no-full-year",
        title=Text("Không có năm nào đủ các nguồn vốn", "No full year"),
        message=Text(
            "không có năm nào mà mọi nguồn vốn cùng được bố trí",
            "there is no year in which every source pays",
        ),
        hint=Text("ghi năm cụ thể ở 'span'", "give a year in 'span'"),
    ),
    Rule(
        "R112",
        "repeated-column",
        title=Text("Cột trùng mã", "Repeated column"),
        message=Text("cột '{text}' đã khai báo trước đó", "the column '{text}' is declared twice"),
        hint=Text("đặt cho mỗi cột một mã riêng", "give every column an id of its own"),
    ),
    Rule(
        "R116",
        "not-in-annex",
        Text(
            "phụ lục không có hàng cho dự án mã '{text}'",
            "the annex has no row for the project with code '{text}'",
        ),
        Text(
            "thêm hàng của dự án vào annex.yaml, như phụ lục in",
            "add the project's row to annex.yaml, as the annex prints it",
        ),
        title=Text("Mọi dự án đều có trong phụ lục", "Every project stands in the annex"),
    ),
    Rule(
        "R117",
        "repeated-row",
        Text(
            "dự án mã '{text}' đã có hàng ở {first}",
            "the project with code '{text}' already has a row at {first}",
        ),
        Text(
            "bỏ một trong hai hàng; nếu phụ lục in lại dự án ở khối khác, ghi 'repeats: true'",
            "take one of the two rows out; if the annex prints it again in another block, "
            "write 'repeats: true'",
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
    ),
    Rule(
        "R127",
        "column-without-amounts",
        Text("cột '{text}' không ghi số tiền", "the column '{text}' holds no amounts"),
        Text(
            "chỉ cộng, hoặc tính tỷ lệ phần trăm của, cột số tiền",
            "add up columns of amounts only, and take percentages of those only",
        ),
        title=Text("Cộng và tính tỷ lệ trên cột số tiền", "Sums and percentages of amounts"),
    ),
    Rule(
        "R128",
        "repeats-nothing",
        Text(
            "hàng ghi 'repeats' nhưng không hàng nào khác in dự án này",
            "the row has 'repeats', but no other row prints this project",
        ),
        Text(
            "bỏ 'repeats'; chỉ hàng in lại mới không được cộng",
            "take 'repeats' out; only a row that prints a project again is in no sum",
        ),
        title=Text("Hàng in lại có hàng gốc", "What is repeated stands in another row"),
    ),
)
