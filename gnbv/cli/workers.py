"""Workers own how a function is applied to many items on all processors, with results in order.

Each worker is a process with a pipe of its own, started afresh (`spawn`), which is done alike on
Linux, macOS and Windows and is safe beside the thread that shows the progress, as a fork is not;
what it costs is one start-up a worker. There is no queue and no lock between them, so that a worker
that is killed stops nobody, and nothing is left behind. A worker whose parent has gone reads the
end of its pipe, and ends.
"""

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from gnbv.cli import collector
from gnbv.errors import FailedError
from gnbv.language import Text

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

Item = TypeVar("Item")
Result = TypeVar("Result")

_PAY_OFF = 12
"""Items a worker from which its start-up pays off: half a second, in plans of ordinary size."""
_AHEAD = 8
"""Results a worker that may wait for those before them: enough while one item takes long."""
_MOST = 60
"""Workers at most: Windows waits for no more than 63 things at once."""


def suited(asked: int | None, items: int) -> int:
    """How many workers suit so many items: as many as asked for, else the processors that pay off.

    1 is to work in this process.
    """
    if getattr(sys, "frozen", False):  # a program in one file starts itself in place of a worker
        return 1
    if asked is not None:
        return max(1, min(asked, items, _MOST))
    return max(1, min(_processors(), items // _PAY_OFF, _MOST))


def _processors() -> int:
    """The processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_order(work: Callable[[Item], Result], items: Sequence[Item], jobs: int) -> Iterator[Result]:
    """Yield the work's result for every item, in order; with `jobs` above 1 in so many processes.

    No more results are held than a few a worker. What the work raises is raised here. Raises
    `FailedError` where a worker is killed. However this ends, no worker is left running.
    """
    if jobs == 1:
        yield from map(work, items)
        return
    with _started(work, jobs) as workers:
        yield from _gathered(work, items, workers)


@dataclass(eq=False, slots=True)
class _Worker(Generic[Item, Result]):
    """A process and this end of its pipe; `at` is the position of the item it works on."""

    process: "BaseProcess"
    pipe: "Connection"
    at: int = -1

    def give(self, at: int, item: Item) -> None:
        """Let it work on an item."""
        self.at = at
        try:
            self.pipe.send(item)
        except OSError as error:
            raise self._lost() from error

    def take(self) -> tuple[Result] | None:
        """Its result; None where the work raised something."""
        try:
            result: tuple[Result] | None = self.pipe.recv()
        except (OSError, EOFError) as error:
            raise self._lost() from error
        return result

    def _lost(self) -> FailedError:
        self.process.join(1)
        code = self.process.exitcode
        return FailedError(
            Text(
                f"một tiến trình kiểm tra đã bị dừng giữa chừng (mã {code}), có thể do thiếu bộ "
                "nhớ: chạy lại với --jobs nhỏ hơn",
                f"a worker process was stopped before its work was done (code {code}), perhaps for "
                "want of memory: run again with fewer --jobs",
            )
        )


def _gathered(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    workers: "Sequence[_Worker[Item, Result]]",
) -> Iterator[Result]:
    """Give items out and yield results in order, never further ahead than the window."""
    window = _AHEAD * len(workers)
    results: dict[int, tuple[Result] | None] = {}
    idle, given = deque(workers), 0
    for wanted in range(len(items)):
        while wanted not in results:
            while idle and given < min(len(items), wanted + window):
                idle.popleft().give(given, items[given])
                given += 1
            for worker in _ready(workers):
                results[worker.at] = worker.take()
                worker.at = -1
                idle.append(worker)
        result = results.pop(wanted)
        # What failed there is done again here, so that it fails as it would without workers.
        yield work(items[wanted]) if result is None else result[0]


def _ready(workers: "Sequence[_Worker[Item, Result]]") -> "list[_Worker[Item, Result]]":
    """The busy workers that have a result, or have been killed; waits for the first."""
    from multiprocessing.connection import wait

    busy = {worker.pipe: worker for worker in workers if worker.at >= 0}
    return [busy[pipe] for pipe in busy.keys() & set(wait(list(busy)))]


@contextmanager
def _started(
    work: Callable[[Item], Result], jobs: int
) -> "Iterator[Sequence[_Worker[Item, Result]]]":
    """Workers that wait for items, until the end of the block."""
    from multiprocessing import get_context

    context = get_context("spawn")
    workers: list[_Worker[Item, Result]] = []
    try:
        for _ in range(jobs):
            ours, theirs = context.Pipe()
            process = context.Process(target=_serve, args=(theirs, work), daemon=True)
            workers.append(_Worker(process, ours))
            with _uninterrupted():
                process.start()
            theirs.close()  # so that a worker's end is the end of its pipe
        yield workers
    finally:
        _stop(workers)


def _stop(workers: "Sequence[_Worker[Item, Result]]") -> None:
    """End workers at once, whatever they are at: none of them writes anything."""
    started = [worker for worker in workers if worker.process.pid is not None]
    for worker in started:
        worker.process.kill()
    for worker in started:
        worker.process.join()
    for worker in workers:
        worker.pipe.close()


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let a process that starts within inherit that Ctrl-C is not for it: its parent ends it.

    An interruption of this process itself comes when the block has ended.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(pipe: "Connection", work: Callable[[Item], Result]) -> None:
    """What a worker does: the work on each item that comes, until the pipe ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collector.look_seldom()
    with suppress(EOFError, OSError):
        while True:
            pipe.send(_attempt(work, pipe.recv()))


def _attempt(work: Callable[[Item], Result], item: Item) -> tuple[Result] | None:
    try:
        return (work(item),)
    except Exception:  # noqa: BLE001 - the parent meets it again, and shows it
        return None
