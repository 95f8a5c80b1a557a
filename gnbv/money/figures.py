"""Amounts in figures: `1,5 tỷ` to 1500000000 and back, without a float on the way.

Vietnamese documents write a decimal comma and group thousands with dots. Only that is read: text
that another convention would read as another amount is refused with the ways to write it. An
amount may be in several units (`1 tỷ 250 triệu đồng`), as long as it can be read in one way only.
"""

import re
from itertools import pairwise
from typing import Literal, NamedTuple, NoReturn
from unicodedata import normalize

from gnbv.money.errors import AmountError, refuse_odd
from gnbv.money.units import DONG, Unit, worth_of
from gnbv.money.words import read_words

Style = Literal["vi", "en"]

LARGEST = 10**21
"""Amounts from here up are refused: no plan holds a million million tỷ, so it is a slip."""

_NARROW_SPACE = "\u202f"
_SPACES = "\u00a0\u2007\u2008\u2009\u200a"
_FIGURES = re.compile(
    r"(?P<sign>[-−]?)(?P<whole>[0-9]+|[1-9][0-9]{0,2}(?:(?P<sep>[.\u202f])[0-9]{3})(?:(?P=sep)[0-9]{3})*)"
    r"(?:,(?P<part>[0-9]+))?"
)
_TEXT = re.compile(rf"(?P<figures>.*?[0-9])[ {_SPACES}{_NARROW_SPACE}]*(?P<unit>[^\W\d_][^0-9]*)?")
_PART = re.compile(r"(?<![0-9.,])[-−]?[0-9][0-9.,\u202f]*[^0-9]*")
_EVEN = re.compile(r"(?<=đồng)\s+chẵn$", re.IGNORECASE)
_LOOKALIKE = re.compile(r"[-−]?[0-9OoIl.,]*(?:[0-9.,]|[OoIl](?![^\W\d_]))")
_DIGIT_FOR = str.maketrans("OoIl", "0011")
_EXPONENT = re.compile(r"[-+−]?[0-9]+([.,][0-9]*)?[eE][-+]?[0-9]+")
_SPACED_DIGITS = re.compile(rf"(?<=[0-9])[ {_SPACES}{_NARROW_SPACE}]+(?=[0-9])")
_COMMA_GROUPS = re.compile(r"[-−]?[0-9]{1,3}(,[0-9]{3}){2,}(\.[0-9]+)?")
_HALF = re.compile(r"\s+rưỡi(?:\s+đồng)?$", re.IGNORECASE)
_MEANT = {
    **dict.fromkeys(("k", "nghin", "ngan", "thousand"), "nghìn"),
    **dict.fromkeys(("tr", "trđ", "trd", "trieu", "m", "million"), "triệu"),
    **dict.fromkeys(("t", "ty", "ti", "tỷđ", "tỉđ", "b", "bn", "billion"), "tỷ"),
}
"""What an abbreviation, a word without its marks or an English one stands for most likely."""
_DOTTED = re.compile(r"[-−]?[0-9]+(\.[0-9]+)+(,[0-9]+)?")


def read(text: str, table_unit: Unit | None = None) -> int:
    """Return the đồng that `text` stands for.

    In a table whose heading gives the unit, pass it as `table_unit`: cells are then bare figures,
    and a dash is zero. Everywhere else the text names its own unit (`59 tỷ`, `600 triệu`).

    Raises `AmountError` for text that is ambiguous, not whole đồng, or no amount.
    """
    return read_to_last_digit(text, table_unit)[0]


def read_to_last_digit(text: str, table_unit: Unit | None = None) -> tuple[int, int]:
    """Return what `read` does, and the đồng that one more in the last printed digit would be.

    Of digits finer than a đồng, and of a dash, that is one. Raises what `read` raises.
    """
    written = _EVEN.sub("", normalize("NFC", text).strip())
    if table_unit and written in {"-", "–", "—"}:
        return 0, 1
    refuse_odd(written)
    parts = [] if table_unit else _parts(written)
    if not parts:
        return _read_single(written, table_unit)
    sign = -1 if written[0] in "-−" else 1
    return sign * sum(abs(part.dong) for part in parts), parts[-1].last


