"""Ruled text: tables wider than the page are parted wherever they can be."""

from gnbv.language import Text
from gnbv.money import DONG
from gnbv.tables import Column, Table
from gnbv.tables.records import Records
from gnbv.tables.table import Row
from gnbv.writers.ruled import folds
from gnbv.writers.style import Style


def test_columns_that_share_every_heading_are_parted_one_by_one() -> None:
    same = Column(Text("Chỉ tiêu", "Target"), above=(Text("Năm 2024", "Year 2024"),))
    table = Table(
        title=Text("Bảng", "Table"),
        unit=DONG,
        columns=(Column(Text("Tên", "Name"), "text"), same, same, same),
        rows=(Row((Text("Cây cầu", "Bridge"), 10**25, 10**25, 10**25)),),
        records=Records(fields=(), facts=()),
    )
    stretches, _ = folds(table, Style("vi", width=60))
    assert stretches == [[0, 1], [0, 2], [0, 3]]
