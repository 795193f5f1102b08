"""What readers download: one script for each kind of page, and how much it weighs."""

from __future__ import annotations

import gzip

import pytest

from clawdemy_notes.render.assets import (
    PROGRESS_PAGE_SCRIPT,
    PROGRESS_SCRIPT,
    QUIZ_SCRIPT,
    QUIZ_STYLE,
    REVIEW_SCRIPT,
    client_files,
)
from clawdemy_notes.render.modules import joined
from clawdemy_notes.words import ENGLISH, LANGUAGES, words_of

LIMIT = 14 * 1024  # bytes with gzip, for all kinds of question together
LONGER_WORDS = 2 * 1024  # the same words take more room where letters take two or three bytes


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_quiz_weighs_at_most_14_kilobytes(language: str) -> None:
    files = dict(client_files(words_of(language)))
    weight = sum(len(gzip.compress(files[place], 9)) for place in (QUIZ_SCRIPT, QUIZ_STYLE))
    assert weight <= LIMIT + (0 if language == ENGLISH else LONGER_WORDS)


@pytest.mark.parametrize(
    ("script", "kilobytes"),
    [(PROGRESS_SCRIPT, 4), (PROGRESS_PAGE_SCRIPT, 7)],  # the second is for one page, which few readers open often
)
def test_progress_weighs_little(script: str, kilobytes: int) -> None:
    assert len(gzip.compress(dict(client_files(words_of(ENGLISH)))[script], 9)) <= kilobytes * 1024


def test_there_is_one_script_for_each_kind_of_page() -> None:
    scripts = [place for place, _ in client_files(words_of(ENGLISH)) if place.endswith(".js")]
    assert scripts == [QUIZ_SCRIPT, PROGRESS_SCRIPT, PROGRESS_PAGE_SCRIPT, REVIEW_SCRIPT]


def test_modules_come_after_what_they_import_and_once() -> None:
    modules = {
        "define.js": 'import { b } from "./b.js";\nimport { c } from "./c.js";\nb(c);\n',
        "b.js": 'import {\n  c,\n} from "./c.js";\nexport function b(x) { return x + c; }\n',
        "c.js": "export const c = 1;\n",
        "unused.js": "export const d = 1;\n",
    }
    assert joined(modules) == "const c=1;\nfunction b(x){return x+c;}\nb(c);\n"


def test_comments_go_and_text_stays() -> None:
    source = (
        "// a\n/** b */\nconst a = '// c'; // d\nconst e = `/* ${\"f  g\"} */  h`;\n"
        "const i = /[/*'\"]\\/\\/ +/g;\nconst j = a / e / 2;\nreturn /x/.test(a);\n"
    )
    bare = joined({"define.js": source})
    assert bare == (
        "const a='// c';const e=`/* ${\"f  g\"} */  h`;const i=/[/*'\"]\\/\\/ +/g;const j=a/e/2;return/x/.test(a);\n"
    )


@pytest.mark.parametrize(
    ("module", "says"),
    [
        ('import { a as b } from "./a.js";\n', "cannot join 'import"),
        ('import a from "./a.js";\n', "cannot join 'import"),
        ('const a = await import("./a.js");\n', "cannot join 'import"),
        ("const a = 1;\nexport { a };\n", "cannot join 'export"),
        ('import { a } from "./a.js";\nconst a = 2;\n', "'a' is a name of a.js already"),
        ('import { d } from "./define.js";\n', "import each other: define.js → define.js"),
    ],
)
def test_what_cannot_be_joined_is_refused(module: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        joined({"define.js": module, "a.js": "export const a = 1;\n"})
