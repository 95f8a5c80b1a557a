"""Files that are not read, or are not what they are called: the message has what to do."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from gnbv.errors import FailedError, GnbvError, UsageError
from gnbv.extraction import extract
from tests.extraction.making import extracted, packed, tbl, tc, tr, word, workbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
LOCKED = OLE + "EncryptedPackage".encode("utf-16-le")
WORD = word(tbl(tr(tc("a"))))
EXCEL = workbook(lambda _, sheet: sheet.write("A1", "a"))
ODT = b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text"


def failing(folder: Path, name: str, content: bytes) -> GnbvError:
    with pytest.raises(GnbvError) as caught:
        extracted(folder, name, content)
    text = caught.value.text
    assert name in text.vi
    assert name in text.en
    assert text.vi != text.en
    return caught.value


@pytest.mark.parametrize("name", ["a.doc", "a.xls", "a.ODT", "a.ods", "a.rtf"])
def test_old_and_other_office_files_are_to_be_saved_anew(tmp_path: Path, name: str) -> None:
    error = failing(tmp_path, name, b"")
    assert isinstance(error, UsageError)
    assert "LibreOffice" in error.text.vi
    assert ".docx" in error.text.en


@pytest.mark.parametrize("name", ["a.pdf", "a.PNG", "a.jpeg", "a.tif"])
def test_a_scan_is_to_be_typed_or_recognised(tmp_path: Path, name: str) -> None:
    error = failing(tmp_path, name, b"")
    assert isinstance(error, UsageError)
    assert "recognised" in error.text.en
    assert "gõ lại" in error.text.vi


@pytest.mark.parametrize("name", ["a.zip", "a", "a.yaml"])
def test_what_is_read_is_listed_for_any_other(tmp_path: Path, name: str) -> None:
    error = failing(tmp_path, name, b"")
    assert isinstance(error, UsageError)
    assert ".docx" in error.text.en
    assert ".txt" in error.text.vi


DISGUISED = {
    "an old document renamed": ("a.docx", OLE, "old Word"),
    "an old workbook renamed": ("a.xlsx", OLE, "old Word or Excel"),
    "a locked workbook": ("a.xlsx", LOCKED, "password"),
    "a locked document": ("a.docx", LOCKED, "password"),
    "a workbook that is called a document": ("a.docx", EXCEL, ".xlsx"),
    "a document that is called a workbook": ("a.xlsx", WORD, ".docx"),
    "a document that is called text": ("a.txt", WORD, ".docx"),
    "a page that is called a workbook": ("a.xlsx", b"<html><table>", ".html"),
    "a page that is called values": ("a.csv", b"<!DOCTYPE html><p>", ".html"),
    "OpenDocument renamed": ("a.docx", ODT, "OpenDocument"),
    "PDF renamed": ("a.docx", b"%PDF-1.7", "PDF"),
    "a picture renamed": ("a.docx", b"\x89PNG\r\n", "picture"),
    "RTF renamed": ("a.docx", b"{\\rtf1", "RTF"),
}


@pytest.mark.parametrize("what", DISGUISED)
def test_what_a_file_really_is_is_recognised(tmp_path: Path, what: str) -> None:
    name, content, words = DISGUISED[what]
    error = failing(tmp_path, name, content)
    assert isinstance(error, UsageError)
    assert words in error.text.en


@pytest.mark.parametrize("text", ["BMI;1\n2;3", "PK;1\n2;3", "GI;1\n2;3"])
def test_text_is_no_picture_and_no_archive(tmp_path: Path, text: str) -> None:
    assert len(extracted(tmp_path, "a.csv", text).grids) == 1


def test_a_workbook_may_hold_a_document(tmp_path: Path) -> None:
    out = BytesIO(EXCEL)
    with ZipFile(out, "a") as archive:
        archive.writestr("xl/embeddings/a.docx", WORD)
    (grid,) = extracted(tmp_path, "a.xlsx", out.getvalue()).grids
    assert grid.rows[0][0].text == "a"


DAMAGED = {
    "an empty document": ("a.docx", b""),
    "an empty workbook": ("a.xlsx", b""),
    "text that is called a document": ("a.docx", b"just text"),
    "a document cut short": ("a.docx", WORD[: len(WORD) // 2]),
    "a workbook cut short": ("a.xlsx", EXCEL[:-40]),
    "an archive of something else": ("a.docx", packed({"a.txt": "a"})),
    "an archive of something else, as a workbook": ("a.xlsx", packed({"a.txt": "a"})),
    "a document without its body": (
        "a.docx",
        packed({"_rels/.rels": "<Relationships/>", "word/other.xml": "<a/>"}),
    ),
    "a document that is no XML": (
        "a.docx",
        packed({"_rels/.rels": "<Relationships/>", "word/document.xml": "<w:document><w:body>"}),
    ),
}


@pytest.mark.parametrize("what", DAMAGED)
def test_damage_is_reported_in_both_languages(tmp_path: Path, what: str) -> None:
    error = failing(tmp_path, *DAMAGED[what])
    assert isinstance(error, FailedError)
    assert "zip" not in error.text.vi
    assert "unclosed" not in error.text.vi


def test_a_part_with_a_wrong_sum_is_damaged(tmp_path: Path) -> None:
    at = WORD.index(b"word/document.xml") + len("word/document.xml") + 10
    content = WORD[:at] + bytes([WORD[at] ^ 255]) + WORD[at + 1 :]
    assert isinstance(failing(tmp_path, "a.docx", content), FailedError)


@pytest.mark.parametrize("name", ["gone.docx", "folder.docx", "a\0b.docx"])
def test_what_is_no_file_is_reported(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.docx").mkdir()
    with pytest.raises(FailedError) as caught:
        extract(tmp_path / name)
    assert caught.value.text.vi != caught.value.text.en
