"""Shares drawn as small bars behind their figures, for a terminal; they are read without colour.

A bar never costs a table its shape: where the figures alone fit and the bars do not, they are left
out.
"""

import re
from dataclasses import replace

from gnbv.tables import Table
from gnbv.writers.layout import layout
from gnbv.writers.ruled import folds
from gnbv.writers.style import Style

_CELLS = 8
_PARTS = " ▏▎▍▌▋▊▉"
"""A cell that is filled by none to seven eighths."""
_REST = "·"
_PERCENT = re.compile(r"(-?)([0-9.,]*?[0-9])(?:[.,]([0-9]{1,2}))?(?: ?%)?")


def bar(shown: str) -> str:
    """Draw a share as it is shown, such as '43.50 %': full at 100 %, empty at 0 and below.

    Words that are no share have no bar.
    """
    found = _PERCENT.fullmatch(shown)
    if found is None:
        return ""
    sign, whole, decimals = found.groups()
    hundredths = 100 * int(re.sub("[.,]", "", whole)) + int((decimals or "").ljust(2, "0"))
    eighths = 0 if sign else min(8 * _CELLS, hundredths * 8 * _CELLS // 10_000)
    full, part = divmod(eighths, 8)
    drawn = "█" * full + (_PARTS[part] if part else "")
    return drawn.ljust(_CELLS, _REST)


def with_bars(table: Table, style: Style) -> Style:
    """Return the style in which a table is drawn: with bars where they fit."""
    if not any(column.bar for column in table.columns):
        return style
    drawn = replace(style, bar=bar)
    if any(column.above for column in table.columns):
        fit = len(folds(table, drawn)[0]) <= len(folds(table, style)[0])
    else:
        fit = _keeps_its_layout(table, drawn, style)
    return drawn if fit else style


def _keeps_its_layout(table: Table, drawn: Style, style: Style) -> bool:
    """Whether the same columns stand side by side; what is stacked has room for bars."""
    plain, barred = layout(table, style), layout(table, drawn)
    return plain is None or (barred is not None and barred.below == plain.below)
