"""Draw generated questions of each lesson, to read as an examiner does: `make examine DRAW=1`.

The draw takes from all that the generators make, and not only from what the quizzes ask.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from clawdemy_notes import pipeline
from clawdemy_notes.exports.quiz_text import answers_of, parts_of
from clawdemy_notes.generate import Generated, Ground
from clawdemy_notes.quizzes import SHIPPED, errors_in
from clawdemy_notes.words import ENGLISH, words_of

ROOT = Path(__file__).parent.parent
PER_LESSON = 20


def main(draw: str) -> None:
    """Print the questions of a draw, with answers, explanations and feedback."""
    words = words_of(ENGLISH)
    for track in pipeline.read(ROOT).course.tracks:
        for lesson in track.lessons:
            made = SHIPPED.make(Ground(track, lesson, words))
            flawed = errors_in(made, lesson, words)
            good = [one for one in made if one.item.id not in flawed]
            chosen = random.Random(f"{draw}/{lesson.id}").sample(good, min(PER_LESSON, len(good)))  # noqa: S311 # a draw
            print(f"# {lesson.id}: {len(chosen)} of {len(good)}\n")
            for number, one in enumerate(chosen, start=1):
                print(f"{number}. {written_out(one)}\n")


def written_out(one: Generated) -> str:
    """Return a question with all that a reader can meet."""
    lines = [f"[{one.item.id}] {' '.join(one.item.prompt.split())}"]
    lines += (f"   - {part}" for part in parts_of(one.item, 1))
    lines += (f"   = {answer}" for answer in answers_of(one.item))
    lines += (f"   > {option.feedback}" for option in getattr(one.item, "options", ()) if not option.correct)
    lines.append(f"   {' '.join(one.item.explanation.split())}")
    return "\n".join(lines)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "1")
