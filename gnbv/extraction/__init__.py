"""Extraction owns how paragraphs and tables are got out of Word, Excel, HTML and text files."""

from gnbv.extraction.document import Cell, Document, Grid, Paragraph

__all__ = ["Cell", "Document", "Grid", "Paragraph"]
