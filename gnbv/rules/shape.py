"""Rules on a plan's shape: which fields there are, and what each may hold."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

RULES = (
    Rule(
        "P101",
        "missing-field",
        title=Text("Thiếu trường", "Missing field"),
        message=Text("thiếu '{field}'", "'{field}' is missing"),
        hint=Text("thêm dòng '{field}: ...'", "add a line '{field}: ...'"),
    ),
    Rule(
        "P102",
        "unknown-key",
        title=Text("Khóa không có trong định dạng", "Key that nobody reads"),
        message=Text("không có khóa '{key}' ở đây", "nothing here is called '{key}'"),
        hint=Text("sửa khóa hoặc bỏ dòng này; {known}", "fix the key, or take it out; {known}"),
    ),
    Rule(
        "P103",
        "wrong-kind",
        title=Text("Sai dạng dữ liệu", "Wrong kind of value"),
        message=Text(
            "ở đây phải là {wanted}, không phải {found}", "this must be {wanted}, not {found}"
        ),
        hint=Text("{how}", "{how}"),
    ),
    Rule(
        "P104",
        "unknown-value",
        title=Text("Giá trị ngoài danh mục", "Value that is not allowed"),
        message=Text(
            "'{text}' không phải giá trị được phép",
            "'{text}' is not one of the values allowed here",
        ),
        hint=Text("các giá trị được phép: {known}", "the values allowed are: {known}"),
    ),
    Rule(
        "P105",
        "empty-text",
        title=Text("Giá trị để trống", "Empty value"),
        message=Text("giá trị còn để trống", "the value is left empty"),
        hint=Text("điền giá trị hoặc bỏ cả dòng", "fill it in, or take the line out"),
    ),
    Rule(
        "P106",
        "not-a-year",
        title=Text("Năm không hợp lệ", "Not a year"),
        message=Text("'{text}' không phải là năm", "'{text}' is not a year"),
        hint=Text(
            "viết từng năm bằng bốn chữ số: [2030, 2031, 2032]",
            "write each year by itself, with four digits: [2030, 2031, 2032]",
        ),
    ),
    Rule(
        "P107",
        "not-a-date",
        title=Text("Ngày không hợp lệ", "Not a date"),
        message=Text("'{text}' không phải là ngày", "'{text}' is not a date"),
        hint=Text("viết ngày dạng năm-tháng-ngày", "write the date as year-month-day"),
    ),
    Rule(
        "P108",
        "split-at-comma",
        title=Text("Dấu phẩy cắt đôi giá trị", "Value cut in two by a comma"),
        message=Text(
            "dấu phẩy trong {{ }} hoặc [ ] đã cắt '{text}' thành mục riêng",
            "a comma inside {{ }} or [ ] has cut '{text}' off as an entry of its own",
        ),
        hint=Text(
            "viết giá trị trên dòng riêng, hoặc đặt trong ngoặc kép",
            "write the value on a line of its own, or in double quotes",
        ),
    ),
    Rule(
        "P109",
        "not-a-code",
        title=Text("Mã không hợp lệ", "Not a code"),
        message=Text("'{text}' không dùng làm mã được", "'{text}' cannot serve as a code"),
        hint=Text(
            "mã không có dấu cách, ':' hay '/'; khóa chỉ gồm chữ thường không dấu, số, '-', '_'",
            "a code has no space, ':' or '/'; a key has lower-case letters, digits, '-' and '_'",
        ),
    ),
    Rule(
        "P110",
        "cells-and-columns",
        title=Text("Số ô khác số cột", "Cells and columns differ"),
        message=Text(
            "hàng có {cells} ô nhưng phụ lục có {columns} cột",
            "the row has {cells} cells for {columns} columns",
        ),
        hint=Text(
            'viết mỗi cột một ô; ô trống là ""; dấu phẩy thập phân cắt số làm đôi trong [ ]',
            'one cell a column; a blank one is ""; a decimal comma inside [ ] cuts a number in two',
        ),
    ),
    Rule(
        "P111",
        "funding-or-children",
        title=Text("Kinh phí hoặc tiểu dự án", "Funding or sub-projects"),
        message=Text(
            "dự án mã '{code}' phải có hoặc kinh phí, hoặc tiểu dự án, và không thể có cả hai",
            "the project with code '{code}' has either funding or sub-projects, never both",
        ),
        hint=Text(
            "kinh phí của dự án có tiểu dự án là tổng của các tiểu dự án",
            "the funding of a project with sub-projects is what they add up to",
        ),
    ),
    Rule(
        "P112",
        "period-reversed",
        title=Text("Giai đoạn kết thúc trước khi bắt đầu", "Period reversed"),
        message=Text(
            "giai đoạn kết thúc ({last}) trước khi bắt đầu ({first})",
            "the period ends ({last}) before it begins ({first})",
        ),
        hint=Text("đổi chỗ 'first' và 'last'", "swap 'first' and 'last'"),
    ),
    Rule(
        "P113",
        "invalid",
        title=Text("Giá trị không hợp lệ", "Invalid value"),
        message=Text("giá trị không hợp lệ: {problem}", "the value is not valid: {problem}"),
        hint=Text(
            "lược đồ của tệp nêu những gì được nhận: gnbv schema plan (hoặc project, annex ...)",
            "the file's schema says what is allowed: gnbv schema plan (or project, annex ...)",
        ),
    ),
    Rule(
        "P114",
        "odd-character",
        title=Text("Ký tự không như nó trông", "Character that is not what it seems"),
        message=Text(
            "'{text}' có ký tự không nhìn thấy hoặc giả dạng chữ khác: {character}",
            "'{text}' has a character that is not seen or passes for another: {character}",
        ),
        hint=Text("gõ lại: '{plain}'", "type it anew: '{plain}'"),
    ),
)
