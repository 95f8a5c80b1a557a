"""Plans drawn at random, and the same plans after edits: what a workbook is held against."""

from dataclasses import dataclass, replace
from random import Random

from gnbv.plan import Plan
from gnbv.reading.loader import load_text

UNITS = {"đồng": 1, "nghìn đồng": 10**3, "triệu đồng": 10**6}
HEAD = """\
decision:
  number: 9/QĐ
  date: 2031-01-02
  title: {{vi: Kế hoạch thử, en: A trial}}
  issuer: {{vi: Xã, en: Commune}}
programme: {{vi: Chương trình thử, en: A trial}}
period: {{first: 2031, last: 2034}}
unit: triệu đồng
rounding: {rounding}
agencies:
  a: {{name: {{vi: Cơ quan, en: Agency}}}}
sources:
"""


@dataclass(frozen=True)
class Source:
    """A source's years, and the weights of its lines (None: equal)."""

    years: tuple[int, ...]
    weights: tuple[int, ...] | None

    def yaml(self, key: str) -> str:
        text = f"  {key}:\n    name: {{vi: Nguồn {key}, en: Source {key}}}\n"
        text += f"    short: {{vi: {key}, en: {key}}}\n    ref: I\n"
        text += f"    years: [{', '.join(map(str, self.years))}]\n"
        if self.weights:
            pairs = zip(self.years, self.weights, strict=True)
            text += "    profile:\n      weights:\n"
            text += "".join(f"        {year}: {weight}\n" for year, weight in pairs)
        return text


@dataclass(frozen=True)
class Drawn:
    """A plan in small: its rounding, its sources, and a line of each source in every project."""

    rounding: str
    sources: tuple[Source, ...]
    amounts: tuple[tuple[int, ...], ...]

    @property
    def unit(self) -> int:
        return UNITS[self.rounding]

    def plan(self) -> Plan:
        keys = [f"s{at}" for at in range(len(self.sources))]
        text = HEAD.format(rounding=self.rounding)
        text += "".join(one.yaml(key) for key, one in zip(keys, self.sources, strict=True))
        text += "projects:\n"
        for at, amounts in enumerate(self.amounts):
            text += f'  - code: "{at}"\n    name: {{vi: Dự án {at}, en: Project {at}}}\n'
            text += "    ref: I\n    lead: a\n    funding:\n"
            for key, amount in zip(keys, amounts, strict=True):
                text += f"      {key}: {amount} đồng\n"
        loaded = load_text(text.encode(), "trial")
        assert not loaded.diagnostics
        assert loaded.plan
        return loaded.plan

    def edited(self, random: Random, lines: int) -> "Drawn":
        """The plan with other amounts in some lines: whole units, sometimes a round number."""
        amounts = [list(row) for row in self.amounts]
        for _ in range(lines):
            row = random.randrange(len(amounts))
            at = random.randrange(len(self.sources))
            amounts[row][at] = draw_amount(random, self.unit)
        return replace(self, amounts=tuple(map(tuple, amounts)))


def draw(random: Random) -> Drawn:
    sources = []
    for _ in range(random.randint(1, 3)):
        years = tuple(range(random.randint(2031, 2033), 2035))
        weights = tuple(random.randint(1, 5) for _ in years) if random.random() < 0.3 else None
        sources.append(Source(years, weights))
    rounding = random.choice(list(UNITS))
    amounts = tuple(
        tuple(draw_amount(random, UNITS[rounding]) for _ in sources)
        for _ in range(random.randint(1, 5))
    )
    return Drawn(rounding, tuple(sources), amounts)


def draw_amount(random: Random, unit: int) -> int:
    round_number = random.randint(0, 9) * 60 * 10**9
    return random.choice([round_number, random.randint(0, 10**12 // unit) * unit, unit, 0])
