"""The range of a parameter ends where it starts or above.

Numbers for questions are drawn from it, and from a range that is upside down none can be.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources

CHECK = "parameter-range"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each parameter whose maximum is below its minimum."""
    for _, document, lesson in sources.bound_lessons():
        for index, calculation in enumerate(lesson.calculations):
            for number, parameter in enumerate(calculation.parameters):
                if parameter.maximum < parameter.minimum:
                    yield document.diagnostic(
                        ("calculations", index, "parameters", number, "maximum"),
                        check=CHECK,
                        message=f"the maximum of '{parameter.symbol}' is {parameter.maximum}, below its minimum, "
                        f"which is {parameter.minimum}",
                        help="swap the two, or mend one",
                    )
