"""English, as far as rules of item writing know it."""

from __future__ import annotations

import re
from functools import lru_cache

from clawdemy_notes.quality._language import Language

_SUFFIXES = ("ations", "ation", "ings", "ing", "ies", "ied", "ers", "er", "ed", "es", "ly", "s", "e", "y")


@lru_cache(maxsize=1 << 15)  # the same words come up in every quiz
def _stem(word: str) -> str:
    """Return a word without its ending: crude, and enough for telling `denoise` and `denoising` as one."""
    if not word.isalpha():
        return word  # a number, a formula, a name with a hyphen
    suffix = next((suffix for suffix in _SUFFIXES if word.endswith(suffix) and len(word) - len(suffix) >= 4), "")
    word = word.removesuffix(suffix)
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] else word


def _stems(words: str) -> frozenset[str]:
    return frozenset(map(_stem, words.split()))


_FILLERS = "a an the of that which is are was were be been it its this these those there very quite just".split()

# Everyday words, and words that questions about any subject are made of.
_COMMON = """
about above across after again against all almost alone along already also although always among amount another any
around away back because become been before behind being below best better between both bring came can cannot cause
change clear come compare could decide describe did differ different does done down during each early effect either
else end enough even ever every example expect explain far few find first following form found four from full further
gave get give given goes good great had half happen hard has have having help here high hold how idea increase inside
instead into keep kind know large last later least leave left less let lie like likely little long longer look low
lower made main make many matter may mean might more most much must name near need neither never new next none nothing
now number often once one only open order other others otherwise out outside over own part people perhaps place point
possible produce property put question quite rather reach read real reason result right same say second see seem seen
several shall share should show shown side similar simple since single size small some something stand start state
statement stay step still such take taken team tell than that the their them then there therefore these they thing
think third this those though three through time times together told too took toward true turn two under understand
until upon use used using usual value very want was way well went were what when where whether which while who whole
whose why will with within without word work would write wrong yes yet you your
""" + " ".join(
    "lesson notes option answer model system method approach problem reader learner engineer someone".split()
)

_CONSONANT = re.compile(r"(?:eu|ewe|uni(?!n|m)|us[aeiu]|ut[eio]|ubi|one\b|once\b)")
_SILENT_H = re.compile(r"(?:hour|honest|honour|honor|heir)")
_SPELT_OUT = re.compile(r"[A-Z](?:[A-Z]|\b)")

_SINGULAR_BEFORE = frozenset("a an one each every another this".split())
_PLURAL_BEFORE = frozenset("two three four five several many few both these those".split())
_SINGULAR_AFTER = frozenset("is was has does".split())
_PLURAL_AFTER = frozenset("are were have do".split())
_NO_PLURAL = re.compile(r"(?:ss|us|is|ics|ous|less|as|series|species|means|lens|always|perhaps)$")


def _begins_with_vowel(text: str) -> bool | None:
    """Say whether a phrase is spoken with a vowel first; None where spelling does not tell."""
    first = text.split(maxsplit=1)[0] if text.split() else ""
    if not first[:1].isalpha() or _SPELT_OUT.match(first):
        return None  # "an 8", "an LSTM", "a LAN": whoever reads it aloud decides
    word = first.lower()
    if _SILENT_H.match(word):
        return True
    return word[0] in "aeiou" and not _CONSONANT.match(word)


def _is_plural(text: str) -> bool:
    """Say whether a phrase looks like a plural: by its last word before a preposition."""
    head = re.split(r"\b(?:of|in|on|for|with|from|to|at|by|between|that|which)\b", text, maxsplit=1)[0].split()
    return bool(head) and head[-1].endswith("s") and not _NO_PLURAL.search(head[-1])


def _fits(before: str, option: str, after: str) -> bool | None:
    """Say whether article and number allow an option between the words around it."""
    if before in {"a", "an"}:
        vowel = _begins_with_vowel(option)
        if vowel is not None and vowel is not (before == "an"):
            return False
    if before in _SINGULAR_BEFORE or after in _SINGULAR_AFTER:
        return not _is_plural(option)
    if before in _PLURAL_BEFORE or after in _PLURAL_AFTER:
        return _is_plural(option)
    return None


_OPTION = r"(?:statements?|options?|answers?|claims?)"
_OTHERS = r"(?:options?|answers?)"
_THEM = r"(?:these|those|them)"
_JOINED = r"(?:, | and | or | nor | & )"
_AMOUNT = r"(?P<low>\d[\d,.]*)\s*(?P<unit>\D*)"

