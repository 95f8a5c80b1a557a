"""Codes own which codes of projects are taken, and what number comes next below one of them."""

import re
from collections import Counter

from gnbv.drafts.numbering import is_mark

_DOT = re.compile(r"\.")


class Codes:
    """The codes of one table that are taken so far; counted as they are, since every row asks."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._below: Counter[str] = Counter()

    def __contains__(self, code: str) -> bool:
        return code in self._taken

    def add(self, code: str) -> None:
        """Take a code."""
        self._taken.add(code)
        self._below.update(["", *(code[: dot.end()] for dot in _DOT.finditer(code))])

    def below(self, base: str) -> int:
        """How many codes begin with a code and its dot; of nothing, how many there are."""
        return self._below[base]

    def next_of(self, number: str | None, above: str) -> str:
        """A project's code: its number where no other has it, else below the code of its parent."""
        own = number if number and not is_mark(number) else None
        if own and own not in self and (own.startswith(f"{above}.") or not above):
            return own
        base = f"{above}." if above else ""
        order = own.removeprefix(base) if own else str(1 + self.below(base))
        code, again = f"{base}{order}", 1
        while code in self:
            again += 1
            code = f"{base}{order}-{again}"
        return code
