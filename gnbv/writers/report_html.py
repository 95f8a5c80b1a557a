"""A document as one web page: no network, no scripts; on paper, narrow screens, dark or light.

Charts stand beside the tables of their figures; what is invented is said on every page.
"""

from collections.abc import Iterator
from html import escape

from gnbv.documents import INVENTED, Document, Section
from gnbv.language import Text
from gnbv.money import Unit
from gnbv.writers.html import table_lines
from gnbv.writers.style import Style
from gnbv.writers.svg import draw

_CONTENTS = Text("Mục lục", "Contents")
_SKIP = Text("Đến nội dung", "Skip to the content")
LOOK = """
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --faint: #5a5a5a; --rule: #8a8a8a;
  --head: #eef1f4; --over: rgba(255, 255, 255, .75); --s0: #1b6ca8; --s1: #b3541e; --s2: #2e7d4f;
  --s3: #6b6b6b; --s4: #7b4fa3; --s5: #8a6d00; --s6: #a83279; --s7: #00747a; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f0f0; --paper: #14171a; --faint: #b8b8b8;
  --rule: #7d8790; --head: #232a31; --over: rgba(0, 0, 0, .6); --s0: #6db3e8; --s1: #f0a06b;
  --s2: #7cc99a; --s3: #b5b5b5; --s4: #c3a1e6; --s5: #e0c341; --s6: #f08fc8; --s7: #5cc7cd; } }
* { box-sizing: border-box; }
body { font-family: "Times New Roman", Tinos, "Liberation Serif", serif; color: var(--ink);
  background: var(--paper); margin: 0 auto; padding: 1rem; max-width: 76rem; line-height: 1.4; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; background: var(--paper); }
header { text-align: center; }
h1 { font-size: 1.5rem; margin: .5rem 0; }
h2 { font-size: 1.2rem; border-bottom: 1px solid var(--rule); padding-bottom: .2rem; }
header p { margin: 0 0 .5rem; }
a { color: var(--s0); }
.invented { border: 2px solid var(--s1); color: var(--ink); padding: .3rem .6rem; font-weight: bold;
  text-align: center; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
  gap: 1.5rem; align-items: start; }
figure { margin: 0; max-width: 40rem; }
figcaption { font-weight: bold; margin-bottom: .3rem; }
figcaption small { display: block; font-weight: normal; color: var(--faint); }
figure p { margin: .2rem 0; font-style: italic; color: var(--faint); }
svg.chart { width: 100%; height: auto; font: 11px system-ui, sans-serif; }
svg.chart text { fill: var(--ink); paint-order: stroke; stroke: var(--paper); stroke-width: 2px; }
svg.chart .strong { font-weight: bold; }
svg.chart .axis { stroke: var(--rule); stroke-width: .7; }
svg.chart .curve { fill: none; stroke-width: 1.6; }
svg.chart .band { opacity: .5; }
svg.chart .pattern { color: var(--over); }
.s0, .b0 { fill: var(--s0); } .s1, .b1 { fill: var(--s1); } .s2, .b2 { fill: var(--s2); }
.s3, .b3 { fill: var(--s3); } .s4, .b4 { fill: var(--s4); } .s5, .b5 { fill: var(--s5); }
.s6, .b6 { fill: var(--s6); } .s7, .b7 { fill: var(--s7); }
.c0 { stroke: var(--s0); } .c1 { stroke: var(--s1); } .c2 { stroke: var(--s2); }
.c3 { stroke: var(--s3); } .c4 { stroke: var(--s4); } .c5 { stroke: var(--s5); }
.c6 { stroke: var(--s6); } .c7 { stroke: var(--s7); }
.frame { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; }
table.wide { font-size: .85rem; }
caption { font-weight: bold; padding: .4rem 0; text-align: left; }
caption small { font-weight: normal; display: block; color: var(--faint); }
.frame caption, .frame > p { max-width: calc(100vw - 2rem); }
th, td { border: 1px solid var(--rule); padding: .2rem .4rem; vertical-align: top; }
thead th { background: var(--head); text-align: center; }
tbody th { text-align: left; font-weight: normal; min-width: 8rem; }
td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr.parent > *, tr.total > * { font-weight: bold; }
.frame > p { margin: .2rem 0; font-style: italic; color: var(--faint); }
@page { size: A4 landscape; margin: 20mm 15mm 20mm 30mm; }
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --faint: #333; --rule: #777;
    --head: #eee; --over: rgba(255, 255, 255, .75); --s0: #1b6ca8; --s1: #b3541e; --s2: #2e7d4f;
    --s3: #6b6b6b; --s4: #7b4fa3; --s5: #8a6d00; --s6: #a83279; --s7: #00747a; }
  body { padding: 0; max-width: none; font-size: 11pt; }
  nav, .skip { display: none; }
  .frame { overflow-x: visible; }
  table { font-size: 9pt; }
  table.wide { font-size: 7pt; }
  thead { display: table-header-group; }
  tr, figure, h2, table:not(:has(tbody tr:nth-child(13))) { break-inside: avoid; }
  tr.total { break-before: avoid; }
  .frame caption, .frame > p { max-width: none; }
  h2 { break-after: avoid; }
}
"""


