"""Records own the long form of a table: one fact a record, every value under its field's name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Value = str | int | None
Record = Mapping[str, Value]
"""A fact: plain values by field, amounts in đồng."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Records:
    """Facts that all have the same fields. `fields` is their order where a format has columns.

    `head` goes before the facts where a format has a place for it: which plan, which years, the
    total.
    """

    fields: tuple[str, ...]
    facts: tuple[Record, ...]
    head: Mapping[str, object] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        kind: "type[DataclassInstance]",
        facts: Iterable["DataclassInstance"],
        head: Mapping[str, object],
        only: Sequence[str] | None = None,
    ) -> "Records":
        """Records of facts that are dataclasses of one kind: all their fields, or `only` some."""
        names = tuple(only or (one.name for one in fields(kind)))
        made = tuple({name: getattr(fact, name) for name in names} for fact in facts)
        return cls(fields=names, facts=made, head=head)

    def dicts(self) -> list[dict[str, Value]]:
        """The facts as dictionaries, their fields in order: what a DataFrame is made of."""
        return [{name: fact[name] for name in self.fields} for fact in self.facts]

    def lines(self) -> Iterator[list[Value]]:
        """Yield each fact's values in the order of the fields, for formats with one header line."""
        return ([fact[name] for name in self.fields] for fact in self.facts)
