"""Rules on results: what is said to be reached must be possible, and comparable."""

from gnbv.language import Text
from gnbv.rules.rule import Example, Rule

RULES = (
    Rule(
        "T301",
        "result-impossible",
        title=Text("Kết quả: có thể có được", "Results: possible"),
        message=Text(
            "{text} là không thể: nhiều nhất là {most}",
            "{text} cannot be: at most {most} is possible",
        ),
        hint=Text("so kết quả với báo cáo", "compare the result with its report"),
        why=Text(
            "Kết quả là tỷ lệ thì không thể quá 100 % của nhóm hay dưới 0, nhiệm vụ không thể làm "
            "nhiều hơn số lần của năm. Kết quả tốt hơn mức có thể là do nhầm mẫu số hoặc gõ sai. "
            "So với báo cáo và sửa.",
            "A share cannot exceed 100 % of its population or fall below none, and a duty has only "
            "so many times a year. Better than possible means a wrong denominator, or a slip. "
            "Compare it with the report, and mend it.",
        ),
        example=Example("results/2030.yaml", "value: 71,5 %", "value: 120 %"),
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
        why=Text(
            "Kết quả của chỉ tiêu cộng dồn là tổng từ đầu giai đoạn đến hết năm, nên không thể "
            "giảm. Giảm thường là vì đã ghi số riêng của năm. Cộng các năm trước vào.",
            "The result of a cumulative indicator is all that was reached since the start, so it "
            "cannot fall. If it does, mostly the year's own number was recorded. Add the years "
            "before.",
        ),
        example=Example("results/2031.yaml", "value: 650 bể", "value: 250 bể"),
    ),
    Rule(
        "T303",
        "result-before-year",
        title=Text("Kết quả: không đo trước năm", "Results: not measured before their year"),
        message=Text("kết quả đo trước năm {year}", "the result was measured before {year}"),
        hint=Text("sửa ngày, hoặc năm của tệp", "mend the date, or the year of the file"),
        why=Text(
            "Kết quả của một năm chỉ có thể đo trong năm đó hoặc sau đó. Ngày sớm hơn thường do "
            "chép tệp của năm trước. Sửa ngày hoặc năm.",
            "A year's result can only be measured in that year or later. An earlier date mostly "
            "comes with a file that was copied from the year before. Mend the date or the year.",
        ),
        example=Example("results/2031.yaml", "date: 2031-12-31", "date: 2030-12-31"),
    ),
    Rule(
        "T304",
        "kind-of-result",
        title=Text(
            "Kết quả: có hoặc không chỉ cho nhiệm vụ", "Results: yes and no for duties only"
        ),
        message=Text(
            "chỉ tiêu này đo bằng số ('{unit}'), không phải có hay không",
            "this indicator is measured by a figure ('{unit}'), not by yes or no",
        ),
        hint=Text("ghi số kèm đơn vị", "record the figure with its unit"),
        why=Text(
            "Chỉ nhiệm vụ mới được trả lời 'có' hoặc 'không'. Chỉ tiêu có số phải ghi số thì mới "
            "tính được khoảng cách đến mốc. Ghi số đạt được.",
            "Only a duty is answered 'có' or 'không'. What has a figure is recorded as a figure, "
            "so that its distance from the milestone can be told. Record what was reached.",
        ),
        example=Example("results/2030.yaml", "value: 400 bể", "value: có"),
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
        why=Text(
            "Mỗi chỉ tiêu có một kết quả trong một năm. Hai kết quả thì không biết lấy kết quả "
            "nào; cũng hay gặp khi chép tệp mà quên đổi năm. Giữ một, hoặc sửa năm.",
            "An indicator has one result in a year. Of two nobody knows which counts; it is also "
            "what happens when a file is copied and its year forgotten. Keep one, or mend the "
            "year.",
        ),
        example=Example("results/2031.yaml", "year: 2031", "year: 2030"),
    ),
)
