"""Look-alikes own which characters are not seen, or pass for a letter that they are not.

The letters are those of Unicode's confusables (UTS #39) that Cyrillic and Greek share in look with
the Latin letters of Vietnamese, and the Icelandic and African letters that look like Đ.
"""

from typing import NamedTuple
from unicodedata import category, name, normalize

_LATIN = {
    **dict(zip("аеорсухіјѕһԁԛԝӏ", "aeopcyxijshdqwl", strict=True)),
    **dict(zip("АВЕЅІЈКМНОРСТУХ", "ABESIJKMHOPCTYX", strict=True)),
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX", strict=True)),
    **dict(zip("αινορυχ", "aivopux", strict=True)),
    **dict(zip("ÐƉð", "ĐĐđ", strict=True)),
}  # fmt: skip
_UNSEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")


class Odd(NamedTuple):
    """A character that is not what it seems, and the letter it was meant as; '' if not seen."""

    character: str
    meant: str

    @property
    def point(self) -> str:
        """Its code point and its name: 'U+200B ZERO WIDTH SPACE'."""
        return f"U+{ord(self.character):04X} {name(self.character, '')}".rstrip()


def odd(text: str) -> Odd | None:
    """Return the first character that is not what it seems, if there is one."""
    if text.isascii():
        return None  # no letter of ASCII looks like another, and none is unseen
    for character in normalize("NFC", text):
        if unseen(character):
            return Odd(character, "")
        if character in _LATIN:
            return Odd(character, _LATIN[character])
    return None


def plain(text: str) -> str:
    """Return what a text seems to be: two texts that look alike are the same in it."""
    return "".join(
        _LATIN.get(character, character)
        for character in normalize("NFC", text)
        if not unseen(character)
    )


def visible(text: str) -> str:
    """Return a text with its unseen characters shown by their code points: '<U+200B>'."""
    return "".join(f"<U+{ord(one):04X}>" if unseen(one) else one for one in text)


def unseen(character: str) -> bool:
    """Tell whether a character takes no room and leaves no trace: zero-width, soft hyphen."""
    return category(character) == "Cf" or character in _UNSEEN
