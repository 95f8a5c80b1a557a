"""Open points own what a document does not name: who leads, the source or the nature of money."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from gnbv.language import Text, counted
from gnbv.plan.fields import Name
from gnbv.plan.plan import Plan
from gnbv.plan.programme import Programme
from gnbv.plan.projects import FundingLine, Project
from gnbv.plan.remainder import Remainder
from gnbv.plan.sources import Source
from gnbv.plan.statements import OPEN

NOT_STATED = Text("Văn bản không nêu", "Not stated")
"""What stands in a table for what the document does not name."""
_SOURCE = Name(vi="Nguồn không nêu", en="Source not stated")
_YEARS = Name(
    vi="Văn bản không nêu nguồn của số tiền này; năm nào không nêu thì chia đều cả giai đoạn.",
    en="The document does not name the source of this money; where it does not give the years"
    " either, the money falls equally on the period.",
)


class OpenSource(Source):
    """The source of money whose source the document does not name; no file declares it."""

    declared: ClassVar[bool] = False


def with_open_source(programme: Programme, projects: Iterable[Project]) -> Programme:
    """Return a programme that has a source for money of no named source, if there is any.

    It pays in all years of the period, since the document gives no others.
    """
    funded = (one for project in projects for one, _ in project.walk())
    used = any(OPEN in {source for source, _, _ in one.walk_funding(())} for one in funded)
    if not used or OPEN in programme.sources:
        return programme
    source = OpenSource.model_construct(
        name=_SOURCE,
        short=_SOURCE,
        natures=(),
        years=tuple(programme.period.years),
        profile=None,
        rounding=None,
        ceilings={},
        ref=None,
        inferred=_YEARS,
    )
    return programme.model_copy(update={"sources": {**programme.sources, OPEN: source}})


def has_open_nature(plan: Plan, line: FundingLine) -> bool:
    """Whether a line has no nature though its source's money has natures, or has no source."""
    source = plan.programme.sources[line.source]
    return line.nature is None and (bool(source.natures) or not source.declared)


def led_by_nobody(plan: Plan) -> tuple[str, ...]:
    """The codes of the projects with funding of which the document names no lead agency."""
    return tuple(one.code for one, _ in plan.walk() if one.funded and not one.lead)


@dataclass(frozen=True)
class OpenPoints:
    """What a plan leaves open as its document does, to be counted and shown."""

    plan: Plan

    @cached_property
    def leads(self) -> int:
        """Projects with funding that have no lead agency."""
        return len(led_by_nobody(self.plan))

    @cached_property
    def sources(self) -> int:
        """Funding lines whose source is not named."""
        return sum(not self._source(line).declared for line in self.plan.lines)

    @cached_property
    def natures(self) -> int:
        """Funding lines without a nature from a source whose money has natures."""
        lines = self.plan.lines
        return sum(has_open_nature(self.plan, one) for one in lines if self._source(one).declared)

    @cached_property
    def amounts(self) -> int:
        """Funding lines whose amount is only what a stated total leaves."""
        return sum(isinstance(line.amount, Remainder) for line in self.plan.lines)

    @cached_property
    def tags(self) -> int:
        """Tags of which the document leaves a share open."""
        return sum(tag.is_open for tag in self.plan.programme.tags.values())

    @property
    def decision(self) -> Collection[str]:
        """What the decision is cited by, and is not given."""
        return self.plan.programme.decision.absent

    def __bool__(self) -> bool:
        money = self.leads or self.sources or self.natures or self.amounts
        return bool(money or self.tags or self.decision)

    def counts(self) -> dict[str, object]:
        """The numbers by fixed names, for machines."""
        return {
            "lead_agencies": self.leads,
            "sources": self.sources,
            "natures": self.natures,
            "amounts": self.amounts,
            "tags": self.tags,
            "decision": list(self.decision),
        }

    def named(self) -> Iterator[Text]:
        """Yield all that is open in words, each with its number."""
        yield from self.of_money()
        yield from self.of_tags()
        if self.decision:
            parts = self.plan.programme.decision.absent_parts
            yield Text(f"quyết định: {parts.vi}", f"decision: {parts.en}")

    def of_money(self) -> Iterator[Text]:
        """Yield what is open of projects and of money."""
        for count, vi, en in (
            (self.leads, "cơ quan chủ trì của {} dự án", ("lead agency of", "project")),
            (self.sources, "nguồn của {} dòng kinh phí", ("source of", "funding line")),
            (self.natures, "loại vốn của {} dòng kinh phí", ("nature of", "funding line")),
            (self.amounts, "số tiền của {} dòng kinh phí", ("amount of", "funding line")),
        ):
            if count:
                yield Text(vi.format(count), f"{en[0]} {counted(count, en[1])}")

    def of_tags(self) -> Iterator[Text]:
        """Yield each tag of which a share is open."""
        for tag in self.plan.programme.tags.values():
            if tag.is_open:
                name = tag.name.text
                yield Text(
                    f"tỷ lệ kinh phí cho '{name.vi}' (mục {tag.ref})",
                    f"share of the money for '{name.en}' ({tag.ref})",
                )

    def _source(self, line: FundingLine) -> Source:
        return self.plan.programme.sources[line.source]
