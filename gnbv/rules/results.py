"""Rules on results: what is said to be reached must be possible, and comparable."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

RULES = (
    Rule(
        "T301",
        "result-impossible",
        title=Text("Kết quả: trong phạm vi có thể", "Results: possible"),
        message=Text(
            "{text} là không thể: nhiều nhất là {most}",
            "{text} cannot be: at most {most} is possible",
        ),
        hint=Text("đối chiếu kết quả với báo cáo", "compare the result with its report"),
    ),
    Rule(
        "T302",
        "count-falls",
        title=Text("Kết quả: số cộng dồn không giảm", "Results: counts to date never fall"),
        message=Text(
            "thấp hơn kết quả cộng dồn của năm {before}",
            "this is below the count to date of {before}",
        ),
        hint=Text(
            "ghi tổng từ đầu giai đoạn, không phải riêng trong năm",
            "record all since the start, not the year's own",
        ),
    ),
    Rule(
        "T303",
        "result-before-year",
        title=Text(
            "Kết quả: không đo trước năm báo cáo", "Results: not measured before their year"
        ),
        message=Text("kết quả đo trước năm {year}", "the result was measured before {year}"),
        hint=Text("sửa ngày, hoặc năm của tệp", "fix the date, or the year of the file"),
    ),
    Rule(
        "T304",
        "kind-of-result",
        title=Text(
            "Kết quả: 'có', 'không' chỉ dùng cho nhiệm vụ", "Results: yes and no for duties only"
        ),
        message=Text(
            "chỉ tiêu này đo bằng số ('{unit}'), không phải có hay không",
            "this indicator is measured by a figure ('{unit}'), not by yes or no",
        ),
        hint=Text("ghi số kèm đơn vị", "record the figure with its unit"),
    ),
    Rule(
        "T305",
        "repeated-result",
        title=Text("Kết quả: mỗi năm một lần", "Results: once a year"),
        message=Text(
            "kết quả năm {year} của chỉ tiêu '{text}' đã có ở {first}",
            "the result of '{text}' in {year} is already at {first}",
        ),
        hint=Text("giữ một kết quả", "keep one of them"),
    ),
    Rule(
        "T306",
        "part-above-whole-reached",
        title=Text("Kết quả: phần không vượt cả thể", "Results: no part above its whole"),
        message=Text(
            "kết quả {text} của một phần vượt kết quả {most} của cả thể, chỉ tiêu '{whole}'",
            "{text} is reached of a part, more than the {most} of its whole, indicator '{whole}'",
        ),
        hint=Text("so cả hai kết quả với báo cáo", "compare both results with their report"),
    ),
    Rule(
        "T307",
        "result-after-its-day",
        title=Text("Kết quả: đo trong kỳ báo cáo", "Results: measured by their day"),
        message=Text(
            "kết quả đo sau ngày mà tệp tính đến ({day})",
            "the result was measured after the day that its file counts up to ({day})",
        ),
        hint=Text("sửa ngày đo, hoặc 'as_of' của tệp", "fix the date, or the file's 'as_of'"),
    ),
)
