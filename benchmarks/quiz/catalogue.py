"""Made-up questions that ours and the peer can both ask: the same ones at each run."""

from __future__ import annotations

from dataclasses import dataclass

MACHINES = ("lathe", "loom", "press", "mill", "crane", "kiln", "pump", "saw", "lift", "oven")
PARTS = ("hub", "lid", "arm", "cam", "rod", "fan", "jaw", "rim", "cog", "bed")
# Of one length each, so that none stands out among the choices.
CAUSES = ("Worn bearings", "Loose springs", "Dirty filters", "Bent brackets", "Frayed cables", "Stuck washers")
CHOICES = 4


@dataclass(frozen=True)
class Choice:
    """What can be picked, and what is said to whoever picked it."""

    text: str
    correct: bool
    feedback: str


@dataclass(frozen=True)
class Question:
    """A question with one correct choice or several."""

    id: str
    prompt: str
    choices: tuple[Choice, ...]
    explanation: str

    @property
    def has_several(self) -> bool:
        """Whether more than one choice is correct."""
        return sum(choice.correct for choice in self.choices) > 1


def made_up(count: int) -> tuple[Question, ...]:
    """Return so many questions; every third one has two correct choices."""
    return tuple(_question(number) for number in range(count))


def picks(question: Question, *, right: bool) -> tuple[Choice, ...]:
    """Return what a reader picks who is right, or who takes one wrong choice for a correct one."""
    correct = [choice for choice in question.choices if choice.correct]
    wrong = next(choice for choice in question.choices if not choice.correct)
    return tuple(correct) if right else (*correct[1:], wrong)


def _question(number: int) -> Question:
    place = f"the {PARTS[number // len(MACHINES) % len(PARTS)]} of the {MACHINES[number % len(MACHINES)]}"
    causes = [CAUSES[(number + offset) % len(CAUSES)] for offset in range(CHOICES)]
    correct = [causes[number % CHOICES], *([causes[(number + 2) % CHOICES]] if number % 3 == 2 else [])]
    choices = tuple(
        Choice(
            f"{cause} behind {place}",
            cause in correct,
            f"{cause} {'do' if cause in correct else 'do not'} give off heat at that speed; see day {number + 1}.",
        )
        for cause in causes
    )
    asked = "What are the two reasons?" if len(correct) > 1 else "What is the reason?"
    return Question(
        f"day-{number + 1}",
        f"On day {number + 1} of the shift {place} runs hot, while everything beside it stays cool. {asked}",
        choices,
        f"Heat in {place} comes from what rubs there, and only {' and '.join(correct).lower()} rub at that speed. "
        "All else would have warmed its neighbours too.",
    )
