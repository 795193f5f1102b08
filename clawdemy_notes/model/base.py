"""The ground of every model: frozen, strict, and closed to unknown keys."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, GetJsonSchemaHandler, StringConstraints
from pydantic_core import CoreSchema, PydanticCustomError, core_schema


class Model(BaseModel):
    """One mapping of a YAML source: every key is a field, and no other key is allowed."""

    # Validators are built when they are first used: those of parts are built into those of whole files anyway.
    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, use_attribute_docstrings=False, defer_build=True
    )

    # Pydantic's own state also tells which fields were given: nobody asks, and to pack it takes half as long again.

    def __getstate__(self) -> dict[Any, Any]:
        """Return what another process has to know: the values of the fields."""
        return self.__dict__

    def __setstate__(self, state: dict[Any, Any]) -> None:
        """Take over such values; all fields count as given then."""
        object.__setattr__(self, "__dict__", state)
        object.__setattr__(self, "__pydantic_fields_set__", set(state))
        object.__setattr__(self, "__pydantic_extra__", None)
        object.__setattr__(self, "__pydantic_private__", None)


class Prose(str):
    """Markdown of one or more paragraphs, as the author wrote it.

    A type of its own, so that whoever shows it has to say how: as rendered Markdown.
    """

    __slots__ = ()

    max_length: ClassVar[int] = 20_000  # characters; Markdown's cost grows faster than its length

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Any) -> CoreSchema:
        """Accept non-empty text and keep its type."""
        text = core_schema.str_schema(strict=True, min_length=1, max_length=cls.max_length)
        return core_schema.no_info_after_validator_function(cls, text)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Say what the text is."""
        return {**handler(schema), "contentMediaType": "text/markdown"}


class Phrase(Prose):
    """Markdown of one paragraph at most: emphasis, code, formulas, links and citations, no blocks."""

    __slots__ = ()

    max_length: ClassVar[int] = 2_000


SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
SLUG_LENGTH = 80  # characters; ids become folder names, and some file systems stop at 143 bytes


def check_slug(value: str) -> str:
    """Return `value` when it is kebab-case, else fail with `id-not-kebab-case`."""
    if not SLUG.fullmatch(value) or len(value) > SLUG_LENGTH:
        raise PydanticCustomError(
            "id-not-kebab-case",
            "expected lower-case words of a-z and 0-9 joined by single hyphens, at most 80 characters",
        )
    return value


def check_item_id(value: str) -> str:
    """Return `value` when it is an item's id: of an author's, or of a fact and a generator with `--` in between."""
    for part in value.split("--", 1):
        check_slug(part)
    return value


# Letter case is spelt out, because JSON Schema has no flag for it.
LINK = re.compile(r"(?:[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#\\@]+|[Mm][Aa][Ii][Ll][Tt][Oo]:[^\s@]+@[^\s@]+)[^\s<>\x22\\]*")


def check_link(value: str) -> str:
    """Return `value` when it is an http, https or mailto link, else fail with `link-scheme`."""
    if not LINK.fullmatch(value):
        raise PydanticCustomError("link-scheme", "expected a link that starts with https://, http:// or mailto:")
    return value


def form(expected: str, **keywords: Any) -> Any:
    """Return what the JSON Schema of a field says of its form: keywords, and what an editor shows where it is wrong."""
    return Field(json_schema_extra={**keywords, "patternErrorMessage": f"Expected {expected}."})


Line = Annotated[
    str,
    StringConstraints(min_length=1, pattern=r"^\S(?:[^\r\n]*\S)?$"),
    form("one line of text, without spaces at its ends"),
]
"""Plain text on one line, shown as it is: no Markdown."""

Number = Annotated[Decimal, Field(allow_inf_nan=False, max_digits=40, decimal_places=20)]
"""A finite number that every browser can read back: at most 40 digits, at most 20 of them after the point."""

_KEBAB_CASE = "lower-case words of a-z and 0-9 joined by single hyphens"

Slug = Annotated[
    str,
    AfterValidator(check_slug),
    form(f"{_KEBAB_CASE}, at most 80 characters", pattern=f"^{SLUG.pattern}$", maxLength=SLUG_LENGTH),
]
"""An id: kebab-case, stable for ever, safe as a folder name and as an anchor."""

Symbol = Annotated[
    str,
    Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=40),
    form("a lower-case letter, then lower-case letters, digits and underscores"),
]
"""The name of a number in formulas, and in texts that have a place for it."""

ItemId = Annotated[
    str,
    AfterValidator(check_item_id),
    form(
        f"{_KEBAB_CASE}, or two ids joined by -- for a question that is made from a fact",
        pattern=f"^{SLUG.pattern}(?:--{SLUG.pattern})?$",
        maxLength=2 * SLUG_LENGTH + len("--"),
    ),
]
"""The id of any item; that of one that was made from a fact is `<fact>--<generator>`."""

LessonItem = Annotated[
    str,
    StringConstraints(pattern=f"^{SLUG.pattern}/{SLUG.pattern}(?:--{SLUG.pattern})?$"),
    form("the ids of a lesson and of an item of its quiz, as lesson/item"),
]
"""An item of any lesson of the track."""

Link = Annotated[
    str,
    AfterValidator(check_link),
    form("a link that starts with https://, http:// or mailto:", pattern=f"^{LINK.pattern}$"),
]
"""An http(s) or mailto link."""

Day = Annotated[
    datetime.date,
    form(
        "a date such as 2026-11-22",
        # All but the 29th of February in the wrong years.
        pattern="^[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
        "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))$",
        examples=["2026-11-22"],
    ),
]
"""A day, as YYYY-MM-DD."""
