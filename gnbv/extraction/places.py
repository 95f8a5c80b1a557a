"""Places own how a place in a paper is called in a language: `row 3, cell 4`, or `hàng 3, ô 4`."""

import re

from gnbv.language import Lang

_IN_VIETNAMESE = {
    "table": "bảng",
    "row": "hàng",
    "cell": "ô",
    "line": "dòng",
    "paragraph": "đoạn",
    "footnote": "chú thích",
    "endnote": "chú thích cuối",
}
_PLACE = re.compile(rf"\b({'|'.join(_IN_VIETNAMESE)}) (?=\d)")


def called(place: str, lang: Lang) -> str:
    """What a place is called; names of sheets and of cells (`C7`) are the same in both."""
    if lang == "en":
        return place
    return _PLACE.sub(lambda found: f"{_IN_VIETNAMESE[found[1]]} ", place)
