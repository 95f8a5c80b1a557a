"""Counts what comes of mutants of the shipped plan: `python -m tests.benchmarks.mutants 20000`.

Prints every fault with its number; exits 1 if there is one. tests/mutants.py says what is a fault.
"""

import sys
from collections import Counter
from collections.abc import Iterator

from tests.mutants import FORMATS, Mutant, Plant


def main(count: int) -> int:
    counts: Counter[str] = Counter()
    slowest = 0.0
    for mutant in _shown(Plant(FORMATS).mutants(1, count)):
        counts[mutant.outcome.split(" ")[0]] += 1
        slowest = max(slowest, mutant.seconds)
    print(f"{count} mutants:", ", ".join(f"{n} {what}" for what, n in counts.most_common()))
    print(f"the slowest took {slowest:.2f} s")
    return int(any(outcome.isupper() for outcome in counts))


def _shown(mutants: Iterator[Mutant]) -> Iterator[Mutant]:
    for mutant in mutants:
        if mutant.outcome[:2].isupper():
            print(mutant.number, mutant.outcome)
        yield mutant


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000))
