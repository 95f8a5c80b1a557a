"""The package owns how a workbook's parts are read: as streams, within limits, and no more of them.

Written for files that come from anywhere. No part is unpacked as a whole, no entity expanded, no
other file followed; what passes a limit stops the reading at once. Libraries that read whole
workbooks build what a file claims to hold first (a million rows of nothing), and read money as
floating-point numbers, for which `1_000`, `٥٩` and `1e999` are numbers too.
"""

from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from typing import Any, NoReturn
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile, ZipInfo

from gnbv.language import Text
from gnbv.workbook.limits import LARGEST_TEXT, Limits

_CHUNK = 2**20
_END, _END_64 = b"PK\x05\x06", b"PK\x06\x07"

_PROBLEMS: dict[type[Exception], str] = {
    BadZipFile: "tệp bị hỏng hoặc không đúng loại",
    expat.ExpatError: "nội dung bên trong không phải XML hợp lệ",
    KeyError: "tệp thiếu một phần",
    RuntimeError: "tệp có mật khẩu, hoặc được nén theo cách không đọc được",
}
"""What Python's libraries find, in Vietnamese; English has their own words."""
_DAMAGED = "nội dung tệp đã hỏng"

Attributes = Mapping[str, str]


class Unreadable(Exception):
    """A workbook that is not read: what is wrong with it, and whether that is its size."""

    def __init__(self, problem: Text, too_large: bool = False) -> None:
        super().__init__(problem.en)
        self.problem = problem
        self.too_large = too_large


class Package:
    """The parts of a workbook by their names, none of them read yet.

    Raises `Unreadable` where the file is no workbook, or is larger than its limits.
    """

    def __init__(self, content: bytes, limits: Limits) -> None:
        self.limits = limits
        self.elements = 0
        _vet_directory(content, limits)
        try:
            self._zip = ZipFile(BytesIO(content))
        except Exception as error:  # noqa: BLE001 - zipfile raises whatever a damaged file does
            _damaged(error)
        parts = self._zip.infolist()
        if len(parts) > limits.parts:
            too_many(Text("số thành phần", "parts"), limits.parts)
        if sum(part.file_size for part in parts) > limits.unpacked:
            _too_big(limits.unpacked)
        self._parts = {part.filename.lstrip("/").casefold(): part for part in parts}

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self._parts

    def infos(self) -> list[ZipInfo]:
        """The parts as the archive lists them."""
        return self._zip.infolist()

    def bytes_of(self, part: ZipInfo) -> bytes:
        """One part as it is."""
        return self._zip.read(part)

    def name_of(self, name: str) -> str:
        """A part's name as the archive spells it."""
        return self._parts[name.casefold()].filename

    def stream(self, name: str, start: "Start", end: "End", text: "Words") -> None:
        """Read one part: `start` and `end` get each element's local name, `text` what is between.

        Raises `Unreadable` for a part that is not there, not XML, or beyond the limits.
        """
        info = self._parts.get(name.casefold())
        if info is None:
            raise Unreadable(Text(f"thiếu phần '{name[:60]}'", f"'{name[:60]}' is missing"))
        reader = _Reader(self, start, end, text)
        try:
            with self._zip.open(info) as part:
                for chunk in iter(lambda: part.read(_CHUNK), b""):
                    reader.feed(chunk)
                reader.finish()
        except Unreadable:
            raise
        except Exception as error:  # noqa: BLE001 - zipfile and zlib raise what damage makes them
            _damaged(error)


Start = Callable[[str, Attributes], None]
End = Callable[[str], None]
Words = Callable[[str], None]


class _Reader:
    """One part's XML, hardened: no document type, no entities, bounded in number and depth."""

    def __init__(self, package: Package, start: Start, end: End, text: Words) -> None:
        self._package, self._start, self._end = package, start, end
        self._depth = 0
        parser = self._parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._finish_element
        parser.CharacterDataHandler = text
        parser.StartDoctypeDeclHandler = self._refuse
        parser.EntityDeclHandler = self._refuse

    def feed(self, chunk: bytes) -> None:
        self._parser.Parse(chunk, False)

    def finish(self) -> None:
        self._parser.Parse(b"", True)

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._package.elements += 1
        if self._package.elements > self._package.limits.elements:
            too_many(Text("số phần tử", "elements"), self._package.limits.elements)
        if self._depth > self._package.limits.depth:
            raise Unreadable(Text("lồng quá sâu", "it is nested too deeply"), True)
        self._start(name.rpartition(" ")[2], attributes)

    def _finish_element(self, name: str) -> None:
        self._depth -= 1
        self._end(name.rpartition(" ")[2])

    def _refuse(self, *_: Any) -> NoReturn:
        raise Unreadable(Text("chứa khai báo DOCTYPE", "it declares a document type"))


class Letters:
    """Gathers the text of an element, up to what a cell can hold."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0

    def add(self, words: str) -> None:
        """Take in more of the text; raises `Unreadable` beyond what a cell holds."""
        self._length += len(words)
        if self._length > LARGEST_TEXT:
            too_many(Text("số ký tự trong một ô", "characters in a cell"), LARGEST_TEXT)
        self._pieces.append(words)

    @property
    def ending(self) -> str:
        """The piece that was added last; empty where there is none."""
        return self._pieces[-1] if self._pieces else ""

    def take(self) -> str:
        """Return what was gathered, and begin anew."""
        words = "".join(self._pieces)
        self._pieces, self._length = [], 0
        return words


def nothing(*_: object) -> None:
    """Take no notice of what is not wanted of a part."""


def relative(attributes: Attributes, name: str) -> str:
    """An attribute by its local name, whatever its namespace; empty where it is not there."""
    found: Iterator[str] = (
        value for key, value in attributes.items() if key.rpartition(" ")[2] == name
    )
    return next(found, "")


def too_many(what: Text, limit: int) -> NoReturn:
    """Stop at something that a plan's workbook has not so many of."""
    raise Unreadable(
        Text(f"{what.vi} vượt quá {limit:,}".replace(",", "."), f"more than {limit:,} {what.en}"),
        True,
    )


def _too_big(size: int) -> NoReturn:
    mib = size // 2**20
    raise Unreadable(
        Text(f"khi giải nén lớn hơn {mib} MiB", f"more than {mib} MiB when unpacked"), True
    )


def _damaged(error: Exception) -> NoReturn:
    """Stop at damage, in our words: a library's own, in English, go with the English ones."""
    words = " ".join(str(error).split())[:120] or type(error).__name__
    problem = next((vi for kind, vi in _PROBLEMS.items() if isinstance(error, kind)), _DAMAGED)
    raise Unreadable(Text(problem, f"damaged: {words}")) from error


def _vet_directory(content: bytes, limits: Limits) -> None:
    """Refuse a list of parts that is too long before it is read into memory."""
    if len(content) > limits.packed:
        mib = limits.packed // 2**20
        raise Unreadable(Text(f"lớn hơn {mib} MiB", f"it is larger than {mib} MiB"), True)
    end = len(content) - 22
    if content[end : end + 4] != _END or content[-2:] != b"\0\0":
        end = content.rfind(_END, max(0, len(content) - 22 - 2**16))
    if end < 0:
        return  # no archive at all: to be told by zipfile
    length = int.from_bytes(content[end + 12 : end + 16], "little")
    if length > limits.directory or content[max(0, end - 20) : max(0, end - 16)] == _END_64:
        too_many(Text("số thành phần", "parts"), limits.parts)
