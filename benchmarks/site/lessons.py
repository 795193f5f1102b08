"""One made-up lesson in the form of our own sources: notes of ordinary length, its facts and its references."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any

from benchmarks.site.prose import ADJECTIVES, NOUNS, VERBS, coined, paragraph, sentence

Source = dict[str, Any]
"""The content of a YAML file."""

CATEGORY = "duty"
"""The one conversation that all lessons leave to others."""
_SECTIONS = 6
_TERMS = 12
_SOURCES = 12
_KINDS = ("paper", "report", "documentation", "article", "course", "talk", "book", "code")


def lesson(track: str, name: str, before: str | None) -> Source:
    """Return a lesson's notes: some 1,500 words, the same at each run; `before` is the lesson that it builds on."""
    seeds = Random(f"{track}/{name}")  # noqa: S311 - the same words each time, not secrets
    topic = coined(seeds)
    sections = [f"part-{number}" for number in range(1, _SECTIONS + 1)]
    keys = [f"source-{number}" for number in range(1, _SOURCES + 1)]
    terms = _terms(seeds, sections)
    return {
        "title": f"{name.replace('-', ' ').capitalize()}: how a {topic} works",
        "description": f"What a {topic} is made of, what drives it, and where it fails; made up to be measured.",
        "difficulty": seeds.choice(("introductory", "intermediate", "advanced")),
        "reviewed": "2026-11-22",
        "lecture": {
            "title": f"A talk on the {topic}",
            "series": "talks",
            "edition": "one",
            "date": "2026-01-02",
            "speakers": [{"name": "Ada Example", "affiliation": "A workshop"}],
            "recording": {"status": "available", "url": f"https://example.org/{track}/{name}"},
        },
        "outcomes": [
            {"id": f"outcome-{number}", "text": f"{verb} how the {noun} of a {topic} works."}
            for number, (verb, noun) in enumerate(
                zip(("Explain", "Compare", "Compute", "Diagnose"), seeds.sample(NOUNS, 4), strict=True), 1
            )
        ],
        "summary": f"{paragraph(seeds, 4)}\n\n{paragraph(seeds, 3)}",
        "sections": [
            {
                "id": section,
                "title": f"The {adjective} {noun}",
                "body": _body(seeds, topic, terms[2 * place : 2 * place + 2], keys[2 * place : 2 * place + 2]),
            }
            for place, (section, adjective, noun) in enumerate(
                zip(sections, seeds.sample(ADJECTIVES, _SECTIONS), seeds.sample(NOUNS, _SECTIONS), strict=True)
            )
        ],
        "abbreviations": {topic[:3].upper() + "W": f"{topic} in the workshop"},
        "terms": terms,
        "pair_sets": [
            _pairs(seeds, "faults", "Faults and where they come from", sections[2]),
            _pairs(seeds, "parts", "Parts and what they do", sections[1]),
        ],
        "sequences": [
            {
                "id": f"order-{number}",
                "title": title,
                "section": sections[number],
                "steps": [
                    f"{verb} the {adjective} {noun}."
                    for verb, adjective, noun in zip(
                        ("Open", "Clean", "Warm", "Fill", "Turn"),
                        seeds.sample(ADJECTIVES, 5),
                        seeds.sample(NOUNS, 5),
                        strict=True,
                    )
                ],
            }
            for number, title in enumerate((f"Starting a {topic}", f"Stopping a {topic}"), 1)
        ],
        "claims": [_claim(seeds, topic, number, section) for number, section in enumerate(sections[:5], 1)],
        "calculations": [_calculation(topic, sections[3])],
        "scope": _scope(seeds, topic, before),
        "pitfalls": [{"belief": sentence(seeds), "correction": paragraph(seeds, 2)} for _ in range(4)],
        "remember": [sentence(seeds) for _ in range(5)],
        "activities": [
            {
                "id": "by-hand",
                "title": f"Take a {topic} apart",
                "minutes": 15,
                "steps": [{"do": sentence(seeds), "answer": sentence(seeds)} for _ in range(3)],
            }
        ],
        "references": _references(seeds, topic, keys, before),
    }


def _body(seeds: Random, topic: str, terms: Sequence[Source], keys: Sequence[str]) -> str:
    """Return three paragraphs with a key word each, a list and citations."""
    first, second = terms
    marked = [
        f"What a {topic} calls its [[{first['term']}]] is the first thing to look at [@{keys[0]}].",
        f"Beside it stands the [[{second['term']}]], which has *another* task [@{keys[1]}].",
    ]
    points = "\n".join(f"- **{noun.capitalize()}**: {sentence(seeds)}" for noun in seeds.sample(NOUNS, 3))
    return (
        f"{marked[0]} {paragraph(seeds, 3)}\n\n{marked[1]} {paragraph(seeds, 3)}\n\n{points}\n\n{paragraph(seeds, 3)}"
    )


