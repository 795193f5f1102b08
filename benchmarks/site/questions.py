"""The ten authored questions of a made-up lesson, of the kinds that the peers can ask too."""

from __future__ import annotations

from random import Random

from benchmarks.site.lessons import Source
from benchmarks.site.prose import ADJECTIVES, NOUNS, VERBS, sentence

ITEMS = 10


def quiz(track: str, name: str, *, generated: bool) -> Source:
    """Return a lesson's quiz: five single, three multiple choice, two true or false; and what is made from facts."""
    seeds = Random(f"{track}/{name}/quiz")  # noqa: S311 - the same questions each time, not secrets
    kinds = ["single"] * 5 + ["multiple"] * 3 + ["true"] * 2
    items = [
        {"id": f"{name}-{number}", **(_judge(seeds, number) if kind == "true" else _choose(seeds, number, kind))}
        for number, kind in enumerate(kinds, 1)
    ]
    return {**({} if generated else {"generate": {"most": 0}}), "items": items}


def _base(seeds: Random, number: int, kind: str, prompt: str) -> Source:
    return {
        "kind": kind,
        "prompt": prompt,
        "outcome": f"outcome-{(number - 1) % 4 + 1}",
        "section": f"part-{(number - 1) % 6 + 1}",
        "explanation": f"{sentence(seeds)} {sentence(seeds)}",
    }


def _choose(seeds: Random, number: int, kind: str) -> Source:
    correct = 1 if kind == "single" else 2
    noun, *nouns = seeds.sample(NOUNS, 5)
    adjectives, verb = seeds.sample(ADJECTIVES, 5), seeds.choice(VERBS)
    asked = "Which part is the cause?" if correct == 1 else "Which two parts are the cause?"
    rights = seeds.sample(range(4), correct)
    return {
        **_base(
            seeds,
            number,
            f"{kind}_choice",
            f"On day {number} the {adjectives[4]} {noun} {verb} more than it should, while all else stands still. "
            f"{asked}",
        ),
        "options": [
            {
                "id": letter,
                "text": f"The {adjectives[place]} {nouns[place]} in the room next door",
                "correct": place in rights,
                "feedback": f"It {'' if place in rights else 'never '}touches what moves there; see day {number}.",
            }
            for place, letter in enumerate("abcd")
        ],
    }


def _judge(seeds: Random, number: int) -> Source:
    one, other = seeds.sample(NOUNS, 2)
    verb = seeds.choice(VERBS)
    answer = number % 2 == 0
    return {
        **_base(seeds, number, "true_false", f"On day {number} of the test the {one} {verb} the {other} beside it."),
        "answer": answer,
        "feedback_true": "The log of that day says so." if answer else "You took the log of another day for this one.",
        "feedback_false": "You took the log of another day for this one." if answer else "The log of that day says so.",
    }
