"""Sentences of the notes that can stand alone, with their key words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clawdemy_notes.generate._wording import is_closed, without_citations

FEWEST_WORDS, MOST_WORDS = 8, 35

_KEYWORD = re.compile(r"\[\[([^\[\]\n|]{1,120})\]\]")
_RUN_IN = re.compile(r"^\*\*[^*]+\*\*\s*")
_NOT_PROSE = re.compile(r"^(?:[-*+>|#]\s|\||\d+[.)]\s|```|~~~|\$\$|:::|\t| {4})")
# A stop ends a sentence when a capital, a mark or an opening quote follows; not behind a single letter or "e.g.".
# All white space is single spaces here; to look for these, and back from there, is much faster than to look for stops.
_END = re.compile(r" (?<=[.!?] )(?<!\b\w\. )(?<!e\.g\. )(?<!i\.e\. )(?<!\bal\. )(?<!\bvs\. )(?=[\[*“\"'(]*[^\W\d_a-z])")
_ENDS_WELL = (".", "!", "?", ".”", "!”", "?”")

# Words by which a sentence leans on the one before it, where they stand at its start.
_LEANING_STARTS = frozenset(
    "this that these those it its they their them he she his her him such both neither either so then but and or yet "
    "here there thus hence therefore however instead also again another others first second third finally next later "
    "otherwise similarly likewise still nor one two three four five all each some most many few none".split()
)
# What follows "the" where something was counted before: "the first is …".
_COUNTING = frozenset("first second third fourth last latter former next other others same two three four".split())
# Words that point out of the sentence where they stand before its first comma or among its first words.
_POINTERS = frozenset("this that these those it its they their them such same here there above below".split())
_NEAR_START = 5


@dataclass(frozen=True)
class Sentence:
    """A sentence whose key words are marked as in the notes: `[[word]]`."""

    marked: str

    @property
    def plain(self) -> str:
        """The sentence without the marks."""
        return _KEYWORD.sub(r"\1", self.marked)

    @property
    def keywords(self) -> tuple[str, ...]:
        """The key words, in order."""
        return tuple(found.strip() for found in _KEYWORD.findall(self.marked))

    def with_gaps(self, gaps: dict[str, str]) -> str:
        """Return the sentence with a gap for each key word that has one, at its first mark, and no marks."""
        open_ = dict(gaps)

        def put(found: re.Match[str]) -> str:
            gap = open_.pop(found[1].strip(), None)
            return f"{{{{{gap}}}}}" if gap is not None else found[1]

        return _KEYWORD.sub(put, self.marked)


def sentences_of(body: str) -> Iterator[Sentence]:
    """Yield the sentences of a section's paragraphs that have key words and can stand alone, in order."""
    for paragraph in re.split(r"\n\s*\n", body):
        if "[[" not in paragraph:
            continue  # no key words in the paragraph, none in its sentences
        if any(_NOT_PROSE.match(line) for line in paragraph.splitlines()) or "```" in paragraph:
            continue
        text = _RUN_IN.sub("", without_citations(" ".join(paragraph.split())))
        for sentence in _END.split(text):
            if _KEYWORD.search(sentence) and stands_alone(_KEYWORD.sub(r"\1", sentence)):
                yield Sentence(sentence)


def stands_alone(sentence: str) -> bool:
    """Say whether a sentence can be understood without those around it, as far as simple rules tell."""
    words = _words(sentence)
    if not FEWEST_WORDS <= len(words) <= MOST_WORDS or not sentence.endswith(_ENDS_WELL):
        return False
    # Code, formulas, links and gaps of other kinds are left where they are; a colon at the end announces a list.
    if re.search(r"[`$\\<>]|\]\(|\{\{|\}\}|\[\[|\n", sentence) or not is_closed(sentence):
        return False
    return not leans(sentence)


def leans(text: str) -> bool:
    """Say whether a text begins in such a way that one has to know what came before it: `Take that noise away`."""
    words = _words(text)
    counts = words[:1] == ["the"] and bool(_COUNTING & set(words[1:2]))
    return counts or bool(_LEANING_STARTS & set(words[:1]) or _POINTERS & set(words[:_NEAR_START]))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_][\w'’-]*", text.casefold())
