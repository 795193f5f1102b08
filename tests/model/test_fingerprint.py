"""What a fingerprint is made of: readers' answers are kept under it, so that it stays the same for ever."""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from clawdemy_notes.model.base import Model
from clawdemy_notes.model.fingerprint import ORDERED, WITHOUT_MEANING, fingerprint
from clawdemy_notes.model.items import Numeric, SingleChoice

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
NUMBERS = st.integers(-10_000, 10_000).map(lambda number: Decimal(number) / 100)


def plain(value: object, *, in_order: bool = False) -> Any:
    """Return a value as the plain data whose sorted JSON is hashed."""
    if isinstance(value, Model):
        fields = sorted(set(type(value).model_fields) - WITHOUT_MEANING)
        given = {name: getattr(value, name) for name in fields if getattr(value, name) not in (None, ())}
        return {name: plain(part, in_order=name in ORDERED) for name, part in given.items()}
    if isinstance(value, tuple):
        parts = [plain(part) for part in value]
        return parts if in_order else sorted(parts, key=lambda part: json.dumps(part, sort_keys=True))
    if isinstance(value, dict):
        return {name: plain(part) for name, part in value.items()}
    if isinstance(value, Decimal):
        return str(value.normalize())
    return value if isinstance(value, bool) else " ".join(str(value).split())


def hashed(item: Model) -> str:
    text = json.dumps(plain(item), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


COMMON = {"id": "q", "outcome": "o", "section": "s", "explanation": "Because."}


@given(TEXTS, st.lists(TEXTS, min_size=2, max_size=5))
def test_a_fingerprint_is_the_hash_of_sorted_json(prompt: str, texts: list[str]) -> None:
    options = tuple(
        {"id": f"o{place}", "text": text, "correct": place == 0, "feedback": "So."} for place, text in enumerate(texts)
    )
    item = SingleChoice.model_validate({**COMMON, "kind": "single_choice", "prompt": prompt, "options": options})
    assert fingerprint(item) == hashed(item)


@given(NUMBERS, st.lists(st.tuples(NUMBERS, NUMBERS), max_size=4))
def test_a_fingerprint_counts_the_attempts_in_their_order(
    answer: Decimal, attempts: list[tuple[Decimal, Decimal]]
) -> None:
    variants = tuple({"values": {"b": one, "a": other}, "answer": other} for one, other in attempts)
    item = Numeric.model_validate(
        {**COMMON, "kind": "numeric", "prompt": "How many?", "answer": answer, "variants": variants}
    )
    assert fingerprint(item) == hashed(item)
