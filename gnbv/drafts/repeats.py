"""Repeats own which rows print an earlier row again: of its name, and with its figures."""

from collections.abc import Iterator, Sequence

from gnbv.drafts.sums import Vector


class Repeats:
    """The rows of a table by what they print; `names` and `vectors` are theirs, in their order.

    Rows are looked up by their figures, since every row asks: comparing each with all before it
    takes half a minute for the annex of a province.
    """

    def __init__(self, names: Sequence[str], vectors: Sequence[Vector]) -> None:
        self._names, self._vectors = names, vectors
        self._printing: dict[tuple[str, int, int], list[int]] = {}
        for at in range(len(names)):
            for printed in self._printed(at):
                self._printing.setdefault(printed, []).append(at)

    def earlier(self, at: int) -> int | None:
        """The first row that a row prints again, None where it prints none.

        Both have its name, and the same amount in every column that both print: in one, no zero.
        """
        sharing = {one for printed in self._printed(at) for one in self._printing[printed]}
        before = sorted(one for one in sharing if one < at)
        return next((one for one in before if self._are_alike(one, at)), None)

    def _are_alike(self, one: int, other: int) -> bool:
        pairs = zip(self._vectors[one], self._vectors[other], strict=True)
        return all(mine == theirs for mine, theirs in pairs if None not in {mine, theirs})

    def _printed(self, at: int) -> Iterator[tuple[str, int, int]]:
        """Yield each amount of a row but zeros, with the row's name and the column."""
        for column, amount in enumerate(self._vectors[at]):
            if amount:
                yield self._names[at], column, amount
