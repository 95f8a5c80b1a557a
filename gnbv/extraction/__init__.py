"""Extraction owns how paragraphs and tables are got out of Word, Excel, HTML and text files."""

from gnbv.extraction.document import Cell, Document, Grid, Paragraph
from gnbv.extraction.read import READERS, extract

__all__ = ["READERS", "Cell", "Document", "Grid", "Paragraph", "extract"]
