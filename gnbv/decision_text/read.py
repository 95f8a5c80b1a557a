"""Reading owns the order in which a decision's paragraphs become proposals."""

from collections.abc import Iterable

from gnbv.decision_text.act import act_of
from gnbv.decision_text.agencies import agencies_in, leads_in
from gnbv.decision_text.funding import funding_in
from gnbv.decision_text.indicators import Reader
from gnbv.decision_text.outline import lines_of, sections_of
from gnbv.decision_text.projects import Projects
from gnbv.decision_text.records import DecisionText, FundingBlock, Indicator, LeftOut
from gnbv.decision_text.source_years import source_years_in
from gnbv.extraction import Paragraph


def read_decision(paragraphs: Iterable[Paragraph]) -> DecisionText:
    """Read what the paragraphs of a decision state; whatever they hold, nothing is raised.

    Tables are not read here. The proposals are in the document's order, each with its passage;
    what is not sure has a doubt.
    """
    lines = lines_of(paragraphs)
    projects = Projects(lines)
    funding = list(funding_in(lines, projects))
    indicators = list(Reader(projects).read(lines))
    return DecisionText(
        act=act_of(lines),
        sections=tuple(sections_of(lines)),
        projects=projects.all,
        funding=tuple(one for one in funding if isinstance(one, FundingBlock)),
        source_years=tuple(source_years_in(lines)),
        leads=tuple(leads_in(lines, projects)),
        agencies=tuple(agencies_in(lines)),
        indicators=tuple(one for one in indicators if isinstance(one, Indicator)),
        left_out=tuple(one for one in (*funding, *indicators) if isinstance(one, LeftOut)),
    )
