"""Our templates stand in for Material's: a test fails when one that is replaced has changed underneath."""

from __future__ import annotations

import hashlib
import re
from importlib.metadata import version
from pathlib import Path

import material
import pytest

from clawdemy_notes import __file__ as package

OURS = Path(package).parent / "theme"
MATERIAL = Path(material.__file__).parent / "templates"
READ = "9.8.1"
"""The version of Material whose templates ours were last compared with."""

# What each of ours replaces, with the first half of the SHA-256 of the template that was compared.
# `base.html` stands for its navigation block only: the rest of it is Material's own on our pages too.
REPLACED = {
    "404.html": {"404.html": "80c93494b5432b1bcdf292caeb67a065"},
    "main.html": {
        "main.html": "9948b55a7bc979c35825df99baba9e69",
        "base.html": "b049b17961794f15f1e81f92981ac9c9",
        "partials/content.html": "ce33929c85af129f6e2f3b0aed47159e",
    },
    "partials/actions.html": {"partials/actions.html": "1bcd66d6f428194e9b9842764f0a5f7a"},
    "partials/clawdemy-nav.html": {
        "partials/nav.html": "af33f6e032f632eb055c365eb5f1a975",
        "partials/nav-item.html": "89895208f22d68ce405a4bcb6649b915",
    },
    "partials/footer.html": {"partials/footer.html": "50c2a75f013b7b03fb97f381860c77df"},
    "partials/header.html": {"partials/header.html": "8cf3fb15bcf969ff596649616fd99366"},
    "partials/logo.html": {"partials/logo.html": "e0925ef6c190174a5162ed1ecc552950"},
    "partials/search.html": {"partials/search.html": "bfd556535abcddb99396ab2a7e3acc2e"},
    "partials/source.html": {"partials/source.html": "6847616d67be4920d39c278c2799bf20"},
    "partials/toc.html": {
        "partials/toc.html": "fde48f583563364b0e0e6865a5ab1e70",
        "partials/toc-item.html": "418f31ce2e6d559934f610084a5c8493",
    },
}


def digest(template: str) -> str:
    """Return the first half of the SHA-256 of one of Material's templates, or of the block we replace."""
    text = (MATERIAL / template).read_text(encoding="utf-8")
    if template == "base.html":
        block = re.search(r"{% block site_nav %}.*?(?={% block container %})", text, re.DOTALL)
        assert block is not None, "base.html has no block site_nav before its block container any more"
        text = block[0]
    return hashlib.sha256(text.encode()).hexdigest()[:32]


@pytest.mark.parametrize(
    ("ours", "theirs", "known"),
    [(ours, theirs, known) for ours, all_theirs in REPLACED.items() for theirs, known in all_theirs.items()],
)
def test_what_we_replace_has_not_changed(ours: str, theirs: str, known: str) -> None:
    assert digest(theirs) == known, (
        f"Material {version('mkdocs-material')} has another {theirs} than {READ} had. Compare the two versions, "
        f"take over into clawdemy_notes/theme/{ours} what matters, and record the digest {digest(theirs)} here."
    )


def test_every_template_of_ours_is_listed() -> None:
    assert {path.relative_to(OURS).as_posix() for path in OURS.rglob("*.html")} == set(REPLACED)


@pytest.mark.parametrize("ours", sorted(REPLACED))
def test_every_template_says_why_it_exists(ours: str) -> None:
    reason = re.match(r"{#-\s+\w.*?-#}", (OURS / ours).read_text(encoding="utf-8"), re.DOTALL)
    assert reason is not None
