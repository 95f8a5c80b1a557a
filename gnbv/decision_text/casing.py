"""Casing owns how words that a document prints in capitals alone are written in a sentence.

Names of places keep their capitals, as do the kinds of act and of programme after 'ban hành'; a
quote always keeps what is printed.
"""

import re
from unicodedata import normalize

_LATIN = [chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00))]
UPPER = "".join(letter for letter in _LATIN if letter.isupper())
"""The capitals of Vietnamese and its neighbours, for a class of a pattern."""
LOWER = "".join(letter for letter in _LATIN if letter.islower())
"""Their small letters."""

_PLACE = re.compile(
    r"\b((?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) )((?:[^\W\d_]+ ?){1,3})"
)
_NAMED = re.compile(
    r"\b(?:kế hoạch|chương trình|đề án|quy chế|quy định)(?= (?:thực|triển|mục|phát))"
)
_BODY = re.compile(r"(?<=chủ tịch )(?:ủy|uỷ|hội)\b|(?<=thủ tướng )chính\b")
_FIXED = {"ubnd": "UBND", "v/v": "V/v"}
_VOWELS = frozenset("aeiouy")
_SHORTEST = 3
"""Letters of an abbreviation that is told by having no vowel: 'CTMTQG', 'HĐND'."""
_GOES_ON = re.compile(r"giai|về|và|của|năm|trên|theo|từ|đến|các|ban|số|khóa|kỳ")


def in_a_sentence(words: str) -> str:
    """Write words in capitals as a sentence has them; what is not in capitals stays."""
    if not words.isupper():
        return words
    lower = _NAMED.sub(lambda found: found[0].capitalize(), words.lower())
    lower = _BODY.sub(lambda found: found[0].capitalize(), lower)
    lower = _PLACE.sub(lambda found: found[1] + _named(found[2]), lower)
    lower = " ".join(map(_abbreviated, lower.split(" ")))
    return lower[:1].upper() + lower[1:]


def _abbreviated(word: str) -> str:
    """A word, in capitals where it can only be an abbreviation: Vietnamese has none like it."""
    if word in _FIXED:
        return _FIXED[word]
    bare = normalize("NFD", word)
    has_vowel = any(letter in _VOWELS for letter in bare)
    return word if has_vowel or not word.isalpha() or len(word) < _SHORTEST else word.upper()


def _named(words: str) -> str:
    """The words of a place's name, up to the first that goes on with the sentence."""
    parts, named = words.split(" "), True
    for at, word in enumerate(parts):
        named = named and not _GOES_ON.fullmatch(word)
        parts[at] = word.capitalize() if named else word
    return " ".join(parts)
