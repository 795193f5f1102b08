"""Made-up lessons: everything the model allows, also what no careful author would write.

A lesson's content depends on its number alone, its ids on the seed too: the same facts under other seeds make other
choices. Half of the lessons are in plain words, the other half in any script, with marks that are not closed.
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from random import Random
from typing import Any

from clawdemy_notes.generate import Ground
from clawdemy_notes.model.base import Phrase, Prose
from clawdemy_notes.model.course import CourseLesson, CourseTrack
from clawdemy_notes.model.facts import (
    Calculation,
    Claim,
    FactPair,
    FalseVersion,
    PairSet,
    Parameter,
    Sequence,
    Term,
    WrongFormula,
)
from clawdemy_notes.model.lesson import Lesson, Outcome, Pitfall, Section
from clawdemy_notes.model.references import Community, Drawn, References, Source
from clawdemy_notes.model.scope import CoveredElsewhere, InScope, OutOfScope, Scope, ScopeExample
from clawdemy_notes.model.track import Phase, ScopeCategory, Track, TrackEntry
from clawdemy_notes.words import words_of

PLAIN = (
    "signal layer weight gradient token frame patch noise decoder encoder batch kernel mask probe vector matrix sample "
    "rate budget schedule objective memory cache window attention state plan policy reward sensor camera filter "
    "network stack block branch copy share error label cluster margin"
).split()
ODD = (
    "Größe naïve Überfluß ψυχή данные عربي हिन्दी 数据 漢字 مُشَكَّل 𝒙 ﬁne Ⅳ 👩‍🔬 e\u0301 \u200b‑joined "
    "C++ a_b __init__ *star [open [[key]] {{gap}} {g1} `tick $5 $x^2$ <b>bold</b> &amp; \\back \\$ | # 1. - > ~~~ "
    "“quoted” 'it' … ?! 50% [@one] [link](#idea) **strong** n² é"
).split()
FORMULAS = (
    "p0 * p1", "p0 + p1", "p0 ** 2", "p0 / p1", "p0 - p1", "p0 ** p1", "(p0 + p1) ** 2", "p0 / (p1 - p1)", "p0 % p1",
    "p0 * p1 / 3", "p2 + 1", "p0 *", "2 ** (p0 * p1) ** 3",
)  # fmt: skip
CONDITIONS = (None, None, "p0 > p1", "p0 % p1 == 0", "p0 < 0", "1 / (p0 - p1) > 0", "p9 > 1")
JOINTS = "that which and of for over under with beside between after before".split()
DAY = datetime.date(2026, 1, 1)


def made_up_ground(number: int, seed: int = 0, language: str = "en") -> Ground:
    """Return a made-up lesson as generators are given it; it has up to two earlier lessons in its track."""
    random = Random(number)
    lessons = [_lesson(random, f"lesson-{place}", f"{number}-{seed}") for place in range(random.choice((1, 1, 2, 3)))]
    track_id = f"made-up-{number}-{seed}"
    entries = tuple(TrackEntry(id=id_, phase="only") for id_, _ in lessons)
    track = Track(
        title="Made up",
        about=Phrase("Nothing."),
        blurb=Prose("Nothing."),
        phases=(Phase(id="only", title="Only", about=Phrase("All.")),),
        lessons=entries,
        scope_categories=tuple(_category(random, place) for place in range(random.randrange(4))),
    )
    placed = tuple(
        CourseLesson(id_, entry, lesson, f"{id_}.yml") for (id_, lesson), entry in zip(lessons, entries, strict=True)
    )
    return Ground(CourseTrack(track_id, track, "track.yml", placed), placed[-1], words_of(language))


def _lesson(random: Random, id_: str, tag: str) -> tuple[str, Lesson]:
    words = PLAIN if random.random() < 0.5 else [*PLAIN[:8], *ODD]
    write = Writer(random, words, tag)
    sections = [f"section-{place}-{tag}" for place in range(random.randrange(1, 5))]
    terms = write.terms(sections)
    lesson = Lesson(
        title=write.line(),
        description="A lesson that nobody wrote, about nothing in particular.",
        difficulty="introductory",
        reviewed=DAY,
        outcomes=tuple(Outcome(id=f"outcome-{place}", text=write.phrase()) for place in range(random.randrange(1, 4))),
        summary=Prose(write.phrase()),
        sections=tuple(
            Section(id=id_, title=write.line(), body=write.body(terms)) for id_ in (*sections, f"same-as-a-term-{tag}")
        ),
        terms=terms,
        pair_sets=tuple(write.pair_set(place, sections) for place in range(random.randrange(3))),
        sequences=tuple(write.sequence(place, sections) for place in range(random.randrange(3))),
        claims=tuple(write.claim(place, sections) for place in range(random.randrange(4))),
        calculations=tuple(write.calculation(place, sections) for place in range(random.choice((0, 1, 1, 2)))),
        scope=write.scope(),
        pitfalls=(Pitfall(belief=write.phrase(), correction=Prose(write.phrase())),) if random.random() < 0.5 else (),
        remember=(Phrase("Nothing."),),
        references=_references(),
    )
    return id_, lesson


class Writer:
    """Writes pieces of a lesson with certain words."""

    def __init__(self, random: Random, words: list[str], tag: str) -> None:
        self.random = random
        self.tag = tag
        self.words = words
        self.written: list[str] = []

    def line(self, longest: int = 4) -> str:
        """Return plain text on one line."""
        return " ".join(self.random.choices(self.words, k=self.random.randrange(1, longest))).strip() or "x"

    def phrase(self) -> Phrase:
        """Return a phrase: short, of middle length, very long, or one that was written before."""
        if self.written and self.random.random() < 0.12:
            return Phrase(self.random.choice(self.written))
        count = self.random.choices((1, 9, 16, 34, 170), weights=(2, 10, 10, 2, 1))[0]
        picked = [self.random.choice(JOINTS if place % 3 == 2 else self.words) for place in range(count)]
        start = self.random.choice(("A ", "The ", "An ", "How ", "Holding ", "", "whether "))
        end = self.random.choice((".", ".", ".", "", "?", " [@one].", "…"))
        text = f"{start}{' '.join(picked)}{end}"[:1_900]
        self.written.append(text)
        return Phrase(text)

    def question(self) -> Phrase:
        """Return a question."""
        return Phrase(f"{self.random.choice(('May', 'Does', 'Which'))} {self.line(9)}?")

    def prose(self) -> Prose:
        """Return prose of one paragraph."""
        return Prose(self.phrase())

    def terms(self, sections: list[str]) -> tuple[Term, ...]:
        """Return terms, some of which look alike, are called alike, or define themselves."""
        count = self.random.choice((0, 1, 2, 3, 5, 8, 14))
        ids = [f"term-{place}-{self.tag}" for place in range(count)]
        return tuple(
            self._term(id_, ids, sections) for id_ in ([f"same-as-a-term-{self.tag}", *ids[1:]] if count else [])
        )

    def _term(self, id_: str, ids: list[str], sections: list[str]) -> Term:
        name = self.line()
        chance = self.random.random()
        definition = Phrase(f"A {name} that is a {name}.") if chance < 0.08 else self.phrase()
        return Term(
            id=id_,
            term=name,
            definition=definition,
            aliases=tuple(self.line(3) for _ in range(self.random.choice((0, 0, 0, 1, 2)))),
            category=self.random.choice((None, "part", "method", "measure")),
            confusable_with=tuple(self.random.sample(ids, min(len(ids), self.random.randrange(3)))),
            section=self.random.choice((None, *sections)),
        )

    def body(self, terms: tuple[Term, ...]) -> Prose:
        """Return paragraphs with key words, a list, a table and code."""
        names = [term.term for term in terms] or ["nothing"]
        parts = []
        for _ in range(self.random.randrange(1, 5)):
            marked = self.random.choice([*names, "four", "zero", self.random.choice(self.words), f"{names[0]}s"])
            marked = marked.replace("[", "").replace("]", "") or "x"
            rest = " ".join(self.random.choices([*self.words, *JOINTS], k=self.random.choice((4, 10, 14, 40))))
            start = self.random.choice(("Every", "A", "It", "The first", "For years the", "**Lead.** One"))
            joint = self.random.choice(("is a", "is an", "makes", "needs the", ","))
            parts.append(f"{start} {self.random.choice(names)} {joint} [[{marked}]] {rest}.")
        shapes = ("- a list with [[nothing]]", "| a | b |\n| - | - |\n| [[c]] | d |", "```\n[[code]]\n```")
        return Prose("\n\n".join([*parts, *shapes[: self.random.randrange(4)]])[:19_000])

    def pair_set(self, place: int, sections: list[str]) -> PairSet:
        """Return a set of pairs; sides may stand there twice."""
        rights = [self.phrase() for _ in range(6)]
        return PairSet(
            id=f"pairs-{place}-{self.tag}",
            title=self.line(),
            section=self.random.choice(sections),
            left_heading=self.line(),
            right_heading=self.line(),
            pairs=tuple(
                FactPair(left=self.phrase(), right=self.random.choice(rights), why=self.phrase())
                for _ in range(self.random.choice((2, 3, 4, 6, 9)))
            ),
            extra_right=tuple(self.random.choice([*rights, self.phrase()]) for _ in range(self.random.randrange(4))),
        )

    def sequence(self, place: int, sections: list[str]) -> Sequence:
        """Return a sequence of steps."""
        steps = tuple(self.phrase() for _ in range(self.random.choice((3, 4, 5, 7, 11))))
        return Sequence(
            id=f"steps-{place}-{self.tag}", title=self.line(), section=self.random.choice(sections), steps=steps
        )

    def claim(self, place: int, sections: list[str]) -> Claim:
        """Return a claim; its false versions may begin like it, or be the same."""
        statement = self.phrase()
        start = " ".join(statement.split()[: self.random.randrange(1, 8)])
        versions = [
            self.random.choice((statement, self.phrase(), Phrase(f"{start} {self.line(9)}."))) for _ in range(5)
        ]
        return Claim(
            id=f"claim-{place}-{self.tag}",
            statement=statement,
            why=self.phrase(),
            section=self.random.choice(sections),
            false_versions=tuple(
                FalseVersion(statement=Phrase(version[:1_900]), why=self.phrase())
                for version in versions[: self.random.randrange(1, 6)]
            ),
        )

    def calculation(self, place: int, sections: list[str]) -> Calculation:
        """Return a rule of arithmetic, which may have no value, no good numbers, or be no arithmetic at all."""
        return Calculation(
            id=f"number-{place}-{self.tag}",
            title=self.line(),
            section=self.random.choice(sections),
            rule=self.phrase(),
            question=self.random.choice((None, Prose("With {{p0}} and {{p1}}, how many?"), Prose("And {{p7}}?"))),
            parameters=tuple(self._parameter(number) for number in range(self.random.choice((2, 2, 2, 3)))),
            formula=self.random.choice(FORMULAS),
            unit=self.random.choice((None, "tokens", "m", "50%")),
            condition=self.random.choice(CONDITIONS),
            wrong_formulas=tuple(
                WrongFormula(formula=self.random.choice(FORMULAS), why=self.phrase())
                for _ in range(self.random.randrange(3))
            ),
        )

    def _parameter(self, number: int) -> Parameter:
        smallest = self.random.choice(("1", "2", "0", "-3", "0.1", "1000000"))
        return Parameter(
            symbol=f"p{number}",
            label=self.line(),
            minimum=Decimal(smallest),
            maximum=Decimal(smallest) + self.random.choice((Decimal(0), Decimal(12), Decimal("99.5"))),
            step=self.random.choice((Decimal(1), Decimal("0.25"), Decimal(7))),
            unit=self.random.choice((None, "frames", "s")),
        )

    def scope(self) -> Scope:
        """Return borders, of which one side may be empty, and which may name conversations that the track has not."""
        categories = [f"category-{place}" for place in range(4)]
        return Scope(
            test=self.prose(),
            in_scope=tuple(
                InScope(
                    text=self.phrase(),
                    instruments=tuple(self.phrase() for _ in range(self.random.randrange(1, 3))),
                    examples=tuple(self.question() for _ in range(self.random.randrange(3))),
                )
                for _ in range(self.random.randrange(1, 5))
            ),
            out_of_scope=tuple(
                OutOfScope(category=category, text=self.prose(), examples=self._examples(categories))
                for category in categories[: self.random.randrange(5)]
            ),
            covered_elsewhere=(CoveredElsewhere(text=self.phrase(), lesson="lesson-0"),),
        )

    def _examples(self, categories: list[str]) -> tuple[ScopeExample, ...]:
        return tuple(
            ScopeExample(
                text=self.question() if self.random.random() < 0.7 else self.phrase(),
                also=tuple(self.random.sample(categories, self.random.choice((0, 0, 1, 2)))),
            )
            for _ in range(self.random.randrange(4))
        )


def _category(random: Random, place: int) -> ScopeCategory:
    values: dict[str, Any] = {"question": Phrase("Who decides?"), "forum": Phrase(random.choice(ODD) + " and others.")}
    return ScopeCategory(
        id=f"category-{place}", title=f"Category {place} {random.choice(ODD)}", instruments=(Phrase("law"),), **values
    )


def _references() -> References:
    return References(
        sources=(Source(key="one", kind="paper", title="One", authors="A", year=2020, url="https://example.org/"),),
        drawn=(Drawn(source="one", text=Prose("All.")),),
        own_work=Prose("Nothing."),
        community=Community(looked_on=DAY, look_again=Phrase("Never."), none_because=Prose("Made up.")),
    )
