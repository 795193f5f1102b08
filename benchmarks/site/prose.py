"""Made-up English: enough like notes that converters, checks and search indexes have their usual work."""

from __future__ import annotations

from random import Random

NOUNS = """barrel basin beam bearing belt blade boiler bolt bracket bridge bucket cable casing chain
channel clamp coil collar column counter crank cylinder dial drum duct filter flange flywheel frame furnace
gauge gear governor handle hinge hopper jacket joint lever mast motor nozzle pipe piston pivot pulley pump rail
reservoir rotor shaft shell shutter socket spindle spring stove tank tower trough tube turbine valve vane vessel
wheel""".split()
ADJECTIVES = """blunt brittle broad cold coarse curved damp deep dense dry faint fine flat hollow late level
light loose narrow plain quick rigid rough shallow sharp slack slow smooth solid spare steady steep stiff thick thin
tight warm wide worn""".split()
VERBS = """balances carries closes cools drives drops feeds follows guides heats holds limits lifts loads locks meets
moves opens pulls pushes raises releases seals slows steers stops supports turns warms weakens""".split()
AIMS = """before the next shift begins|without a second pass|as long as the load stays even|once the oil has settled
|when the room cools down at night|after an hour at full speed|while its neighbours stand still
|because nothing else can take up the strain|until somebody opens the drain|although the drawing says otherwise
|if the supply falls below one half|as a first test in the workshop showed""".replace("\n", "").split("|")
SENTENCES = (
    "The {a} {n} {v} the {n} {w}.",
    "A {n} of this kind {v} what the {a} {n} leaves over, {w}.",
    "Whoever watches the {n} for a day sees that it {v} the {a} {n}.",
    "In most workshops a {n} {v} one {n} and two {n}s {w}.",
    "The reason lies in the {n}: it {v} each {a} {n} that comes along.",
    "Between the {n} and the {a} {n} there is room for one {n}, and it {v} both.",
    "{w^}, the {n} {v} the {n}, and the {a} {n} has to wait.",
    "Measured at the {n}, the {a} {n} gives way first {w}.",
    "None of this holds for a {a} {n}, which {v} the {n} by itself.",
    "Two {n}s in a row do the same, only that the second {v} the {n} more slowly.",
    "Take the {n} away and the {a} {n} {v} the {n} on its own.",
    "It follows that a {a} {n} costs less than a {n} that {v} every {n}.",
)
_HEADS = "bra dre fla glo kre mal nor pla ras sel tor vin wel zan cor dul".split()
_MIDDLES = "ba de li mo nu ra sti ta ve zo ki la".split()
_TAILS = "dor fen gan lith mer nax ril sten tis vane wick zel".split()


def coined(seeds: Random) -> str:
    """Return a word that no dictionary has: what a field calls its own things."""
    return seeds.choice(_HEADS) + seeds.choice(_MIDDLES) + seeds.choice(_TAILS)


def sentence(seeds: Random) -> str:
    """Return one sentence."""
    text = seeds.choice(SENTENCES)
    for slot, words in (("{n}", NOUNS), ("{a}", ADJECTIVES), ("{v}", VERBS), ("{w}", AIMS)):
        for word in seeds.sample(words, text.count(slot)):
            text = text.replace(slot, word, 1)
    aim = seeds.choice(AIMS)
    return text.replace("{w^}", aim[0].upper() + aim[1:])


def paragraph(seeds: Random, sentences: int) -> str:
    """Return a paragraph of so many sentences."""
    return " ".join(sentence(seeds) for _ in range(sentences))
