"""No option is made of other options.

“The encoder”, “the decoder”, “the encoder and the decoder”: whoever is sure of one part has two options left, and
whoever picks a part of the right answer is told to be wrong.
Rule: Haladyna, Downing & Rodriguez 2002, guidelines 9 (no complex multiple choice, type K) and 22 (options are
independent).
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.quality._elements import elements
from clawdemy_notes.quality._rule import WITH_OPTIONS, Flaw, Rule
from clawdemy_notes.quality._setting import Examined


def _in_item(examined: Examined) -> Iterator[Flaw]:
    language = examined.setting.language
    if language is None:
        return
    for choices in examined.choices:
        if not any(language.has_joint.search(option.text.lower) for option in choices.options):
            continue
        said = [elements(option.text, language) for option in choices.options]
        alone = {next(iter(parts)) for parts in said if len(parts) == 1}
        for option, parts in zip(choices.options, said, strict=True):
            if len(parts) > 1 and len(parts & alone) > 1:
                yield RULE.flaw(
                    option.place,
                    "an option that puts others together",
                    "make it a multiple_choice of the single ones, or let each option stand for itself",
                )


RULE = Rule("combined-options", "warning", in_item=_in_item, kinds=WITH_OPTIONS)
