"""Amounts in figures: `1,5 tỷ` to 1500000000 and back, without a float on the way.

Vietnamese documents write a decimal comma and group thousands with dots. Only that is read: text
that another convention would read as another amount is refused with the ways to write it.
"""

import re
from typing import Literal, NoReturn
from unicodedata import normalize

from gnbv.money.errors import AmountError, refuse_odd
from gnbv.money.units import CURRENCY, DONG, WORTH, Unit

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
_LOOKALIKE = re.compile(r"[-−]?[0-9OoIl.,]*(?:[0-9.,]|[OoIl](?![^\W\d_]))")
_DIGIT_FOR = str.maketrans("OoIl", "0011")
_EXPONENT = re.compile(r"[-+−]?[0-9]+([.,][0-9]*)?[eE][-+]?[0-9]+")


def read(text: str, table_unit: Unit | None = None) -> int:
    """Return the đồng that `text` stands for.

    In a table whose heading gives the unit, pass it as `table_unit`: cells are then bare figures,
    and a dash is zero. Everywhere else the text names its own unit (`59 tỷ`, `600 triệu`).

    Raises `AmountError` for text that is ambiguous, not whole đồng, or no amount.
    """
    written = normalize("NFC", text).strip()
    if table_unit and written in {"-", "–", "—"}:
        return 0
    refuse_odd(written)
    found = _TEXT.fullmatch(written)
    if not found:
        _refuse(written)
    worth = _worth(written, found["unit"], table_unit)
    figures = _FIGURES.fullmatch(found["figures"])
    if not figures:
        _refuse(written, found["figures"], found["unit"] or "")
    return _whole_dong(written, figures, worth)


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
    word = " ".join(unit.casefold().split())
    for currency in CURRENCY:
        if word == currency:
            return 1
        if word.endswith(" " + currency):
            word = word.removesuffix(currency).rstrip()
            break
    if word not in WORTH:
        _refuse(written)
    return WORTH[word]


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


def _refuse(written: str, figures: str = "", unit: str = "") -> NoReturn:
    """Say which of the known traps the text fell into, and how to write what was meant."""
    shown = written[:60]
    tail = f" {unit}" if unit else ""
    if any(ch.isdigit() and not ch.isascii() for ch in written):
        plain = "".join(str(int(ch)) if ch.isdecimal() else ch for ch in written)
        raise AmountError("M105", shown, plain=normalize("NFKC", plain)[:60])
    if _EXPONENT.match(written):
        raise AmountError("M103", shown)
    lookalike = _LOOKALIKE.match(written)
    if lookalike and re.search("[OoIl]", lookalike[0]) and re.search("[0-9]", lookalike[0]):
        plain = lookalike[0].translate(_DIGIT_FOR) + written[lookalike.end() :]
        raise AmountError("M107", shown, plain=plain[:60])
    if re.search(rf"[0-9][ {_SPACES}{_NARROW_SPACE}]+[0-9]", written):
        plain = re.sub(rf"(?<=[0-9])[ {_SPACES}{_NARROW_SPACE}]+(?=[0-9])", ".", written)
        raise AmountError("M106", shown, plain=plain[:60])
    if re.fullmatch(r"[-−]?[0-9]{1,3}(,[0-9]{3}){2,}(\.[0-9]+)?", figures):
        raise AmountError("M108", shown, plain=figures.translate(_SWAP)[:60] + tail)
    if re.fullmatch(r"[-−]?[0-9]+(\.[0-9]+)+(,[0-9]+)?", figures):
        digits = figures.replace(".", "").partition(",")[0].lstrip("-−0") or "0"
        sign = "-" if figures[0] in "-−" else ""
        comma = (
            figures.replace(".", ",", 1) if figures.count(".") == 1 else figures.replace(".", "")
        )
        comma = comma if comma.count(",") <= 1 else figures.replace(".", "")
        grouped = sign + f"{int(digits[:40]):,}".translate(_SWAP)
        raise AmountError("M101", shown, comma=comma[:60] + tail, grouped=grouped + tail)
    if len(re.findall(r"[0-9]\s*[^\W\d_]+", written)) > 1:
        raise AmountError("M111", shown)
    raise AmountError("M100", shown)
