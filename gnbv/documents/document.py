"""What a document is: a title, and sections of sentences, charts and tables."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from gnbv.allocation import Allocation
from gnbv.charts import Chart
from gnbv.language import Text
from gnbv.tables import Table
from gnbv.tables.table_set import in_turn

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
    """A document as it is handed up; `invented` is said on every page where it is set.

    `written` is called whenever a writer has written one of its sections.
    """

    title: Text
    heading: tuple[Text, ...]
    sections: tuple[Section, ...]
    allocation: Allocation
    invented: bool = False
    written: Callable[[], None] | None = field(default=None, compare=False, repr=False)

    def in_turn(self) -> Iterator[Section]:
        """Yield the sections for a writer, one after the other."""
        return in_turn(self.sections, self.written)
