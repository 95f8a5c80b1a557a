"""The workbook owns the sheet of funding lines: how it is laid out, and what was edited in it."""

from gnbv.workbook.edits import Edits, read_edits
from gnbv.workbook.layout import LINES, line_key, remembered

__all__ = ["LINES", "Edits", "line_key", "read_edits", "remembered"]
