"""The picture owns what is drawn so far: shapes and words, from the top down."""

from html import escape
from textwrap import wrap

from gnbv.language import Lang, Text
from gnbv.money import DONG, Unit, write
from gnbv.writers.svg.scale import WIDTH, px

LINE = 1_500
"""The height of a line of words, in hundredths of a pixel."""
_MARGIN = 200
"""At both sides: letters such as T reach beyond where they begin."""
_LETTERS = 62
"""Letters that fit on a line of a picture."""
SERIES = 8
"""Fills that are told apart, by colour and by pattern; then they begin again."""
_PATTERNS = (
    "",
    '<path d="M0 6L6 0" stroke="currentColor" stroke-width="1.2"/>',
    '<circle cx="3" cy="3" r="1.1" fill="currentColor"/>',
    '<path d="M0 3H6" stroke="currentColor" stroke-width="1"/>',
    '<path d="M3 0V6" stroke="currentColor" stroke-width="1"/>',
    '<path d="M0 0L6 6" stroke="currentColor" stroke-width="1.2"/>',
    '<path d="M0 3H6M3 0V6" stroke="currentColor" stroke-width=".8"/>',
    '<path d="M0 0L6 6M0 6L6 0" stroke="currentColor" stroke-width=".8"/>',
)


class Picture:
    """A drawing in the making: `top` is how far down it reaches, in hundredths of a pixel."""

    def __init__(
        self, title: Text, description: Text, lang: Lang, key: str, unit: Unit | None
    ) -> None:
        self.lang, self.key, self.unit = lang, key, unit or DONG
        self.title = title.in_language(lang)
        self.description = description.in_language(lang)
        self.parts: list[str] = []
        self.top = 200
        self._used: set[int] = set()

    def words(self, text: Text) -> str:
        """A text in the picture's language, as it stands in SVG."""
        return escape(text.in_language(self.lang))

    def money(self, amount: int) -> str:
        """An amount in the picture's unit, exact."""
        return write(amount, self.unit, self.lang)

    def exact(self, amount: int) -> str:
        """An amount in đồng, for who points at its shape."""
        return f"{write(amount, style=self.lang)} đồng"

    def fill(self, series: int) -> str:
        """The fill of a series: a colour, and a pattern over it."""
        self._used.add(series % SERIES)
        return f'class="s{series % SERIES}"'

    def box(self, left: int, top: int, size: tuple[int, int], series: int, about: str) -> None:
        """Draw a bar with what it is about; `size` is its width and height."""
        width, height = size
        shape = f'x="{px(left)}" y="{px(top)}" width="{px(width)}" height="{px(height)}"'
        pattern = series % SERIES
        over = f'<rect {shape} fill="url(#{self.key}-p{pattern})"/>' if pattern else ""
        fill = self.fill(series)
        self.parts.append(f"<g><title>{escape(about)}</title><rect {shape} {fill}/>{over}</g>")

    def label(self, left: int, top: int, words: str, kind: str = "") -> None:
        """Write words that are escaped already; `kind` may have 'middle', 'end' and 'strong'."""
        ends = [one for one in ("middle", "end") if one in kind]
        anchor = f' text-anchor="{ends[0]}"' if ends else ""
        weight = ' class="strong"' if "strong" in kind else ""
        self.parts.append(f'<text x="{px(left)}" y="{px(top)}"{anchor}{weight}>{words}</text>')

    def line(self, start: tuple[int, int], end: tuple[int, int], kind: str = "axis") -> None:
        """Draw a line between two points."""
        (left, top), (right, bottom) = start, end
        at = f'x1="{px(left)}" y1="{px(top)}" x2="{px(right)}" y2="{px(bottom)}"'
        self.parts.append(f'<line {at} class="{kind}"/>')

    def heading(self, text: Text) -> None:
        """Write a name over what follows, on as many lines as it needs."""
        for words in wrap(text.in_language(self.lang), _LETTERS) or [""]:
            self.top += LINE
            self.label(0, self.top - 350, escape(words))

    def legend(self, series: tuple[Text, ...]) -> None:
        """Name each series beside its fill, one a line."""
        for number, name in enumerate(series):
            self.box(0, self.top + 250, (1_200, 1_000), number, name.in_language(self.lang))
            self.label(1_800, self.top + 1_150, self.words(name))
            self.top += LINE
        self.top += 600

    @property
    def patterns(self) -> str:
        """The patterns that are used, defined."""
        return "".join(
            f'<pattern id="{self.key}-p{number}" width="6" height="6" '
            f'patternUnits="userSpaceOnUse" class="pattern">{_PATTERNS[number]}</pattern>'
            for number in sorted(self._used)
            if number
        )


def rendered(picture: Picture) -> str:
    """Return the whole SVG element, which names and describes itself."""
    title, about = f"{picture.key}-title", f"{picture.key}-about"
    width, height = px(WIDTH + 2 * _MARGIN), px(picture.top + 400)
    size = f'viewBox="{px(-_MARGIN)} 0 {width} {height}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" class="chart" '
        f'aria-labelledby="{title} {about}">'
        f'<title id="{title}">{escape(picture.title)}</title>'
        f'<desc id="{about}">{escape(picture.description)}</desc>'
        f"<defs>{picture.patterns}</defs>{''.join(picture.parts)}</svg>"
    )
