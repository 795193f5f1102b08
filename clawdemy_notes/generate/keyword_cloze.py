"""Fill in the key words of a sentence of the notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from clawdemy_notes.generate._closeness import content_words
from clawdemy_notes.generate._distractors import FEWEST, Distractors, Field, field_of
from clawdemy_notes.generate._origin import Origin
from clawdemy_notes.generate._parts import term_ids
from clawdemy_notes.generate._seeds import drawn
from clawdemy_notes.generate._sentences import Sentence, sentences_of
from clawdemy_notes.generate._terms import Entry, meaning_of, names_any
from clawdemy_notes.generate._wording import as_markdown, same_words
from clawdemy_notes.generate.contract import Generated, Generator, Ground, Offer
from clawdemy_notes.model.base import Phrase, Prose
from clawdemy_notes.model.items import Cloze, Gap, Option
from clawdemy_notes.model.lesson import Section
from clawdemy_notes.model.words import plain

NAME = "keyword-cloze"
VERSION = 2
RULE = "key words that are terms or numbers are left out of a sentence of the section that can stand alone"
MOST_GAPS = 3
SAYS_THE_TERM = 0.3
"""Cosine of a sentence and a definition from which the sentence says which term belongs in it."""
LONGEST_TYPED, MOST_WORDS_TYPED = 14, 2
"""Letters and words of what is typed: anything longer is spelling, not knowing."""

_NUMBERS = {
    word: str(number) for number, word in enumerate("zero one two three four five six seven eight nine ten".split())
}
_ARTICLE = re.compile(r"\b([Aa])n? (?=\{\{)")


@dataclass(frozen=True)
class Filling:
    """What belongs in a gap, and the term or the number that it is."""

    keyword: str
    entry: Entry | None
    found: Distractors | None
    """Wrong options, where the gap is one to choose in."""


def offers(ground: Ground) -> Iterator[Offer]:
    """Yield a question for each section with a fit sentence: the one with the most gaps."""
    for section in ground.lesson.lesson.sections:
        origin = Origin(ground, NAME, VERSION, section.id, section.id)
        yield origin.offer(partial(_question, origin, field_of(ground), section))


def _question(origin: Origin, field: Field, section: Section) -> Generated | None:
    # What looks like a gap already would be read as one.
    whole = (sentence for sentence in sentences_of(section.body) if "{{" not in sentence.marked)
    sentences = drawn(whole, origin.seed, lambda sentence: sentence.marked)
    filled = [(sentence, _fillings(origin, field, sentence)) for sentence in sentences]
    sentence, fillings = max(filled, key=lambda pair: _worth(pair[1]), default=(None, []))
    if sentence is None or not fillings:
        return None
    gaps = tuple(_gap(origin, sentence, filling, f"g{number}") for number, filling in enumerate(fillings, start=1))
    text = sentence.with_gaps({filling.keyword: f"g{number}" for number, filling in enumerate(fillings, start=1)})
    meanings = [meaning_of(origin, filling.entry) for filling in fillings if filling.entry is not None]
    frame = origin.frame(
        prompt=origin.ask("generated.keyword-cloze-", count=len(gaps)),
        explanation=" ".join(meanings) or origin.say("generated.sentence-of-notes", sentence=sentence.plain),
    )
    # An article would tell which words can follow it.
    item = Cloze(kind="cloze", text=Prose(_ARTICLE.sub(r"\1(n) ", text)), gaps=gaps, **frame)
    chosen_in = [filling.found for filling in fillings if filling.found is not None]
    return origin.made(item, RULE, lambda: tuple(one for found in chosen_in for one in found.consider()))


def _worth(fillings: list[Filling]) -> int:
    return sum(2 if filling.entry is not None else 1 for filling in fillings)


def _fillings(origin: Origin, field: Field, sentence: Sentence) -> list[Filling]:
    """Return the key words of a sentence that can be asked for; one that stands there twice would be read off."""
    fillings: list[Filling] = []
    for keyword in dict.fromkeys(sentence.keywords):
        filling = _filling(origin, field, sentence, keyword)
        if filling is not None and len(fillings) < MOST_GAPS:
            fillings.append(filling)
    return fillings


def _filling(origin: Origin, field: Field, sentence: Sentence, keyword: str) -> Filling | None:
    rest = same_words(sentence.plain.replace(keyword, " ", 1))
    if f" {same_words(keyword)} " in f" {rest} ":
        return None
    if keyword.casefold() in _NUMBERS:
        return Filling(keyword, None, None)
    entry = _entry_named(keyword, field.own)
    if entry is None or names_any(rest, entry.names):
        return None
    if not _says_the_term(field, sentence, keyword, entry):
        return None  # other terms may make a true sentence as well
    if len(keyword) <= LONGEST_TYPED and len(keyword.split()) <= MOST_WORDS_TYPED:
        return Filling(keyword, entry, None)
    if same_words(keyword) not in entry.names:
        return None  # in the plural, or short for the term: options would not look alike

    def objection(other: Entry) -> str | None:
        if set(content_words(other.term.term)) & set(content_words(rest)):
            return "words of it stand in the sentence already"
        return None

    found = field.distractors(
        entry,
        f"{origin.seed}/{entry.term.id}",
        lambda other: other.name,
        objection,
        elsewhere="it is a term of another lesson",
    )
    return Filling(keyword, entry, found) if len(found.taken) >= FEWEST else None


def _entry_named(keyword: str, entries: tuple[Entry, ...]) -> Entry | None:
    """Return the one term that a key word names: by its name, its plural, or its last word."""
    word = same_words(keyword)
    exact = [entry for entry in entries if any(word in {name, f"{name}s"} for name in entry.names)]
    last = f" {keyword.casefold()}"
    short = [entry for entry in entries if any(f" {name}".endswith(last) for name in _names_as_written(entry))]
    named = exact or short
    return named[0] if len(named) == 1 else None


def _names_as_written(entry: Entry) -> tuple[str, ...]:
    return tuple(name.casefold() for name in (entry.term.term, *entry.term.aliases))


def _says_the_term(field: Field, sentence: Sentence, keyword: str, entry: Entry) -> bool:
    """Say whether no other term could be meant: the sentence says what the term means."""
    rest = sentence.plain.replace(keyword, " ", 1)
    near = {other: field.closeness.cosine(rest, other.definition) for other in field.own}
    is_nearest = all(near[entry] > cosine for other, cosine in near.items() if other is not entry)
    return is_nearest and near[entry] >= SAYS_THE_TERM and not set(content_words(keyword)) & set(content_words(rest))


def _gap(origin: Origin, sentence: Sentence, filling: Filling, id_: str) -> Gap:
    entry = filling.entry
    if entry is None:
        whole = origin.say("generated.sentence-of-notes", sentence=sentence.plain)
        digits = _NUMBERS[filling.keyword.casefold()]
        return Gap(id=id_, answers=(filling.keyword, digits), feedback=Phrase(whole))
    meaning = Phrase(meaning_of(origin, entry))
    if filling.found is None:
        names = {
            plain(name, keep_accents=False): name for name in (*entry.term.aliases, entry.term.term, filling.keyword)
        }
        return Gap(id=id_, answers=tuple(reversed(names.values())), feedback=meaning)
    starts = sentence.marked.startswith(f"[[{filling.keyword}]]")
    id_of_own, *ids = term_ids((entry, *filling.found.taken), origin.ground.lesson)
    own = Option(id=id_of_own, text=Phrase(_cased(filling.keyword, starts)), correct=True, feedback=meaning)
    options = [own]
    for id_of_option, other in zip(ids, filling.found.taken, strict=True):
        remark = origin.say("generated.is-another", term=other.name, definition=other.definition)
        text = _cased(other.term.term, starts)
        options.append(Option(id=id_of_option, text=Phrase(text), correct=False, feedback=Phrase(remark)))
    return Gap(id=id_, options=tuple(options), feedback=meaning)


def _cased(name: str, starts: bool) -> str:
    """Return a name as Markdown, with a capital where it starts the sentence, unless it has capitals of its own."""
    return as_markdown(name[:1].upper() + name[1:] if starts and name.islower() else name)


GENERATOR = Generator(NAME, VERSION, offers)
