"""Kinds own what a file really is, whatever its name, and what to do with one not read."""

from collections.abc import Sequence
from typing import NamedTuple

from gnbv.language import Text

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_LOOKED_AT = 2**16
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"GIF8")

_SAVE = Text(
    "mở tệp bằng Word, Excel hoặc LibreOffice và lưu thành .docx (văn bản) hoặc .xlsx (bảng tính)",
    "open it in Word, Excel or LibreOffice and save it as .docx (text) or .xlsx (sheets)",
)
_TYPE = Text(
    "bản quét, ảnh hoặc PDF phải được gõ lại hay nhận dạng chữ, so với bản giấy, rồi lưu thành "
    ".docx hoặc .xlsx",
    "a scan, a picture or a PDF must be typed or recognised, compared with the paper, and saved as "
    ".docx or .xlsx",
)
_UNLOCK = Text(
    "mở tệp bằng mật khẩu, bỏ mật khẩu và lưu lại",
    "open it with its password, take the password away and save it",
)
_RENAME = Text("đổi tên tệp cho đúng đuôi {suffix}", "rename it with its own suffix {suffix}")

_TO_SAVE = {".doc", ".dot", ".xls", ".xlsb", ".odt", ".ods", ".rtf", ".wps", ".et", ".pages"}
_TO_TYPE = {".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".gif", ".bmp", ".webp", ".heic"}


class Nature(NamedTuple):
    """What the first bytes of a file tell it to be; `suffixes` are those that it may have."""

    what: Text
    to_do: Text
    suffixes: frozenset[str] = frozenset()

    def advice(self, name: str) -> Text:
        """What is wrong with a file of this nature, and what to do with it."""
        return Text(
            f"'{name}' {self.what.vi}: {self.to_do.vi}", f"'{name}' {self.what.en}: {self.to_do.en}"
        )


_FOLDERS = {b"word/": (".docx", ".docm"), b"xl/": (".xlsx", ".xlsm")}
"""Where Word and Excel put their parts, and the suffixes of their files."""
_OFFICE = frozenset(suffix for suffixes in _FOLDERS.values() for suffix in suffixes)


def nature(content: bytes) -> Nature | None:
    """What a file is by its first bytes, where they tell it; None for text."""
    if content.startswith(b"PK\x03\x04"):
        return _packed(content)
    if content.startswith(_OLD_OFFICE):
        return _of_old_office(content)
    if content.startswith(b"%PDF") or content.startswith(_IMAGES):
        return Nature(Text("là PDF hoặc ảnh", "is a PDF or a picture"), _TYPE)
    if content.startswith(b"{\\rtf"):
        return Nature(Text("có nội dung RTF", "holds RTF"), _SAVE)
    if _is_html(content):
        suffixes = frozenset({".html", ".htm", ".txt"})
        rename = _RENAME.filled(suffix=Text.plain(".html"))
        return Nature(Text("có nội dung HTML", "holds HTML"), rename, suffixes)
    return None


def advice(name: str, suffix: str, known: Sequence[str]) -> Text:
    """What to do with a file whose suffix is none that is read."""
    kinds = ", ".join(known)
    if suffix in _TO_SAVE:
        return Nature(Text(f"là tệp {suffix}", f"is a {suffix} file"), _SAVE).advice(name)
    if suffix in _TO_TYPE:
        return Nature(Text(f"là tệp {suffix}", f"is a {suffix} file"), _TYPE).advice(name)
    return Text(
        f"'{name}' không có đuôi đã biết: đọc được {kinds}",
        f"'{name}' has no known suffix: {kinds} are read",
    )


def _packed(content: bytes) -> Nature:
    """A file of parts: Word's or Excel's, OpenDocument's, or another."""
    start = content[:200]
    if b"mimetypeapplication/vnd.oasis.opendocument" in start:
        return Nature(Text("là tệp OpenDocument", "is an OpenDocument file"), _SAVE)
    tail = content[-_LOOKED_AT:]
    found = [suffixes for folder, suffixes in _FOLDERS.items() if folder in tail]
    if len(found) != 1:  # one may be embedded in the other, or the list of parts is longer
        return Nature(Text("là tệp nén", "is an archive"), _SAVE, _OFFICE)
    (suffixes,) = found
    rename = _RENAME.filled(suffix=Text.plain(suffixes[0]))
    what = Text(f"có nội dung của tệp {suffixes[0]}", f"holds a {suffixes[0]} file")
    return Nature(what, rename, frozenset(suffixes))


def _of_old_office(content: bytes) -> Nature:
    if _ENCRYPTED in content:
        return Nature(Text("có mật khẩu", "is locked by a password"), _UNLOCK)
    return Nature(
        Text("là tệp Word hoặc Excel kiểu cũ (.doc, .xls)", "is an old Word or Excel file"), _SAVE
    )


def _is_html(content: bytes) -> bool:
    start = content[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html", b"<head", b"<table", b"<body"))
