"""Rules on what a document lays down in words: each quote once, and under whom it is about."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

RULES = (
    Rule(
        "R123",
        "repeated-quote",
        title=Text("Mỗi câu trích một lần", "Each quote once"),
        message=Text("câu trích này đã có ở {first}", "this quote already stands at {first}"),
        hint=Text(
            "so với văn bản: bỏ câu thừa, hoặc ghi đúng câu còn thiếu",
            "compare with the document: leave one out, or write the one that is missing",
        ),
    ),
    Rule(
        "R124",
        "quote-of-another-section",
        title=Text(
            "Câu trích nằm ở mục của chính dự án, cơ quan đó",
            "Quotes stand in their own project's or agency's section",
        ),
        message=Text(
            "câu trích ghi cho '{text}', nhưng mục {section} là của: {known}",
            "the quote is put under '{text}', but section {section} is that of: {known}",
        ),
        hint=Text(
            "sửa 'ref', hoặc chuyển câu sang {known}", "correct 'ref', or move the quote to {known}"
        ),
    ),
)
