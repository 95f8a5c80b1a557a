"""Rules on tags: what serves a purpose of its own is declared, and no money counts twice for it."""

from gnbv.language import Text
from gnbv.rules.rule import Rule

RULES = (
    Rule(
        "R129",
        "unknown-tag",
        title=Text("Nhãn chưa khai báo", "Tag that is not declared"),
        message=Text("chưa khai báo nhãn '{text}'", "the tag '{text}' is not declared"),
        hint=Text("sửa tên, hoặc khai báo nó; {known}", "fix the name, or declare it; {known}"),
    ),
    Rule(
        "R130",
        "tagged-twice",
        title=Text("Mỗi dòng một tỷ lệ của một nhãn", "One share of a line in a tag"),
        message=Text(
            "{what}: đã có tỷ lệ của nhãn '{text}' ở {first}",
            "{what}: the tag '{text}' already has a share of it at {first}",
        ),
        hint=Text(
            "thu hẹp một trong hai bằng 'project', 'source' hoặc 'nature'",
            "narrow one of the two by 'project', 'source' or 'nature'",
        ),
    ),
    Rule(
        "R131",
        "share-of-no-money",
        title=Text("Tỷ lệ của một số tiền có thật", "Shares are of some money"),
        message=Text(
            "nhãn '{text}': không có dòng kinh phí nào thuộc phần này",
            "the tag '{text}' has a share here that no funding line is part of",
        ),
        hint=Text(
            "sửa 'project', 'source' hoặc 'nature'",
            "correct 'project', 'source' or 'nature'",
        ),
    ),
)
