"""What a document is: a title, and sections of sentences, charts and tables."""

from dataclasses import dataclass

from gnbv.allocation import Allocation
from gnbv.charts import Chart
from gnbv.language import Text
from gnbv.tables import Table

INVENTED = Text(
    "SỐ LIỆU TỰ ĐẶT, KHÔNG PHẢI THẬT: ví dụ minh họa", "INVENTED, NOT REAL: an illustrating example"
)
"""What every page says of a document with figures that have no document behind them."""


@dataclass(frozen=True, kw_only=True)
class Section:
    """A part of a document: sentences first, then charts, each with the table of its figures."""

    title: Text
    sentences: tuple[Text, ...] = ()
    charts: tuple[Chart, ...] = ()
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Document:
    """A document as it is handed up; `invented` is said on every page where it is set."""

    title: Text
    heading: tuple[Text, ...]
    sections: tuple[Section, ...]
    allocation: Allocation
    invented: bool = False