def _terms(seeds: Random, sections: Sequence[str]) -> list[Source]:
    """Return terms in pairs that learners mix up; half of their words are common to many lessons."""
    adjectives, nouns, more = (seeds.sample(words, _TERMS) for words in (ADJECTIVES, NOUNS, NOUNS))
    verbs = seeds.sample(VERBS, _TERMS)
    return [
        {
            "id": f"term-{place + 1}",
            "term": f"{coined(seeds)} {nouns[place]}",
            "definition": f"The {adjectives[place]} part that {verbs[place]} the "
            f"{more[place] if more[place] != nouns[place] else 'whole'} {seeds.choice(('early', 'late'))} in a run.",
            "category": f"part {place // 4 + 1}",
            "confusable_with": [f"term-{(place ^ 1) + 1}"],
            "section": sections[place // 2],
        }
        for place in range(_TERMS)
    ]


def _pairs(seeds: Random, name: str, title: str, section: str) -> Source:
    nouns, others = seeds.sample(NOUNS, 5), seeds.sample(NOUNS, 7)
    adjectives, verbs = seeds.sample(ADJECTIVES, 7), seeds.sample(VERBS, 5)
    rights = [f"A {adjective} {other}" for adjective, other in zip(adjectives, others, strict=True)]
    return {
        "id": name,
        "title": title,
        "section": section,
        "left_heading": "What you see",
        "right_heading": "What it belongs to",
        "pairs": [
            {
                "left": f"The outer {noun} {verb} at half of its speed",
                "right": right,
                "why": f"Only there do they touch, as day {number} of the test showed.",
            }
            for number, (noun, verb, right) in enumerate(zip(nouns, verbs, rights[:5], strict=True), 1)
        ],
        "extra_right": rights[5:],
    }


def _claim(seeds: Random, topic: str, number: int, section: str) -> Source:
    noun, *others = seeds.sample(NOUNS, 4)
    verb = seeds.choice(VERBS)
    said = f"In test {number} of a {topic} the {noun} {verb} the"
    return {
        "id": f"claim-{number}",
        "statement": f"{said} {others[0]}.",
        "why": f"Nothing else comes near the {others[0]} during the test.",
        "section": section,
        "false_versions": [
            {"statement": f"{said} {other}.", "why": f"The {other} stands on the far side, behind a wall."}
            for other in others[1:]
        ],
    }


def _calculation(topic: str, section: str) -> Source:
    return {
        "id": "turns",
        "title": f"Turns of a {topic}",
        "section": section,
        "rule": r"$\text{turns} = \text{minutes} \times \text{speed}$",
        "question": f"A {topic} runs for {{{{minutes}}}} minutes at {{{{speed}}}} turns/minute. How many is that?",
        "parameters": [
            {"symbol": "minutes", "label": "time", "minimum": 10, "maximum": 60, "step": 5, "unit": "minutes"},
            {"symbol": "speed", "label": "speed", "minimum": 3, "maximum": 9, "step": 2, "unit": "turns/minute"},
        ],
        "formula": "minutes * speed",
        "unit": "turns",
        "wrong_formulas": [{"formula": "minutes + speed", "why": "A speed acts in each minute, so multiply."}],
    }


def _scope(seeds: Random, topic: str, before: str | None) -> Source:
    inside, outside = seeds.sample(NOUNS, 4), seeds.sample(NOUNS, 3)
    return {
        "test": f"What a gauge on the {topic} can tell is in. {sentence(seeds)}",
        "in_scope": [
            {
                "text": f"How fast the {noun} may turn",
                "instruments": ["measurement", "arithmetic"],
                "examples": [f"Should the {noun} of a {topic} turn at double the speed?"],
            }
            for noun in inside
        ],
        "out_of_scope": [
            {
                "category": CATEGORY,
                "text": paragraph(seeds, 2),
                "examples": [
                    {"text": f"Should the owner of a {topic} answer for a broken {noun}?"} for noun in outside
                ],
            }
        ],
        **({"covered_elsewhere": [{"text": f"How a {topic} is set up", "lesson": before}]} if before else {}),
        "not_covered": [{"text": f"The history of the {topic}", "why": "It would need a lesson of its own."}],
    }


def _references(seeds: Random, topic: str, keys: Sequence[str], before: str | None) -> Source:
    return {
        "sources": [
            {
                "key": key,
                "kind": seeds.choice(_KINDS),
                "title": f"The {seeds.choice(ADJECTIVES)} {seeds.choice(NOUNS)} of the {topic}",
                "authors": f"{coined(seeds).capitalize()} & {coined(seeds).capitalize()}",
                "year": seeds.randint(1990, 2026),
                "url": f"https://example.org/{topic}/{key}",
            }
            for key in keys
        ],
        "drawn": [{"source": key, "text": sentence(seeds)} for key in keys],
        "own_work": paragraph(seeds, 2),
        "going_deeper": [{"source": key, "why": sentence(seeds)} for key in keys[:3]],
        "adjacent": [
            {"title": f"The {noun}", "text": paragraph(seeds, 2), **({"lesson": before} if before else {})}
            for noun in seeds.sample(NOUNS, 2)
        ],
        "community": {
            "none_because": "Nobody has discussed it yet.",
            "looked_on": "2026-11-22",
            "look_again": "at the next review",
        },
    }