class _Part(NamedTuple):
    """One figure and its unit: the đồng it stands for, of its last digit, and of its unit."""

    dong: int
    last: int
    worth: int


def _parts(written: str) -> list[_Part]:
    """The parts of an amount in several units; none where it is in one, or is not clearly one sum.

    Units fall; every part but the last is whole, and every part but the first is less than one of
    the unit before it: `1 tỷ 250 triệu`, and `2 tỷ 060 triệu`, but not `1,5 tỷ 200 triệu`.
    """
    texts = [part.strip() for part in _PART.findall(written)]
    named = [_TEXT.fullmatch(text) for text in texts]
    if len(texts) < 2 or not all(one and worth_of(one["unit"] or "") for one in named):
        return []
    if any("," in text for text in texts[:-1]) or any(text[0] in "-−" for text in texts[1:]):
        return []
    parts = [_part(text) for text in texts]
    falls = all(abs(low.dong) < high.worth for high, low in pairwise(parts))
    return parts if falls and all(high.worth > low.worth for high, low in pairwise(parts)) else []


def _part(text: str) -> _Part:
    found = _TEXT.fullmatch(text)
    unit = found["unit"] if found else None
    return _Part(*_read_single(text, None), _worth(text, unit, None))


def _read_single(written: str, table_unit: Unit | None) -> tuple[int, int]:
    """Read an amount that is in one unit."""
    found = _TEXT.fullmatch(written)
    if not found:
        _refuse(written)
    worth = _worth(written, found["unit"], table_unit)
    figures = _FIGURES.fullmatch(found["figures"])
    if not figures:
        _refuse(written, found["figures"], found["unit"] or "")
    last = max(worth // 10 ** len(figures["part"] or ""), 1)
    return _whole_dong(written, figures, worth), last


def write(amount: int, unit: Unit = DONG, style: Style = "vi") -> str:
    """Write đồng in `unit`, exactly: as many decimals as it needs, never rounded.

    `style` "vi" gives 1.234,5 and "en" 1,234.5. The unit's name is not part of the text.
    """
    whole, rest = divmod(abs(amount), unit.dong)
    decimals = str(rest).zfill(len(str(unit.dong)) - 1).rstrip("0") if rest else ""
    text = f"{'-' if amount < 0 else ''}{whole:,}{'.' if decimals else ''}{decimals}"
    return text.translate(_SWAP) if style == "vi" else text


_SWAP = str.maketrans(",.", ".,")


def _worth(written: str, unit: str | None, table_unit: Unit | None) -> int:
    if unit is None:
        if table_unit is None:
            _refuse_bare(written)
        return table_unit.dong
    if table_unit is not None:
        raise AmountError("M110", written, unit=table_unit.vi)
    named = worth_of(unit)
    if named is None:
        _refuse(written)
    return named


def _whole_dong(written: str, figures: re.Match[str], worth: int) -> int:
    whole = re.sub(r"[.\u202f]", "", figures["whole"])
    part = figures["part"] or ""
    if len(whole) + len(part) > 40:
        raise AmountError("M109", written[:60])
    dong, rest = divmod(int(whole + part) * worth, int(10 ** len(part)))
    if rest:
        raise AmountError("M104", written)
    if dong >= LARGEST:
        raise AmountError("M109", written)
    return -dong if figures["sign"] else dong


def _refuse_bare(written: str) -> NoReturn:
    if _FIGURES.fullmatch(written):
        raise AmountError("M102", written, dong=f"{written} đồng", million=f"{written} triệu")
    _refuse(written, written)


class _Unread(NamedTuple):
    """A text that is no amount: all of it, its figures, and its unit with the space before it."""

    text: str
    figures: str
    unit: str

    @property
    def shown(self) -> str:
        """As much of the text as a message quotes."""
        return self.text[:60]


def _refuse(written: str, figures: str = "", unit: str = "") -> NoReturn:
    """Say which of the known traps the text fell into, and how to write what was meant."""
    unread = _Unread(written, figures, f" {unit}" if unit else "")
    for trap in _TRAPS:
        error = trap(unread)
        if error:
            raise error
    raise AmountError("M100", unread.shown)


def _foreign_digits(unread: _Unread) -> AmountError | None:
    if not any(ch.isdigit() and not ch.isascii() for ch in unread.text):
        return None
    plain = "".join(str(int(ch)) if ch.isdecimal() else ch for ch in unread.text)
    return AmountError("M105", unread.shown, plain=normalize("NFKC", plain)[:60])


def _exponent(unread: _Unread) -> AmountError | None:
    return AmountError("M103", unread.shown) if _EXPONENT.match(unread.text) else None


def _letters_for_digits(unread: _Unread) -> AmountError | None:
    found = _LOOKALIKE.match(unread.text)
    if not (found and re.search("[OoIl]", found[0]) and re.search("[0-9]", found[0])):
        return None
    plain = found[0].translate(_DIGIT_FOR) + unread.text[found.end() :]
    return AmountError("M107", unread.shown, plain=plain[:60])


def _spaces_between_digits(unread: _Unread) -> AmountError | None:
    plain, spaces = _SPACED_DIGITS.subn(".", unread.text)
    return AmountError("M106", unread.shown, plain=plain[:60]) if spaces else None


def _commas_for_thousands(unread: _Unread) -> AmountError | None:
    if not _COMMA_GROUPS.fullmatch(unread.figures):
        return None
    plain = unread.figures.translate(_SWAP)[:60] + unread.unit
    return AmountError("M108", unread.shown, plain=plain)


def _misplaced_dots(unread: _Unread) -> AmountError | None:
    """Dots that part no thousands: one may stand for a decimal comma, or the groups be wrong."""
    figures, unit = unread.figures, unread.unit
    if not _DOTTED.fullmatch(figures):
        return None
    is_decimal = figures.count(".") == 1 and "," not in figures
    comma = figures.replace(".", "," if is_decimal else "")
    digits = figures.replace(".", "").partition(",")[0].lstrip("-−0") or "0"
    sign = "-" if figures[0] in "-−" else ""
    grouped = sign + f"{int(digits[:40]):,}".translate(_SWAP)
    return AmountError("M101", unread.shown, comma=comma[:60] + unit, grouped=grouped + unit)


def _in_words(unread: _Unread) -> AmountError | None:
    """Words that tell an amount, where figures are wanted; 'rưỡi' is half of the unit before."""
    whole = _HALF.sub("", unread.text)
    half = (worth_of(whole.split()[-1]) or 0) // 2 if whole != unread.text else 0
    for reader in (read_words, read) if half else (read_words,):
        try:
            amount = reader(whole) + half
        except AmountError:
            continue
        return AmountError("M114", unread.shown, figures=f"{write(amount)} đồng")
    return None


def _other_unit(unread: _Unread) -> AmountError | None:
    """Figures and a unit that is none: abbreviated, or of another language."""
    found = _TEXT.fullmatch(unread.text)
    if not found or not found["unit"] or not _FIGURES.fullmatch(found["figures"]):
        return None
    unit = found["unit"].strip()
    word = re.split(r"[\W\d_]", unit.casefold(), maxsplit=1)[0]
    meant = word if worth_of(word) else _MEANT.get(word)
    instead = f"'{found['figures'][:40]} {meant}'" if meant else "'59 tỷ', '600 triệu'"
    return AmountError("M115", unread.shown, unit=unit[:20], instead=instead)


def _without_figures(unread: _Unread) -> AmountError | None:
    has_figure = any(ch.isdigit() for ch in unread.text)
    has_words = len(unread.text) > 1 and any(ch.isalpha() for ch in unread.text)
    return AmountError("M116", unread.shown) if has_words and not has_figure else None


def _several_amounts(unread: _Unread) -> AmountError | None:
    amounts = re.findall(r"[0-9]\s*[^\W\d_]+", unread.text)
    return AmountError("M111", unread.shown) if len(amounts) > 1 else None


# In this order: a text may fall into several, and the first tells best what was meant.
_TRAPS = (
    _foreign_digits,
    _exponent,
    _letters_for_digits,
    _spaces_between_digits,
    _commas_for_thousands,
    _misplaced_dots,
    _several_amounts,
    _in_words,
    _other_unit,
    _without_figures,
)
