"""Pictures in a Word document: an SVG, with a plain picture where Word is too old to show it."""

import zlib
from io import BytesIO
from struct import pack
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.parser import parse_xml
from docx.shared import Cm

_SVG = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
"""The extension of a picture by which Office knows its SVG ([MS-ODRAWXML] 2.3.1.17)."""
_NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"'
)


def add_picture(document: Any, svg: str, size: tuple[float, float], words: str) -> None:
    """Add an SVG to a document, so many centimetres wide and high; `words` describe it."""
    package = document.part.package
    number = sum(part.partname.endswith(".svg") for part in package.iter_parts()) + 1
    name = PackURI(f"/word/media/chart{number}.svg")
    drawn = Part(name, "image/svg+xml", svg.encode(), package)
    link = document.part.relate_to(drawn, RELATIONSHIP_TYPE.IMAGE)
    width, height = map(Cm, size)
    picture = document.add_paragraph().add_run().add_picture(BytesIO(_plain()), width, height)
    inline = picture._inline  # noqa: SLF001 - python-docx has no way to an SVG
    inline.docPr.set("descr", words)
    inline.graphic.graphicData.pic.blipFill.blip.append(
        parse_xml(
            f'<a:extLst {_NAMES}><a:ext uri="{_SVG}"><asvg:svgBlip r:embed="{link}"/></a:ext>'
            "</a:extLst>"
        )
    )


def _plain() -> bytes:
    """A white picture of one pixel (PNG, ISO/IEC 15948)."""
    head = pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    pieces = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\x00\xff")), (b"IEND", b""))
    body = b"".join(
        pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))
        for kind, data in pieces
    )
    return b"\x89PNG\r\n\x1a\n" + body
