"""Records own what is proposed from a decision's text: each proposal with its passage and doubt.

A proposal without a doubt is sure: the document states it in so many words. One with a doubt is
for a person to look at, and no data.
"""

from fractions import Fraction
from typing import Literal, NamedTuple

from gnbv.language import Text
from gnbv.plan.indicators import Cadence, Direction, Operator

TargetKind = Literal["level", "annual-change", "cumulative", "standing", "duty"]


class Passage(NamedTuple):
    """Where something is stated: the section by the document's numbering, the place, the words.

    `ref` is empty before the first number. `place` is the paragraph's, as it was got out of the
    file. `quote` is the document's own wording, in NFC and with single spaces.
    """

    ref: str
    place: str
    quote: str


class Fact(NamedTuple):
    """A text that the document states of itself; a date is in ISO form."""

    text: str
    at: Passage


class Period(NamedTuple):
    """The years that the document covers, both included."""

    first: int
    last: int
    at: Passage


class Act(NamedTuple):
    """What the document is; None where it does not state it.

    Words that it prints in capitals alone are given as a sentence has them; the quote keeps them.
    """

    number: Fact | None = None
    date: Fact | None = None
    issuer: Fact | None = None
    title: Fact | None = None
    programme: Fact | None = None
    place: Fact | None = None
    period: Period | None = None


class Section(NamedTuple):
    """A numbered section: its whole `ref` (`III.1.đ`), its heading, and how deep it stands."""

    ref: str
    heading: str
    depth: int
    place: str


class Project(NamedTuple):
    """A project or sub-project; `label` is what the document calls it (`Tiểu dự án 1`).

    `number` is the label's own; `parent` the project that it is a part of. One that the document
    does not call a project has the number of its section as its label, and a doubt.
    """

    label: str
    number: str
    name: str
    parent: "Project | None"
    at: Passage
    doubt: Text | None = None

    @property
    def full_label(self) -> str:
        """The label with those of the projects above: `Dự án 3, Tiểu dự án 1`."""
        return f"{self.parent.full_label}, {self.label}" if self.parent else self.label


class Amount(NamedTuple):
    """Money as printed, hedge and unit included, and in đồng: None where it cannot be read.

    Of 'tối thiểu là 5 tỷ' the text is 'tối thiểu 5 tỷ', as a plan writes it.

    Of a hedged amount `dong` is a `gnbv.money.Approximate`. `words` is the same amount in words
    where they follow it in brackets, `words_dong` what these stand for, None if they are no number.
    """

    text: str
    dong: int | None
    words: str = ""
    words_dong: int | None = None


class NaturePart(NamedTuple):
    """A nature of money by its printed name; `amount` is None where it is that of the whole."""

    name: str
    amount: Amount | None


class FundingLine(NamedTuple):
    """What one source gives: its name as printed, the amount, and the natures it is made of.

    `standard` is the name in full and lower case, without 'vốn' before it, so that 'NSTW' and
    'Vốn ngân sách trung ương' are the same.
    """

    source: str
    standard: str
    amount: Amount
    natures: tuple[NaturePart, ...]
    at: Passage
    doubt: Text | None = None


class FundingBlock(NamedTuple):
    """Amounts that belong together: a stated total, and the lines that it is made of.

    `project` is None of the whole programme's, `year` of the whole period's; `span` are the first
    and last year that its words name, if they do. `natures` are those that belong to no source.
    """

    project: Project | None
    year: int | None
    total: Amount | None
    lines: tuple[FundingLine, ...]
    natures: tuple[NaturePart, ...]
    at: Passage
    doubt: Text | None = None
    span: tuple[int, int] | None = None


class SourceYears(NamedTuple):
    """The years in which a source pays; `counted` is how many the document counts, if it does."""

    source: str
    standard: str
    first: int
    last: int
    counted: int | None
    at: Passage
    doubt: Text | None = None


class Lead(NamedTuple):
    """Who leads a project and who is named to coordinate; None of a task of no project."""

    project: Project | None
    agency: str
    coordinators: tuple[str, ...]
    at: Passage
    doubt: Text | None = None


class Agency(NamedTuple):
    """An agency that the document lists with its duties."""

    name: str
    at: Passage


class Indicator(NamedTuple):
    """A result to reach, or a duty with a cadence.

    `text` is the figure with its unit as a plan writes it ('60%', '2.000 hộ', '05 mô hình'), empty
    where the document gives none; `value` and `until` (of a range) are exact, percent as percent.
    `baseline` is where it starts from, where the sentence has it ('từ 12% xuống 5%'). `year` is the
    sentence's or its heading's; `project` the one in whose section it stands.
    """

    kind: TargetKind
    text: str
    value: Fraction | None
    until: Fraction | None
    baseline: str
    unit: str
    operator: Operator
    direction: Direction
    cadence: Cadence | None
    averaged: bool
    strives: bool
    year: int | None
    project: Project | None
    at: Passage
    doubt: Text | None = None

    @property
    def sure(self) -> bool:
        """Whether it may become data."""
        return self.doubt is None


class LeftOut(NamedTuple):
    """Words that hold money or figures and that no proposal holds, with the reason."""

    at: Passage
    reason: Text


class DecisionText(NamedTuple):
    """All that was read in a decision's text, in the document's order."""

    act: Act
    sections: tuple[Section, ...]
    projects: tuple[Project, ...]
    funding: tuple[FundingBlock, ...]
    source_years: tuple[SourceYears, ...]
    leads: tuple[Lead, ...]
    agencies: tuple[Agency, ...]
    indicators: tuple[Indicator, ...]
    left_out: tuple[LeftOut, ...]
