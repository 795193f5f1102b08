"""What every model has."""

from __future__ import annotations

import pickle

import pytest
from pydantic import ValidationError

from clawdemy_notes.model.base import Phrase
from clawdemy_notes.model.items import Option


def test_a_model_that_another_process_gets_is_the_same() -> None:
    sent = Option(id="one", text=Phrase("A *word*"), correct=True, feedback=Phrase("Yes."))
    received = pickle.loads(pickle.dumps(sent))
    assert received == sent
    assert type(received.text) is Phrase
    assert received.model_dump() == sent.model_dump()
    assert received.model_copy(update={"id": "two"}).id == "two"
    with pytest.raises(ValidationError):
        received.id = "three"
