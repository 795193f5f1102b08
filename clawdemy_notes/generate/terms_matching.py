"""Give each term of a section its meaning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import combinations

from clawdemy_notes.generate._distractors import Distractors, Field, field_of
from clawdemy_notes.generate._origin import Origin
from clawdemy_notes.generate._terms import Entry, also_called, confusables, names_any
from clawdemy_notes.generate.contract import Candidate, Generated, Generator, Ground, Offer
from clawdemy_notes.model.base import Phrase
from clawdemy_notes.model.items import ExtraRight, Matching, Pair

NAME = "terms-matching"
VERSION = 2
RULE = "the terms of one section, under the id of the first of them, are matched with their definitions"
FEWEST_PAIRS = 3
MOST_PAIRS = 5  # more than that is a search, not a question


def offers(ground: Ground) -> Iterator[Offer]:
    """Yield a question for each section that explains three terms or more."""
    field = field_of(ground)
    sections: dict[str, list[Entry]] = {}
    for entry in field.own:
        sections.setdefault(entry.section, []).append(entry)
    for section, entries in sections.items():
        if len(entries) >= FEWEST_PAIRS:
            origin = Origin(ground, NAME, VERSION, entries[0].term.id, section)
            yield origin.offer(partial(_question, origin, field, entries))


def _question(origin: Origin, field: Field, entries: list[Entry]) -> Generated | None:
    members: list[Entry] = []
    candidates: list[Candidate] = []
    for entry in entries:
        why = f"{MOST_PAIRS} terms are enough" if len(members) == MOST_PAIRS else _why_unfit(field, entry, members)
        if why is None:
            members.append(entry)
        candidates.append(Candidate(entry.definition, entry.term.id, why))
    if len(members) < FEWEST_PAIRS:
        return None
    fit = tuple(members)
    found = field.distractors(
        fit[0], origin.seed, lambda other: other.definition, lambda other: _why_unfit(field, other, fit)
    )
    spare = next(iter(found.taken), None)
    if spare is None and len(members) > FEWEST_PAIRS:
        # Without one to spare, the last pair would be left over.
        spare = members.pop()
    pairs = tuple(
        Pair(
            id=entry.term.id,
            left=Phrase(entry.name),
            right=Phrase(entry.definition),
            feedback=Phrase(_feedback(origin, entry)),
        )
        for entry in members
    )
    extra = (
        (
            ExtraRight(
                id="spare",
                text=Phrase(spare.definition),
                feedback=Phrase(origin.say("generated.means-another", term=spare.name)),
            ),
        )
        if spare is not None
        else ()
    )
    pair = max(combinations(members, 2), key=lambda two: _nearness(field, *two))
    explanation = origin.say("generated.closest-terms", term=pair[0].name, other=pair[1].name)
    frame = origin.frame(prompt=origin.ask("generated.terms-matching-"), explanation=explanation)
    item = Matching(kind="matching", pairs=pairs, extra_right=extra, **frame)
    return origin.made(item, RULE, lambda: (*candidates, *_to_spare(found, candidates, spare, field)))


def _nearness(field: Field, one: Entry, other: Entry) -> tuple[bool, float]:
    """Return what ranks two terms by how easily they are mixed up: what the author says comes first."""
    is_named = other in confusables(one, field.own) or one in confusables(other, field.own)
    return is_named, field.closeness.cosine(one.definition, other.definition)


def _to_spare(found: Distractors, members: list[Candidate], spare: Entry | None, field: Field) -> Iterator[Candidate]:
    """Yield what was considered beside the terms that may be asked for; one is taken."""
    considered = {candidate.fact for candidate in members}
    taken = spare.fact_seen_from(field.lesson) if spare is not None else None
    for candidate in found.consider():
        if candidate.fact not in considered:
            is_spare = candidate.fact == taken or candidate.dropped is not None
            yield candidate if is_spare else Candidate(candidate.text, candidate.fact, "one to spare is enough")


def _why_unfit(field: Field, entry: Entry, members: Sequence[Entry]) -> str | None:
    if entry in members:
        return "it is asked for itself"
    for member in members:
        why = field.gate.why_unfit(member, entry)
        if why is not None:
            return f"beside “{member.term.term}”, {why}"
        if names_any(entry.definition, member.names) or names_any(member.definition, entry.names):
            return f"one of the definitions of it and of “{member.term.term}” names the other"
    return None


def _feedback(origin: Origin, entry: Entry) -> str:
    said = (origin.say("generated.is-meant", term=entry.name), also_called(origin, entry))
    return " ".join(filter(None, said))


GENERATOR = Generator(NAME, VERSION, offers)
