"""Rules on agreement: one document, one figure; and misprints on record that still match."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

RULES = (
    Rule(
        "C401",
        "places-disagree",
        title=Text("Nội dung, phụ lục và số bằng chữ khớp nhau", "Body, annex and words agree"),
        message=Text(
            "{what}: ở đây ghi {stated}, ở {elsewhere} ghi {computed}",
            "{what}: {stated} is stated here and {computed} at {elsewhere}",
        ),
        hint=Text(
            "văn bản ghi hai số khác nhau: đối chiếu cả hai với văn bản",
            "one document, two figures: compare both with the document",
        ),
    ),
    Rule(
        "C501",
        "years-and-period",
        title=Text("Các năm và cả giai đoạn", "Years and period"),
        message=Text(
            "{what}: dòng kinh phí {stated}, các năm cộng lại là {computed}",
            "{what}: the line is {stated}, its years add up to {computed}",
        ),
        hint=Text(
            "đây là lỗi của gnbv: xin báo cho nhóm phát triển",
            "the fault is gnbv's own: please report it",
        ),
    ),
    Rule(
        "C901",
        "acceptance-not-needed",
        title=Text("Chấp nhận không cần thiết", "Acceptance not needed"),
        message=Text(
            "{what}: số {stated} đúng, không cần 'should_be'",
            "{what}: {stated} is right, so there is nothing to accept",
        ),
        hint=Text("bỏ 'should_be' và 'reason'", "take 'should_be' and 'reason' out"),
        severity="warning",
    ),
    Rule(
        "C902",
        "acceptance-outdated",
        title=Text("Chấp nhận đã lỗi thời", "Acceptance out of date"),
        message=Text(
            "{what}: 'should_be' ghi {stated}, tính ra {computed}",
            "{what}: 'should_be' says {stated}, the lines make {computed}",
        ),
        hint=Text("sửa 'should_be', hoặc bỏ đi", "fix 'should_be', or take it out"),
    ),
)
