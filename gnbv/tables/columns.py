"""Columns own the headings that several tables share."""

from gnbv.language import Text
from gnbv.tables.table import Column

TOTAL = Text("Tổng số", "Total")
"""What names a column of totals."""
TOTAL_ROW = Text("Tổng cộng", "Total")
"""What names the row of totals."""
UNCLASSIFIED = Text("Không phân loại", "Unclassified")
"""The money of a source that has no natures."""
NATURE_NOT_STATED = Text("Loại vốn không nêu", "Nature not stated")
"""The money of which the document does not name the nature, though its source has natures."""
PROJECT_NAME = Text("Dự án", "Project")

CODE = Column(Text("Mã", "Code"), "text")
PROJECT = Column(PROJECT_NAME, "text")
SOURCE = Column(Text("Nguồn vốn", "Source"), "text")
NATURE = Column(Text("Loại vốn", "Nature"), "text")
LEAD_AGENCY = Column(Text("Cơ quan chủ trì", "Lead agency"), "text")
INDICATOR = Column(Text("Chỉ tiêu", "Indicator"), "text")
UNIT = Column(Text("Đơn vị", "Unit"), "text")
AGENCY = Column(Text("Cơ quan", "Agency"), "text")
