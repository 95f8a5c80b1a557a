"""Decoding owns in which encoding a file of text is read: what it declares, else UTF-8."""

import codecs
import re

from gnbv.language import Text
from gnbv.workbook.package import Unreadable

_BEGINNINGS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE
)
_LOOKED_AT = 4096
_KNOWN = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "us-ascii": "utf-8",
    "ascii": "utf-8",
    "windows-1258": "cp1258",
    "cp1258": "cp1258",
    "windows-1252": "cp1252",
    "iso-8859-1": "cp1252",
}
"""Encodings that documents declare, as the Encoding Standard of the WHATWG reads them."""

_NOT_TEXT = Text(
    "không phải văn bản UTF-8: mở tệp và lưu lại với mã UTF-8",
    "it is not text in UTF-8: open it and save it as UTF-8",
)


def decoded(content: bytes, declares: bool = False) -> str:
    """The text of a file; `declares` is whether its first lines may name an encoding, as HTML does.

    Raises `Unreadable` for bytes that are no text in the encoding.
    """
    encoding = _begun_as(content) or (_declared(content) if declares else "") or "utf-8"
    try:
        text = content.decode(encoding)
    except UnicodeError as error:
        raise Unreadable(_NOT_TEXT) from error
    if "\0" in text:
        raise Unreadable(_NOT_TEXT)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _begun_as(content: bytes) -> str:
    """The encoding that the first bytes give."""
    return next((name for first, name in _BEGINNINGS if content.startswith(first)), "")


def _declared(content: bytes) -> str:
    found = _DECLARED.search(content[:_LOOKED_AT])
    name = found[1].decode().lower() if found else "utf-8"
    if name not in _KNOWN:
        what = name[:40]
        raise Unreadable(Text(f"không biết bảng mã '{what}'", f"unknown encoding '{what}'"))
    return _KNOWN[name]