def render(document: Document, style: Style) -> str:
    """Render a document as one page that needs nothing else."""
    title = escape(style.translate(document.title))
    body = "\n".join(_body(document, style))
    look = LOOK + (_page_head(style) if document.invented else "")
    return (
        f'<!DOCTYPE html>\n<html lang="{style.lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{look}</style>\n</head>\n<body>\n{body}\n"
        "</body>\n</html>\n"
    )


def _page_head(style: Style) -> str:
    """The words over every printed page, where a browser has a place for them."""
    return (
        f'@page {{ @top-center {{ content: "{style.translate(INVENTED)}"; font: 9pt serif; }} }}\n'
    )


def _body(document: Document, style: Style) -> Iterator[str]:
    yield f'<a class="skip" href="#main">{escape(style.translate(_SKIP))}</a>'
    yield f"<header><h1>{escape(style.translate(document.title))}</h1>"
    for line in document.heading:
        yield f"<p>{escape(style.translate(line))}</p>"
    if document.invented:
        yield f'<p class="invented">{escape(style.translate(INVENTED))}</p>'
    yield "</header>"
    contents = escape(style.translate(_CONTENTS))
    yield f'<nav aria-label="{contents}"><h2>{contents}</h2><ol>'
    for number, section in enumerate(document.sections, 1):
        yield f'<li><a href="#s{number}">{escape(style.translate(section.title))}</a></li>'
    yield '</ol></nav>\n<main id="main">'
    for number, section in enumerate(document.in_turn(), 1):
        yield from _section(number, section, style)
    yield "</main>"


def _section(number: int, section: Section, style: Style) -> Iterator[str]:
    yield f'<section id="s{number}" aria-labelledby="h{number}">'
    yield f'<h2 id="h{number}">{number}. {escape(style.translate(section.title))}</h2>'
    for sentence in section.sentences:
        yield f"<p>{escape(style.translate(sentence))}</p>"
    if section.charts:
        yield '<div class="charts">'
        for at, chart in enumerate(section.charts, 1):
            caption = escape(style.translate(chart.title))
            about = escape(style.translate(chart.description))
            unit = escape(_unit(chart.unit, style)) if chart.unit else ""
            yield f"<figure><figcaption>{caption}<small>{about} {unit}</small></figcaption>"
            yield draw(chart, style.lang, f"c{number}-{at}")
            for note in chart.notes:
                yield f"<p>{escape(style.translate(note))}</p>"
            yield "</figure>"
        yield "</div>"
    for table in section.tables:
        label = escape(style.translate(table.title))
        yield f'<div class="frame" role="region" tabindex="0" aria-label="{label}">'
        yield from table_lines(table, None, style)
        yield "</div>"
    yield "</section>"


def _unit(unit: Unit, style: Style) -> str:
    name = unit.vi if style.lang == "vi" else unit.en
    return style.translate(Text(f"Đơn vị tính: {name}.", f"Unit: {name}."))
