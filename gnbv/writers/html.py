"""Tables as HTML: captions, merged headings with their scope, rows named by their headings."""

from collections.abc import Iterator
from html import escape

from gnbv.tables import Row, Table, TableSet
from gnbv.writers.headings import Heading, merged
from gnbv.writers.style import Style

_LOOK = """
body { font-family: system-ui, sans-serif; margin: 2rem; }
table { border-collapse: collapse; margin-bottom: .5rem; }
caption { font-weight: bold; text-align: left; padding: .5rem 0; }
caption small { font-weight: normal; display: block; }
th, td { border: 1px solid #999; padding: .25rem .5rem; vertical-align: top; }
thead th { background: #eee; text-align: center; }
tbody th { text-align: left; font-weight: normal; }
td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr.parent > *, tr.total > * { font-weight: bold; }
"""

_BOLD = "font-weight: bold"


def render(tables: TableSet, style: Style) -> str:
    """Render a whole page with every table, readable by eye and by a screen reader."""
    title = escape(style.translate(tables.tables[0].title)) if tables.tables else "gnbv"
    body = "\n".join(line for table in tables.tables for line in _table(table, style))
    return (
        f'<!DOCTYPE html>\n<html lang="{style.lang}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{title}</title>\n<style>{_LOOK}</style>\n</head>\n<body>\n{body}\n"
        "</body>\n</html>\n"
    )


def _table(table: Table, style: Style) -> Iterator[str]:
    unit = style.unit_line(table)
    small = f"<small>{escape(unit)}</small>" if unit else ""
    yield "<table>"
    yield f"<caption>{escape(style.translate(table.title))}{small}</caption>"
    yield "<thead>"
    for level in merged(table.columns):
        yield "<tr>" + "".join(_heading(heading, style) for heading in level) + "</tr>"
    yield "</thead>"
    yield "<tbody>"
    for row, cells in zip(table.rows, style.grid(table)[1], strict=True):
        yield _row(table, row, cells)
    yield "</tbody>"
    yield "</table>"
    for note in style.below(table):
        yield f"<p>{escape(note)}</p>"


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
