"""How likely it is that something came about by chance."""

from __future__ import annotations

from collections.abc import Sequence


def at_least(hits: int, chances: Sequence[float]) -> float:
    """Return the probability of so many hits or more in independent trials, each with its own chance.

    With equal chances this is the upper tail of the binomial distribution.
    """
    # probabilities[n]: of exactly n hits in the trials so far.
    probabilities = [1.0]
    for chance in chances:
        stay = [probability * (1 - chance) for probability in (*probabilities, 0.0)]
        rise = [probability * chance for probability in (0.0, *probabilities)]
        probabilities = [one + other for one, other in zip(stay, rise, strict=True)]
    return sum(probabilities[hits:])
