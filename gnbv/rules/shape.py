"""Rules on a plan's shape: which fields there are, and what each may hold."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

RULES = (
    Rule(
        "P101",
        "missing-field",
        Text("thiếu '{field}'", "'{field}' is missing"),
        Text("thêm dòng '{field}: ...'", "add a line '{field}: ...'"),
    ),
    Rule(
        "P102",
        "unknown-key",
        Text("không có khóa '{key}' ở đây", "nothing here is called '{key}'"),
        Text("các khóa ở đây: {known}", "the keys here are: {known}"),
    ),
    Rule(
        "P103",
        "wrong-kind",
        Text("ở đây phải là {wanted}, không phải {found}", "this must be {wanted}, not {found}"),
        Text("xem định dạng trong plans/README.md", "plans/README.md shows the format"),
    ),
    Rule(
        "P104",
        "unknown-value",
        Text(
            "'{text}' không phải giá trị được phép",
            "'{text}' is not one of the values allowed here",
        ),
        Text("các giá trị được phép: {known}", "the values allowed are: {known}"),
    ),
    Rule(
        "P105",
        "empty-text",
        Text("giá trị còn để trống", "the value is left empty"),
        Text("điền giá trị hoặc bỏ cả dòng", "fill it in, or take the line out"),
    ),
    Rule(
        "P106",
        "not-a-year",
        Text("'{text}' không phải là năm", "'{text}' is not a year"),
        Text("viết năm bằng bốn chữ số", "write the year with four digits"),
    ),
    Rule(
        "P107",
        "not-a-date",
        Text("'{text}' không phải là ngày", "'{text}' is not a date"),
        Text("viết ngày dạng năm-tháng-ngày", "write the date as year-month-day"),
    ),
    Rule(
        "P108",
        "split-at-comma",
        Text(
            "dấu phẩy trong {{ }} hoặc [ ] đã cắt '{text}' thành mục riêng",
            "a comma inside {{ }} or [ ] has cut '{text}' off as an entry of its own",
        ),
        Text(
            "viết giá trị trên dòng riêng, hoặc đặt trong ngoặc kép",
            "write the value on a line of its own, or in double quotes",
        ),
    ),
    Rule(
        "P109",
        "not-a-code",
        Text("'{text}' không dùng làm mã được", "'{text}' cannot serve as a code"),
        Text(
            "mã không có dấu cách, ':' hay '/'; khóa chỉ gồm chữ thường không dấu, số, '-', '_'",
            "a code has no space, ':' or '/'; a key has lower-case letters, digits, '-' and '_'",
        ),
    ),
    Rule(
        "P110",
        "cells-and-columns",
        Text(
            "hàng có {cells} ô nhưng phụ lục có {columns} cột",
            "the row has {cells} cells for {columns} columns",
        ),
        Text(
            'viết mỗi cột một ô; ô trống là ""; dấu phẩy thập phân cắt số làm đôi trong [ ]',
            'one cell a column; a blank one is ""; a decimal comma inside [ ] cuts a number in two',
        ),
    ),
    Rule(
        "P111",
        "funding-or-children",
        Text(
            "dự án '{code}' phải có hoặc kinh phí, hoặc tiểu dự án, và không thể có cả hai",
            "project '{code}' must have either funding or sub-projects, and cannot have both",
        ),
        Text(
            "kinh phí của dự án có tiểu dự án được tính từ các tiểu dự án",
            "the funding of a project with sub-projects is what they add up to",
        ),
    ),
    Rule(
        "P112",
        "period-reversed",
        Text(
            "giai đoạn kết thúc ({last}) trước khi bắt đầu ({first})",
            "the period ends ({last}) before it begins ({first})",
        ),
        Text("đổi chỗ 'first' và 'last'", "swap 'first' and 'last'"),
    ),
    Rule(
        "P113",
        "invalid",
        Text("giá trị không hợp lệ: {problem}", "the value is not valid: {problem}"),
        Text("xem định dạng trong plans/README.md", "plans/README.md shows the format"),
    ),
)
