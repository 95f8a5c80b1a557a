"""Fitting: the proportions that rows keep once some columns of a table are given their totals.

Rows keep their proportions between columns up to one factor a column (biproportional fitting:
Deming and Stephan 1940, Bacharach 1970). Where all rows share one proportion the answer is exact
and direct; otherwise factors are found step by step in whole numbers, never in floats, so that
every machine finds the same ones.
"""

from collections.abc import Mapping, Sequence

Weights = tuple[int, ...]

_ONE = 2**60
_STEPS = 400
_WORK = 400_000
"""Kinds of rows x steps: what is left to do after them, the flow does."""


def fit(amounts: Mapping[Weights, int], totals: Sequence[int | None]) -> dict[Weights, Weights]:
    """Return the fitted weights for each kind of row.

    `amounts` is what all rows of one kind come to, `totals` what each column must come to (None:
    whatever follows); both are in the same whole units. Without totals nothing changes.
    """
    if not amounts or all(total is None for total in totals):
        return {weights: weights for weights in amounts}
    if len(amounts) == 1:
        ((weights, amount),) = amounts.items()
        return {weights: _direct(weights, amount, totals)}
    factors = _factors(amounts, totals)
    return {weights: _kept(_scaled(weights, factors), weights) for weights in amounts}


def _direct(weights: Weights, amount: int, totals: Sequence[int | None]) -> Weights:
    """One kind of row: given columns weigh what they are given, the others share what is left."""
    free = sum(w for w, total in zip(weights, totals, strict=True) if total is None)
    left = max(0, amount - sum(total for total in totals if total is not None))
    fitted = tuple(
        w * left if total is None else (total * (free or 1) if w else 0)
        for w, total in zip(weights, totals, strict=True)
    )
    return _kept(fitted, weights)


def _factors(amounts: Mapping[Weights, int], totals: Sequence[int | None]) -> list[int]:
    factors = [_ONE] * len(totals)
    for _ in range(min(_STEPS, max(50, _WORK // len(amounts)))):
        sums = _columns(amounts, factors)
        worst = 0
        for j, total in enumerate(totals):
            if total is not None and sums[j]:
                # Sums carry 32 binary places, so that the last whole unit is still in sight.
                worst = max(worst, abs((total << 32) - sums[j]))
                factors[j] = factors[j] * (total << 32) // sums[j]
        if worst < 2**24:
            break
        largest = max(factors)
        if largest > _ONE << 8:
            factors = [factor * _ONE // largest for factor in factors]
    return factors


def _columns(amounts: Mapping[Weights, int], factors: Sequence[int]) -> list[int]:
    sums = [0] * len(factors)
    for weights, amount in amounts.items():
        scaled = _kept(_scaled(weights, factors), weights)
        whole = sum(scaled)
        if whole:
            for j, part in enumerate(scaled):
                sums[j] += (amount << 32) * part // whole
    return sums


def _scaled(weights: Weights, factors: Sequence[int]) -> Weights:
    return tuple(w * factor for w, factor in zip(weights, factors, strict=True))


def _kept(fitted: Weights, weights: Weights) -> Weights:
    """The fitted weights, or the row's own where fitting leaves none."""
    return fitted if any(fitted) else weights