LANGUAGE = Language(
    stem=_stem,
    fillers=frozenset(_FILLERS),
    common=_stems(_COMMON),
    absolute=frozenset(
        "always never only all none every entirely completely totally absolutely impossible invariably "
        "exclusively solely nothing everything nobody everybody".split()
    ),
    strongly_absolute=frozenset(
        "always never entirely completely totally absolutely impossible invariably exclusively solely".split()
    ),
    negative=frozenset("not cannot except never least isn't aren't doesn't don't wasn't weren't can't won't".split()),
    asking=frozenset("which what who whom whose when where why how".split()),
    subordinating=frozenset("if when because since although though while that who unless whether after before".split()),
    harmless_negation=re.compile(r"\b(?:not only|(?:whether )?or not|(?:and|but) not|if not|why not|at least)\b"),
    imperatives=frozenset(
        "choose pick select complete name find decide judge identify mark state take give say tell".split()
    ),
    empty_question=re.compile(
        rf"(?:which|what)(?: one)?(?: of (?:the following|{_THEM}))?(?: {_OPTION})?"
        r"(?: here| below| of (?:the following|these))? (?:is|are|holds?)"
        r"(?: (?:the )?(?:true|correct|right|false|wrong|best))?(?: (?:answer|option|statement|one))?\?"
    ),
    # "All of them" may well be an answer: which tokens does a token see? It is no error, so it is not looked for.
    all_of_the_above=re.compile(
        rf"(?:all|both|each|any) (?:of )?(?:the |these )?(?:above|(?:other )?{_OTHERS})(?: (?:is|are) \w+)?"
        rf"|(?:all|both)(?: of {_THEM})? are (?:correct|true|right)"
    ),
    none_of_the_above=re.compile(
        rf"(?:none|neither|nothing|no one) (?:of (?:the |these |those )?(?:above|others?|{_THEM}|{_OPTION})"
        r"|(?:is|are) (?:correct|true|right)|above)(?: (?:is|are) \w+)?|no (?:correct|right) (?:answer|option)"
    ),
    names_options=re.compile(
        rf"(?:both |either |only |neither )?{_OTHERS} (?:[a-h]|\d)(?:{_JOINED}(?:[a-h]|\d))*(?: only| (?:is|are) \w+)?"
        rf"|(?:both |either |neither )(?P<letters>\(?[a-h]\)?{_JOINED}\(?[a-h]\)?)(?: only| (?:is|are) \w+)?"
        r"|(?:(?:all|both|either|only|neither) )?(?:of )?(?:the )?(?:first|last|previous|next|second|third)"
        rf"(?: (?:two|three|and \w+|or \w+))* {_OTHERS}"
    ),
    letters=re.compile(r"\b[a-h]\b"),
    joints=re.compile(r"\s*[,;+]\s*(?:and\s+|or\s+|but\s+)?|\s+(?:and|or|but|with|plus|both)\s+"),
    has_joint=re.compile(r"[,;+]|\s(?:and|or|but|with|plus|both)\s"),
    ranges=(
        (re.compile(rf"(?:more than|over|above|greater than|beyond|>)\s*{_AMOUNT}"), ">"),
        (re.compile(rf"(?:at least|from|no less than|no fewer than|≥)\s*{_AMOUNT}"), ">="),
        (re.compile(r"(?P<low>\d[\d,.]*)\s*(?P<unit>\D*?)\s*(?:or more|or above|and more|and above|upwards)"), ">="),
        (re.compile(rf"(?:less than|fewer than|under|below|<)\s*{_AMOUNT}"), "<"),
        (re.compile(rf"(?:at most|up to|no more than|≤)\s*{_AMOUNT}"), "<="),
        (re.compile(r"(?P<low>\d[\d,.]*)\s*(?P<unit>\D*?)\s*(?:or less|or fewer|or below|and less)"), "<="),
        (re.compile(r"(?:between |from )?(?P<low>\d[\d,.]*)\s*(?:to|and)\s*(?P<high>\d[\d,.]*)\s*(?P<unit>\D*)"), ".."),
    ),
    fits=_fits,
    verb_forms=(
        (
            "a word in -ing",
            re.compile(r"(?!(?:nothing|something|anything|everything|during|string|king|spring)\b)\w{3,}ing\b"),
        ),
        ("“to” and a verb", re.compile(r"to \w+")),
    ),
)
