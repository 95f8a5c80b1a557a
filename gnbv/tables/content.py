"""Content as a table: what a document lays down in words, of the plan, a project or an agency."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

from gnbv.language import Text
from gnbv.plan import Definition, Plan, Quoted, Topic, numbered_name
from gnbv.tables.records import Records
from gnbv.tables.table import Column, Row, Table

_NAME = Text("Nội dung văn bản", "Content")
_TITLE = Text("Nội dung văn bản", "What the document lays down")
_COLUMNS = (
    Column(Text("Căn cứ", "Ref"), "text"),
    Column(Text("Nguyên văn", "The document's words"), "text"),
)
_HEADINGS = {
    "basis": Text("Căn cứ ban hành", "Legal basis"),
    "aims": Text("Mục tiêu", "Aims"),
    "beneficiaries": Text("Đối tượng", "Beneficiaries"),
    "priorities": Text("Ưu tiên", "Priority groups"),
    "definitions": Text("Giải thích từ ngữ", "Definitions"),
    "effect": Text("Hiệu lực và trách nhiệm thi hành", "Effect and execution"),
    "recipients": Text("Nơi nhận", "Recipients"),
    "support": Text("Nội dung hỗ trợ", "Contents of support"),
    "duties": Text("Nhiệm vụ", "Duties"),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class _Fact:
    """A quote, what it is about, and where it stands."""

    kind: str
    project: str | None
    agency: str | None
    ref: str | None
    term: str | None
    quote: str


_Quotes = list[tuple[Topic, Quoted]]


def content_table(plan: Plan) -> Table:
    """Lay out all that the document lays down: of the whole plan, its projects, its agencies."""
    return _table(plan, _chosen(plan, lambda _: True), _TITLE)


def content_of_project(plan: Plan, code: str) -> Table:
    """Lay out aims, beneficiaries and support of a project and of those below it."""

    def is_below(topic: Topic) -> bool:
        return code in plan.ancestry.get(topic.project or "", ())

    return _table(plan, _chosen(plan, is_below), _TITLE, own=code)


def duties_of(plan: Plan, agency: str) -> Table:
    """Lay out what an agency must do."""
    return _table(
        plan, _chosen(plan, lambda topic: topic.agency == agency), _HEADINGS["duties"], own=agency
    )


def _chosen(plan: Plan, wanted: Callable[[Topic], bool]) -> _Quotes:
    return [(topic, quoted) for topic, quoted, _ in plan.walk_quotes() if wanted(topic)]


def _table(plan: Plan, quotes: _Quotes, title: Text, own: str | None = None) -> Table:
    """A table of quotes; `own` is the project or agency whose name needs no row of its own."""
    facts = (_fact(plan, topic, quoted) for topic, quoted in quotes)
    name = plan.programme.programme.text
    whole = Text(f"{title.vi}: {name.vi}", f"{title.en}: {name.en}")
    return Table(
        title=title if own else whole,
        unit=None,
        columns=_COLUMNS,
        rows=tuple(_rows(plan, quotes, own)),
        records=Records.of(_Fact, facts, {"plan": plan.id}),
        name=_NAME if title is _TITLE else title,
    )


def _rows(plan: Plan, quotes: _Quotes, own: str | None) -> Iterator[Row]:
    """A row for each quote, below what it is about; names stand above where there are several."""
    above = None
    for topic, group in groupby(quotes, key=lambda one: one[0]):
        is_own = own is not None and own in {topic.project, topic.agency}
        name = None if is_own else _named(plan, topic)
        level = 1 if name else 0
        if name and name != above:
            yield _heading(name, 0)
        above = name
        if not topic.agency:  # an agency has nothing but its duties
            yield _heading(_HEADINGS[topic.field], level)
            level += 1
        for _, quoted in group:
            ref = Text.plain(plan.ref_of(topic, quoted) or "")
            yield Row(cells=(ref, _words(quoted)), level=level)


def _heading(words: Text, level: int) -> Row:
    return Row(cells=(Text("", ""), words), level=level, kind="parent")


def _named(plan: Plan, topic: Topic) -> Text | None:
    """The project or the agency that quotes are about; None where it is the whole plan."""
    if topic.agency:
        return plan.programme.agencies[topic.agency].name.text
    if topic.project:
        return numbered_name(plan, plan.by_code[topic.project], in_tree=False)
    return None


def _words(quoted: Quoted) -> Text:
    if isinstance(quoted, Definition):
        return Text.plain(f"{quoted.term}: {quoted.quote}")
    return Text.plain(quoted.quote)


def _fact(plan: Plan, topic: Topic, quoted: Quoted) -> _Fact:
    return _Fact(
        kind=topic.field,
        project=topic.project,
        agency=topic.agency,
        ref=plan.ref_of(topic, quoted),
        term=quoted.term if isinstance(quoted, Definition) else None,
        quote=quoted.quote,
    )
