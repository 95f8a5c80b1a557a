"""A composition owns what all files of a drafted plan are made from: table, mapping and text.

What a decision's text says of a project's money stands beside the table's, so that the two witness
each other; what it names in words alone is matched to the mapping's sources and natures.
"""

import re
from functools import cached_property

from gnbv.decision_text.amounts import money_in
from gnbv.decision_text.records import DecisionText, FundingBlock
from gnbv.drafts.items import Item
from gnbv.drafts.lines import Drawn, Table, lines_of
from gnbv.drafts.naming import match
from gnbv.drafts.vocabulary import key_of, money_called
from gnbv.drafts.yaml_text import Value
from gnbv.extraction import Cell
from gnbv.extraction.places import called
from gnbv.language import Lang
from gnbv.money import write

_OF_THE_BODY = re.compile(
    r"^(?:Điều|Khoản|Article)\s+\d|\b(?:chịu trách nhiệm|thi hành|có hiệu lực)\b", re.IGNORECASE
)
"""What only a sentence of a decision has, which is no title of a table."""


class Composition:
    """A plan to write: its table as understood, the decision's text, the paper's name.

    `after` are the lines that stand after the table.
    """

    def __init__(
        self, table: Table, text: DecisionText, file: str, after: tuple[str, ...], lang: Lang
    ) -> None:
        self.table, self.text, self.file, self.lang = table, text, file, lang
        self.after = after
        self.mapping = table.mapping

    @cached_property
    def innermost(self) -> list[Item]:
        """The projects that have no others below them."""
        rows = self.table.rows
        return [one for one in rows.items if one.holds == "project" and not rows.children(one)]

    @cached_property
    def lines(self) -> dict[int, list[Drawn]]:
        """Their funding lines, by their rows."""
        return {item.at: lines_of(self.table, item) for item in self.innermost}

    @cached_property
    def blocks(self) -> dict[int, FundingBlock]:
        """What the decision's text says of each innermost project's money."""
        funding = tuple(one for one in self.text.funding if self.is_of_period(one))
        found = match(self.table.rows, self.text._replace(funding=funding))
        return {item.at: block for item, block in found}

    def is_of_period(self, block: FundingBlock) -> bool:
        """Whether money that a text states is that of the plan's years, and not of others."""
        of_year = (block.year, block.year) if block.year else None
        named = of_year or block.span
        return named in {None, (self.mapping.period.first, self.mapping.period.last)}

    @property
    def title(self) -> str:
        """The title of the table; that of the act where it is a sentence of the body; or none."""
        title, act = self.mapping.title, self.text.act
        is_of_body = _OF_THE_BODY.search(title) or any(money_in(title))
        if not is_of_body:
            return title
        return act.title.text if act.title else ""

    @property
    def codes(self) -> dict[str, str]:
        """The codes of innermost projects, by what the decision's text calls them."""
        rows = {item.at: item.code for item in self.innermost}
        return {
            said.project.full_label: rows[at]
            for at, said in self.blocks.items()
            if said.project is not None
        }

    @cached_property
    def agencies(self) -> dict[str, str]:
        """The agencies that lead projects, by keys."""
        names = [lead.agency for lead in self.text.leads if lead.project and not lead.doubt]
        return {key_of(name): name for name in dict.fromkeys(names)}

    def called(self, place: str) -> str:
        """A place of the paper, in the language of the draft."""
        return called(place, self.lang)

    def place(self, cell: Cell) -> str:
        """Where a cell stands: its table and its own place."""
        return self.called(f"{self.mapping.table}, {cell.place}")

    def amount(self, dong: int) -> str:
        """Đồng in the table's unit, with its name."""
        return f"{write(dong, self.mapping.unit)} {self.mapping.unit.vi}"

    def figures(self, said: FundingBlock) -> dict[str, Value]:
        """What a text states of money, by total, source and nature; what is no source is left."""
        found: dict[str, Value] = {}
        if said.total:
            found["total"] = said.total.text
        for line in said.lines:
            key = self.source_key(line.standard)
            if key is None:
                continue
            natures = {
                nature: (part.amount or line.amount).text
                for part in line.natures
                for nature in [self.nature_key(part.name)]
                if nature
            }
            several = len(natures) > 1
            total: dict[str, Value] = {"total": line.amount.text} if several else {}
            found[key] = {**total, **natures} if natures else line.amount.text
        return found

    def source_key(self, standard: str) -> str | None:
        """The key of a source that a text names; None where the table has none such."""
        called = money_called(standard)
        sources = self.mapping.sources.items()
        return next((key for key, one in sources if money_called(one.name.vi) == called), None)

    def nature_key(self, name: str) -> str | None:
        """The key of a nature that a text names; None where the table has none such."""
        wanted = _bare(name)
        return next(
            (key for key, one in self.mapping.natures.items() if _bare(one.vi) == wanted), None
        )


def _bare(name: str) -> str:
    return re.sub(r"^(vốn|chi)\s+", "", name.casefold().strip())
