"""Claims as Parquet: the long table of `csv`, typed, and written in row groups as plans come."""

from collections.abc import Generator, Iterable
from itertools import chain
from tempfile import TemporaryFile

from gnbv.audit import Audit
from gnbv.long_tables import CLAIMS, Row, claim_rows, in_pieces, long_writer
from gnbv.verdicts.paths import relative
from gnbv.verdicts.view import View


def part(audit: Audit, view: View) -> list[Row]:
    """Return a plan's claims, a row each, whether they hold or not."""
    loaded, done = audit.loaded, audit.reconciliation
    if done is None:
        return []
    name = relative(loaded.name)
    return list(claim_rows(name, done, lambda at: str(loaded.place(at)), view.lang))


def frame(parts: Iterable[list[Row]], _: View) -> Generator[bytes, None, None]:
    """Yield the file, once the rows of all plans are in it."""
    with TemporaryFile() as table:
        long_writer("parquet")(CLAIMS, chain.from_iterable(parts), table)
        table.seek(0)
        yield from in_pieces(table)
