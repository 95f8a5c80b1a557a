"""Tables as HTML: the decision over them, contents, merged headings, rows named by their headings.

A page stands whole in a window of 1280 pixels and on A4 paper that lies; where a window is
narrower, a table moves in its own frame. Figures are never broken.
"""

from collections.abc import Iterator, Sequence
from html import escape

from gnbv.language import Text
from gnbv.plan import Programme
from gnbv.tables import Row, Table, TableSet
from gnbv.writers.headings import Heading, decision_line, merged
from gnbv.writers.style import Style

_MANY = 9
"""Columns beyond which a table is set in small type."""
_CONTENTS = Text("Danh mục bảng", "Tables")
_LOOK = """
body { font-family: "Times New Roman", Tinos, "Liberation Serif", serif; margin: 2rem; }
header { text-align: center; margin-bottom: 1.5rem; }
h1 { font-size: 1.3rem; margin: 0 0 .3rem; }
header p { margin: 0; font-style: italic; }
nav { margin-bottom: 2rem; }
nav h2 { font-size: 1rem; margin: 0; }
section { overflow-x: auto; margin-bottom: 2rem; }
table { border-collapse: collapse; margin-bottom: .5rem; width: 100%; }
table.wide { font-size: .75rem; }
caption { font-weight: bold; text-align: center; padding: .5rem 0; font-size: 1rem; }
caption small { font-weight: normal; font-style: italic; display: block; }
caption small.unit { text-align: right; }
th, td { border: 1px solid #999; padding: .25rem .5rem; vertical-align: top; }
table.wide th, table.wide td { padding: .2rem .25rem; }
thead th { background: #eee; text-align: center; }
tbody th { text-align: left; font-weight: normal; }
td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr.parent > *, tr.total > * { font-weight: bold; }
section > p { margin: .3rem 0; font-style: italic; }
section > p.closing { font-weight: bold; font-style: normal; }
@page { size: A4 landscape; margin: 20mm 15mm 20mm 30mm; }
@media print {
  body { margin: 0; font-size: 11pt; }
  table { font-size: 9.5pt; }
  table.wide { font-size: 7pt; }
  thead { display: table-header-group; }
  tr, section > p { break-inside: avoid; }
  section { overflow-x: visible; }
  section + section, nav + section { break-before: page; }
}
"""

_BOLD = "font-weight: bold"


def render(tables: TableSet, style: Style) -> str:
    """Render a whole page with every table, readable by eye and by a screen reader."""
    title = escape(style.translate(tables.tables[0].title)) if tables.tables else "gnbv"
    lines = [
        *_head(tables.programme, tables.tables, style),
        *_contents(tables.tables, style),
        *(
            line
            for number, table in enumerate(tables.in_turn(), 1)
            for line in _section(number, table, tables.programme, style)
        ),
    ]
    body = "\n".join(lines)
    return (
        f'<!DOCTYPE html>\n<html lang="{style.lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_LOOK}</style>\n</head>\n<body>\n{body}\n"
        "</body>\n</html>\n"
    )


def _head(programme: Programme | None, tables: Sequence[Table], style: Style) -> Iterator[str]:
    """Which programme and decision it is about; what was enclosed says so in its own caption."""
    if programme is None or all(table.enclosed for table in tables):
        return
    act = escape(style.translate(decision_line(programme, enclosed=False)))
    yield f"<header><h1>{escape(style.translate(programme.programme.text))}</h1>"
    yield f"<p>{act}</p></header>"


def _contents(tables: Sequence[Table], style: Style) -> Iterator[str]:
    if len(tables) > 1:
        yield f"<nav><h2>{escape(style.translate(_CONTENTS))}</h2><ol>"
        for number, table in enumerate(tables, 1):
            yield f'<li><a href="#table-{number}">{escape(style.translate(table.title))}</a></li>'
        yield "</ol></nav>"


def _section(number: int, table: Table, programme: Programme | None, style: Style) -> Iterator[str]:
    yield f'<section id="table-{number}">'
    yield from table_lines(table, programme, style)
    yield "</section>"


def table_lines(table: Table, programme: Programme | None, style: Style) -> Iterator[str]:
    """Yield a table with its caption, and the lines below it."""
    wide = ' class="wide"' if len(table.columns) > _MANY else ""
    yield f"<table{wide}>"
    yield f"<caption>{_caption(table, programme, style)}</caption>"
    yield "<thead>"
    for level in merged(table.columns):
        yield "<tr>" + "".join(_heading(heading, style) for heading in level) + "</tr>"
    yield "</thead>"
    yield "<tbody>"
    for row, cells in zip(table.rows, style.grid(table)[1], strict=True):
        yield _row(table, row, cells)
    yield "</tbody>"
    yield "</table>"
    for note in table.notes:
        yield f"<p>{escape(style.translate(note))}</p>"
    for line in table.closing:
        yield f'<p class="closing">{escape(style.translate(line))}</p>'


def _caption(table: Table, programme: Programme | None, style: Style) -> str:
    """The title and the unit; over what was enclosed, that it is an annex, and whose."""
    words = escape(style.translate(table.title))
    if table.enclosed and programme:
        act = escape(style.translate(decision_line(programme, enclosed=True, act=table.act)))
        words = f"{escape(style.translate(table.name))}<br>{words}<small>{act}</small>"
    unit = style.unit_line(table)
    return f'{words}<small class="unit">{escape(unit)}</small>' if unit else words


def _heading(heading: Heading, style: Style) -> str:
    wide, deep = heading.end - heading.first, heading.depth
    group = wide > 1
    spans = (f' colspan="{wide}"' if group else "") + (f' rowspan="{deep}"' if deep > 1 else "")
    scope = "colgroup" if group else "col"
    return f'<th scope="{scope}"{spans}>{escape(style.translate(heading.text))}</th>'


def _row(table: Table, row: Row, cells: list[str]) -> str:
    if row.kind == "heading":
        return _heading_row(table, row, cells)
    parts = []
    for index, (column, cell) in enumerate(zip(table.columns, cells, strict=True)):
        words = escape(cell.strip())
        if index == table.name_at:
            indent = f' style="padding-left: {1 + row.level}rem"' if row.level else ""
            parts.append(f'<th scope="row"{indent}>{words}</th>')
        else:
            kind = ' class="number"' if column.kind == "number" else ""
            parts.append(f"<td{kind}>{words}</td>")
    return f'<tr class="{row.kind}">' + "".join(parts) + "</tr>"


def _heading_row(table: Table, row: Row, cells: list[str]) -> str:
    """A row whose words stand over the whole width, after its number."""
    number = "".join(f"<td>{escape(cell.strip())}</td>" for cell in cells[: table.name_at])
    wide, words = len(cells) - table.name_at, escape(cells[table.name_at].strip())
    look = f"{_BOLD}; padding-left: {1 + row.level}rem" if row.level else _BOLD
    span = f' colspan="{wide}"' if wide > 1 else ""
    heading = f'<th scope="rowgroup"{span} style="{look}">{words}</th>'
    return f'<tr class="{row.kind}">{number}{heading}</tr>'
