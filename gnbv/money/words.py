"""Amounts in Vietnamese words, both ways: 1005 and 'một nghìn không trăm lẻ năm'.

The rules are those of administrative Vietnamese: 'lẻ' (or 'linh') before a lone unit, 'mốt',
'tư' and 'lăm' after 'mươi', 'lăm' after 'mười', and 'không trăm' in a group below a hundred that
does not lead. The reader accepts exactly what the speller can say, up to spelling variants.
"""

import re
from itertools import pairwise
from unicodedata import normalize

from gnbv.money.errors import AmountError, refuse_odd

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = (("tỷ", 10**9), ("triệu", 10**6), ("nghìn", 10**3))

# Spellings that mean the same, brought to the one that `spell` writes.
_VARIANTS = {
    "linh": "lẻ",
    "ngàn": "nghìn",
    "ngìn": "nghìn",
    "tỉ": "tỷ",
    "nhăm": "lăm",
    "bẩy": "bảy",
}
_VALUES = {word: digit for digit, word in enumerate(_DIGITS)} | {"mốt": 1, "tư": 4, "lăm": 5}
_RANKS = {"trăm": 100, **dict(_SCALES)}
_NUMERALS = frozenset(_VALUES) | {"mười", "mươi", "trăm", "lẻ", "nghìn", "triệu", "tỷ"}
_LONGEST = 400
_INTRODUCED = re.compile(r"^\s*\(?\s*(?:(?:số tiền\s+)?(?:viết\s+)?bằng chữ)\s*:?")
_CURRENCIES = (["việt", "nam", "đồng"], ["đồng", "việt", "nam"], ["đồng"])
_ENDINGS = (*([*one, "chẵn"] for one in _CURRENCIES), *_CURRENCIES)


def spell(amount: int, lone: str = "lẻ") -> str:
    """Spell an amount in words, without 'đồng'; `lone` is 'lẻ' or 'linh', before a lone unit."""
    words = _spell(abs(amount)) or ["không"]
    sign = ["âm"] if amount < 0 else []
    return " ".join(lone if word == "lẻ" else word for word in sign + words)


def read_words(text: str) -> int:
    """Return the đồng that words stand for, as documents print them.

    They may close with 'đồng', 'Việt Nam đồng' or 'đồng chẵn', and be introduced and in brackets:
    '(Bằng chữ: Sáu tỷ đồng chẵn./.)'.

    Raises `AmountError` where the words are no number (M120), or are not said as one is (M121,
    M122), or hold a character that is not what it seems (M113).
    """
    refuse_odd(text)
    words = [_VARIANTS.get(word, word) for word in _tokens(text)]
    if words[:1] == ["âm"]:
        return -_read_unsigned(words[1:], text[:120])
    return _read_unsigned(words, text[:120])


def _read_unsigned(words: list[str], text: str) -> int:
    """The amount that words stand for, without a sign; `text` is what an error quotes."""
    strange = next((word for word in words if word not in _NUMERALS), "")
    if strange or not 0 < len(words) <= _LONGEST:
        raise AmountError("M120", text, word=strange)
    amount = _value(words)
    # Reading is proved by spelling: whatever is not said this way was not a number in words.
    if _canonical(words) != _canonical(_spell(amount) or ["không"]):
        raise _not_said_so(words, text)
    return amount


def _not_said_so(words: list[str], text: str) -> AmountError:
    """The error with what was probably meant (M121), or without where it can be two amounts."""
    full = _in_full(words)
    amount = _value(full)
    if _cut_short(full) or _loosely(full) != _loosely(_spell(amount) or ["không"]):
        return AmountError("M122", text)
    return AmountError("M121", text, spelt=spell(amount))


def _in_full(words: list[str]) -> list[str]:
    """Put back what quick speech leaves out: 'hai [mươi] lăm', '[một] trăm lẻ năm'."""
    full: list[str] = []
    for word in words:
        before = full[-1] if full else ""
        if word in {"mốt", "tư", "lăm"} and before in _DIGITS[1:]:
            full.append("mươi")
        elif word in _RANKS and (not before or _RANKS.get(before, 0) > _RANKS[word]):
            full.append("một")
        full.append(word)
    return full


def _cut_short(words: list[str]) -> bool:
    """Whether a lone digit may be tens as well: 'một trăm hai' is 102 to some and 120 to others."""
    ranks = {"trăm": {"mươi"}} | {key: {"mươi", *_RANKS} for key in dict(_SCALES)}
    if any(word == "lẻ" and after in {"", *_RANKS} for word, after in pairwise([*words, ""])):
        return True
    return any(
        before in ranks and word in _DIGITS and after not in ranks[before]
        for before, word, after in zip(words, words[1:], [*words[2:], ""], strict=False)
    )


def _loosely(words: list[str]) -> list[str]:
    """One form for numbers that differ only in how a unit is said after tens and hundreds."""
    alike = {"mốt": "một", "tư": "bốn", "lăm": "năm"}
    return [alike.get(word, word) for word in _canonical(words) if word != "lẻ"]


def _spell(amount: int, leads: bool = True) -> list[str]:
    """Words for an amount; `leads` is False where words for a larger scale come before it."""
    words: list[str] = []
    for scale, worth in _SCALES:
        count, amount = divmod(amount, worth)
        if count:
            words += [*_spell(count, leads and not words), scale]
    return words + _spell_group(amount, leads and not words) if amount else words


def _spell_group(number: int, leads: bool) -> list[str]:
    """Words for 1 to 999."""
    hundreds, rest = divmod(number, 100)
    words = [_DIGITS[hundreds], "trăm"] if hundreds or not leads else []
    tens, unit = divmod(rest, 10)
    if tens == 0:
        return words + ((["lẻ"] if words else []) + [_DIGITS[unit]] if unit else [])
    words += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    return [*words, _unit_after_tens(tens, unit)] if unit else words


def _unit_after_tens(tens: int, unit: int) -> str:
    if unit == 5:
        return "lăm"
    return {1: "mốt", 4: "tư"}.get(unit, _DIGITS[unit]) if tens > 1 else _DIGITS[unit]


def _value(words: list[str]) -> int:
    """Add words up, scale by scale; their order is checked afterwards, by spelling."""
    for scale, worth in _SCALES:
        if scale in words:
            at = len(words) - 1 - words[::-1].index(scale)
            return _value(words[:at]) * worth + _value(words[at + 1 :])
    total, digit = 0, 0
    for word in words:
        if word in _VALUES:
            digit = _VALUES[word]
            total += digit
        elif word == "mười":
            total += 10
        elif word in {"mươi", "trăm"}:
            total += digit * (9 if word == "mươi" else 99)
    return total


def _canonical(words: list[str]) -> list[str]:
    """One form for what is said in several: 'tư' for 'bốn', and 'không trăm' left unsaid."""
    text = " ".join("bốn" if word == "tư" else word for word in words)
    return re.sub(r"\bkhông trăm\b", "", text).split()


def _tokens(text: str) -> list[str]:
    words = re.findall(r"[^\W\d_]+|[^\s]", _INTRODUCED.sub("", normalize("NFC", text).casefold()))
    # Offices close a text with './.', and so do the amounts that end one.
    words = [word for word in words if word not in {",", ".", ";", "/", "(", ")"}]
    for ending in _ENDINGS:
        if words[-len(ending) :] == ending:
            return words[: -len(ending)]
    return words
