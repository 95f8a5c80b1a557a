"""The generic annex: the layout of a plan whose document prints none, in the usual blocks."""

from collections.abc import Iterator

from gnbv.language import Text
from gnbv.plan import WITHOUT_NATURE, Plan, Selection, depth_of, has_open_nature
from gnbv.tables.annex_layout import Layout, Line, Place, project_name
from gnbv.tables.columns import NATURE_NOT_STATED, TOTAL
from gnbv.tables.groups import kind_of
from gnbv.tables.notes import notes

_ONE_YEAR_ROW = Text("Kinh phí các dự án 01 năm", "Funding of the projects, one year")
_ONE_YEAR = Text("Kinh phí 01 năm", "Funding of one year")
_BY_SOURCE = Text("Kinh phí 01 năm theo nguồn", "Funding of one year by source")


def generic_layout(plan: Plan) -> Layout:
    """The three blocks of the printed annex, made of the plan's own sources, natures and years."""
    programme = plan.programme
    span = f"{programme.period.first} - {programme.period.last}"
    phase = Text(f"Kinh phí giai đoạn {span}", f"Funding of {span}")
    columns = list(_block(plan, phase, "period"))
    phase_ids = frozenset(place.id for place in columns)
    year_ids: frozenset[str] = frozenset()
    last = Line("", Text(f"Tổng giai đoạn {span}", f"Total of the period {span}"), None, "period")
    closing = [last]
    if programme.full_years:
        year = list(_block(plan, _ONE_YEAR, "full-year"))
        year_ids = frozenset(place.id for place in year)
        columns += [*year, *_sources(plan)]
        closing = [Line("", _ONE_YEAR_ROW, None, None, phase_ids), last._replace(blank=year_ids)]
    rows = [
        Line(
            project.code,
            project_name(plan, project),
            project.code,
            level=depth_of(at),
            kind=kind_of(project),
        )
        for project, at in plan.walk()
    ]
    titled = programme.titled(Text(f"giai đoạn {span}", span), within=True)
    title = Text(f"Kinh phí thực hiện {titled.vi}", f"Funding of {titled.en}")
    return Layout(title, programme.unit, tuple(columns), (*rows, *closing), tuple(notes(plan)))


def _block(plan: Plan, heading: Text, span: str) -> Iterator[Place]:
    """A total, a column for each nature, and one for each source whose money has none."""
    programme = plan.programme
    parts = [
        Place(f"{span}_{key}", (heading, nature.name.text), Selection(nature=key, span=span))
        for key, nature in programme.natures.items()
    ]
    parts += [
        Place(f"{span}_{key}", (heading, source.name.text), Selection(source=key, span=span))
        for key, source in programme.sources.items()
        if not source.natures
    ]
    parts += [
        Place(
            f"{span}_{key}_open",
            (heading, _open_nature(programme.short_names[key])),
            Selection(source=key, nature=WITHOUT_NATURE, span=span),
        )
        for key in _with_open_nature(plan)
    ]
    yield Place(
        f"{span}_total", (heading, TOTAL), Selection(span=span), tuple(place.id for place in parts)
    )
    yield from parts


def _sources(plan: Plan) -> Iterator[Place]:
    """One year, source by source: a total and its natures, where it has any."""
    programme = plan.programme
    for key, source in programme.sources.items():
        above = (_BY_SOURCE, source.name.text)
        whole = Selection(source=key, span="full-year")
        parts = [
            Place(
                f"source_{key}_{nature}",
                (*above, programme.natures[nature].name.text),
                whole._replace(nature=nature),
            )
            for nature in source.natures
        ]
        if parts and key in _with_open_nature(plan):
            about = whole._replace(nature=WITHOUT_NATURE)
            parts.append(Place(f"source_{key}_open", (*above, NATURE_NOT_STATED), about))
        headings = (*above, TOTAL) if parts else above
        yield Place(f"source_{key}", headings, whole, tuple(place.id for place in parts))
        yield from parts


def _with_open_nature(plan: Plan) -> list[str]:
    """The sources whose money has natures, and some of it none that is stated."""
    sources = plan.programme.sources
    lines = (line for line in plan.lines if has_open_nature(plan, line))
    return list(dict.fromkeys(line.source for line in lines if sources[line.source].natures))


def _open_nature(source: Text) -> Text:
    name = NATURE_NOT_STATED
    return Text(f"{source.vi}: {name.vi.lower()}", f"{source.en}: {name.en.lower()}")
