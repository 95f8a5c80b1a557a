"""Rules on agreement: one document, one figure; and misprints on record that still match."""

from gnbv.language import Text
from gnbv.rules.rule import Example, Rule

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
            "văn bản ghi hai số khác nhau: so cả hai với văn bản",
            "one document, two figures: compare both with the document",
        ),
        why=Text(
            "Cùng một khoản tiền ghi ở nhiều chỗ trong văn bản thì phải cùng một số. Hai số "
            "khác nhau thì chắc chắn một số sai, và người đọc không biết theo số nào. So cả "
            "hai chỗ với văn bản; nếu chính văn bản mâu thuẫn, ghi 'should_be' và 'reason' "
            "bên cạnh số sai.",
            "The same money stated in several places of a document must be the same figure. "
            "Of two that differ one is surely wrong, and a reader cannot know which. "
            "Compare both places with the document; where it contradicts itself, write "
            "'should_be' and 'reason' beside the wrong one.",
        ),
        example=Example("plan.yaml", "total: 11.100.000.000 đồng", "total: 11.200.000.000 đồng"),
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
        why=Text(
            "Tổng các năm của mỗi dòng kinh phí phải bằng đúng dòng đó. Đây là phép thử của "
            "gnbv với chính nó: chia cho các năm không làm mất hay thêm một đồng nào. Không "
            "kế hoạch nào làm sai được điều này, nên không có ví dụ; nếu gặp, đó là lỗi của "
            "gnbv và xin báo cho nhóm phát triển.",
            "The years of every funding line must add up to that line. This proves gnbv to "
            "itself: spreading over years neither loses nor makes a đồng. No plan can break "
            "it, so it has no example; if you meet it, the fault is gnbv's, and please "
            "report it.",
        ),
        example=None,
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
        why=Text(
            "'should_be' ghi nhận một số in sai, với số đúng bên cạnh. Nếu số in đúng thì "
            "không còn gì để chấp nhận, và ghi chú cũ sẽ làm người soát sau hiểu nhầm. Bỏ "
            "'should_be' và 'reason'.",
            "'should_be' puts a misprint on record, with the right figure beside it. Where "
            "the printed figure is right there is nothing to accept, and an old note would "
            "mislead the next reviewer. Take 'should_be' and 'reason' out.",
        ),
        example=Example(
            "projects/1-water.yaml",
            "total: 6,6 tỷ",
            "total:\n    amount: 6,6 tỷ\n    should_be: 6,6 tỷ\n    reason: In sai",
        ),
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
        hint=Text("sửa 'should_be', hoặc bỏ đi", "mend 'should_be', or take it out"),
        why=Text(
            "Số ghi ở 'should_be' phải bằng số tính từ các dòng kinh phí. Nếu khác, hoặc "
            "một dòng đã đổi sau khi ghi nhận, hoặc 'should_be' chép sai; chênh lệch vì thế "
            "chưa được chấp nhận. Sửa 'should_be' sau khi so lại các dòng, hoặc bỏ đi.",
            "The figure at 'should_be' must equal what the funding lines add up to. Where "
            "it does not, a line has changed since, or 'should_be' was miscopied, and so "
            "the difference is not accepted. Mend 'should_be' after a look at the lines, or "
            "take it out.",
        ),
        example=Example(
            "projects/1-water.yaml",
            "total: 6,6 tỷ",
            "total:\n    amount: 6,5 tỷ\n    should_be: 6,7 tỷ\n    reason: In sai",
        ),
    ),
)
