"""Word owns which parts of a .docx file hold its text: the body, and the notes under its pages."""

from gnbv.extraction.document import Grid, Paragraph
from gnbv.extraction.grids import Grids
from gnbv.extraction.numbering import Numbering, read_numbering
from gnbv.extraction.word_body import BODY, BodyReader
from gnbv.language import Text
from gnbv.workbook.limits import Limits
from gnbv.workbook.package import Package, Unreadable
from gnbv.workbook.relations import main_part, relations

_MAIN = "word/document.xml"
_NOTES = {"footnotes": "footnote", "endnotes": "endnote"}
"""The parts of notes by their relation, and how the place of a note begins."""


def read_word(content: bytes) -> tuple[Paragraph | Grid, ...]:
    """The paragraphs and tables of a .docx file in their order, then the words of its notes.

    Headers, footers and comments are left out, and so is what is hidden or deleted by a tracked
    change. Raises `Unreadable` where it is no Word document, damaged or beyond the limits.
    """
    package = Package(content, Limits.of_document())
    main = main_part(package, _MAIN)
    if main is None or main not in package:
        raise Unreadable(Text("không phải tệp .docx", "it is no .docx file"))
    related = relations(package, main).by_kind
    numbering = read_numbering(package, related.get("numbering", ""), related.get("styles", ""))
    grids = Grids()
    blocks = list(_blocks(package, main, numbering, grids, BODY))
    for kind, name in _NOTES.items():
        part = related.get(kind, "")
        if part in package:
            blocks += _blocks(package, part, numbering, grids, name)
    return tuple(blocks)


def _blocks(
    package: Package, part: str, numbering: Numbering, grids: Grids, name: str
) -> tuple[Paragraph | Grid, ...]:
    reader = BodyReader(numbering, grids, name)
    package.stream(part, reader.start, reader.end, reader.text)
    return tuple(reader.blocks)
