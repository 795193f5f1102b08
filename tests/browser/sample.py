"""A quiz with an item of every kind, and a bare page around it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from clawdemy_notes.markup import Citation, Links
from clawdemy_notes.model.base import Phrase
from clawdemy_notes.model.items import Quiz
from clawdemy_notes.render.assets import client_files
from clawdemy_notes.render.items import render_quiz
from clawdemy_notes.words import words_of

CLIENT = Path(__file__).parents[2] / "clawdemy_notes" / "client"

ITEMS: list[dict[str, Any]] = [
    {
        "id": "flicker",
        "kind": "single_choice",
        "prompt": "A model draws each frame by itself. What will a viewer notice first?",
        "outcome": "diagnose",
        "section": "frames",
        "explanation": "Nothing makes two frames agree, so small differences show as **flicker** [@sora].",
        "hints": ["Think of two frames side by side.", "What would have to be shared between them?"],
        "options": [
            {"id": "a", "text": "Textures that flicker", "correct": True, "feedback": "Frames share nothing."},
            {"id": "b", "text": "Colours that are too dark", "correct": False, "feedback": "Brightness is learned."},
            {"id": "c", "text": "A file of $2n$ bytes", "correct": False, "feedback": "Size is the codec's matter."},
        ],
    },
    {
        "id": "affordable",
        "kind": "multiple_choice",
        "prompt": "A clip:\n\n- 5 seconds\n- 30 frames/s\n\nWhich steps make attention affordable?",
        "outcome": "compute",
        "section": "patches",
        "explanation": "Both compress what attention sees.",
        "points": 2,
        "options": [
            {"id": "a", "text": "Compress in space", "correct": True, "feedback": "Fewer patches a frame."},
            {"id": "b", "text": "Compress in time", "correct": True, "feedback": "Fewer frames."},
            {"id": "c", "text": "Write longer captions", "correct": False, "feedback": "That is about meaning."},
            {"id": "d", "text": "Raise the frame rate", "correct": False, "feedback": "That adds tokens."},
        ],
    },
    {
        "id": "attention",
        "kind": "true_false",
        "prompt": "Twice as many tokens mean four times as many attention pairs.",
        "outcome": "compute",
        "section": "patches",
        "explanation": "Pairs grow with the square.",
        "answer": True,
        "feedback_true": "Two squared is four.",
        "feedback_false": "You may have thought of the tokens alone.",
    },
    {
        "id": "failures",
        "kind": "matching",
        "prompt": "Match each failure with its cause.",
        "outcome": "diagnose",
        "section": "failures",
        "explanation": "Each failure has one place to look at.",
        "pairs": [
            {"id": "p1", "left": "A face changes", "right": "Coherence is unsolved", "feedback": "It drifts."},
            {"id": "p2", "left": "A cue is ignored", "right": "Captions lack times", "feedback": "Nobody said when."},
            {"id": "p3", "left": "Frames are soft", "right": "The tokenizer's ceiling", "feedback": "Lost in coding."},
        ],
        "extra_right": [{"id": "x1", "text": "A slow disk", "feedback": "It delays; it does not blur."}],
    },
    {
        "id": "scope",
        "kind": "classification",
        "prompt": "In scope or out of scope?",
        "outcome": "judge",
        "section": "scope",
        "explanation": "Ask which instrument would settle it.",
        "labels": [{"id": "in", "text": "In scope"}, {"id": "out", "text": "Out of scope"}],
        "statements": [
            {"id": "s1", "text": "Does FVD fall?", "labels": ["in"], "reason": "A metric settles it."},
            {
                "id": "s2",
                "text": "May an actor's face be used?",
                "labels": ["out"],
                "second": ["likeness"],
                "reason": "Law settles it.",
            },
            {
                "id": "s3",
                "text": "Does the mark survive encoding?",
                "labels": ["out"],
                "second": ["provenance"],
                "reason": "A standard settles it.",
            },
        ],
        "second_question": {
            "prompt": "Which conversation does it belong to?",
            "asked_for": ["out"],
            "labels": [
                {"id": "likeness", "text": "Likeness and consent"},
                {"id": "provenance", "text": "Provenance"},
                {"id": "licensing", "text": "Licensing"},
                {"id": "sector", "text": "Sector policies"},
            ],
        },
        "closing": "What numbers settle is in.",
    },
    {
        "id": "tags",
        "kind": "classification",
        "prompt": "Which costs does each step lower?",
        "outcome": "judge",
        "section": "patches",
        "explanation": "Some steps lower both.",
        "labels": [
            {"id": "time", "text": "Time"},
            {"id": "memory", "text": "Memory"},
        ],
        "statements": [
            {"id": "s1", "text": "Fewer sampling steps", "labels": ["time"], "reason": "Same size, fewer runs."},
            {"id": "s2", "text": "A smaller latent", "labels": ["time", "memory"], "reason": "Less of everything."},
        ],
    },
    {
        "id": "tokens",
        "kind": "numeric",
        "prompt": "How many tokens are 5 s of 30 frames/s with 256 patches a frame?",
        "outcome": "compute",
        "section": "patches",
        "explanation": "$5 \\times 30 \\times 256 = 38400$.",
        "answer": 38400,
        "unit": "tokens",
        "wrong_answers": [{"value": 7680, "feedback": "That is one second."}],
    },
    {
        "id": "pipeline",
        "kind": "ordering",
        "prompt": "How does a clip come about?",
        "outcome": "compute",
        "section": "patches",
        "explanation": "Each step works on what the one before it left.",
        "steps": [
            {"id": "read", "text": "Read the **caption**", "feedback": "All else depends on it."},
            {"id": "noise", "text": "Draw noise"},
            {"id": "clean", "text": "Clean it step by step", "feedback": "That needs noise to start from."},
            {"id": "decode", "text": "Decode the frames", "feedback": "Only a clean latent decodes well."},
        ],
    },
    {
        "id": "name",
        "kind": "short_answer",
        "prompt": "What makes one latent of many frames?",
        "outcome": "compute",
        "section": "patches",
        "explanation": "It compresses space and time together.",
        "answers": ["video tokenizer", "tokenizer"],
        "wrong_answers": [{"text": "Tokeniser-free model", "feedback": "That one has no latent at all."}],
    },
    {
        "id": "gaps",
        "kind": "cloze",
        "prompt": "Complete the summary.",
        "outcome": "diagnose",
        "section": "frames",
        "explanation": "Both sentences are about what frames share.",
        "text": "Without **temporal {{what}}** frames share {{how}}.\n\nThen textures {{so}}.",
        "gaps": [
            {
                "id": "what",
                "answers": ["attention", "self-attention"],
                "wrong_answers": [{"text": "tension", "feedback": "Read it aloud."}],
                "feedback": "It lets frames see each other.",
            },
            {
                "id": "how",
                "options": [
                    {"id": "n", "text": "nothing", "correct": True, "feedback": "Each is drawn alone."},
                    {"id": "a", "text": "their *seed*", "correct": False, "feedback": "A seed is no texture."},
                ],
                "feedback": "There is no path between them.",
            },
            {"id": "so", "answers": ["flicker"], "feedback": "Each frame decides anew."},
        ],
    },
    {
        "id": "claims",
        "kind": "hot_text",
        "prompt": "Which claims does the report make?",
        "outcome": "judge",
        "section": "scope",
        "explanation": "It reports what was measured.",
        "text": "The report says that [[size|*larger* models]] look better, that [[data|native sizes]] help,\n"
        "and that [[law|no licence is needed]].",
        "passages": [
            {"id": "size", "correct": True, "feedback": "It compares three sizes."},
            {"id": "data", "correct": True, "feedback": "It shows framing."},
            {"id": "law", "correct": False, "feedback": "Law is another conversation."},
        ],
    },
    {
        "id": "memory",
        "kind": "recall",
        "prompt": "Why do frames flicker, and what helps?",
        "outcome": "diagnose",
        "section": "frames",
        "explanation": "Compare with the section on frames.",
        "points": 3,
        "answer": "Frames that are drawn apart decide apart. **Temporal attention** joins them.",
        "key_points": ["No path between frames", "Attention over time", "A shared latent"],
        "named": 2,
    },
]

LINKS = Links(citations={"sora": Citation("1", "The Sora report", "../references/#ref-sora")}, notes="../")
SECTIONS = {
    "frames": ("Frames that agree", "../#frames"),
    "patches": ("Spacetime patches", "../#patches"),
    "failures": ("Failures and causes", "../#failures"),
    "scope": ("Scope", "../#scope"),
}
OUTCOMES = {
    "diagnose": Phrase("diagnose failures"),
    "compute": Phrase("compute the cost of a clip"),
    "judge": Phrase("judge what is in scope"),
}

COLOURS = {"default": ("#ffffff", "#21201c"), "slate": ("#17181c", "#e6e4de")}


def quiz_of(items: list[dict[str, Any]]) -> Quiz:
    """Return the model of a quiz."""
    return Quiz.model_validate_json(json.dumps({"items": items}))


def quiz_html(items: list[dict[str, Any]] = ITEMS, quiz_id: str = "video/patches", language: str = "en") -> str:
    """Return the block that stands in a quiz's page."""
    return render_quiz(
        quiz_of(items),
        quiz_id=quiz_id,
        title="Patches",
        progress_href="../progress/",
        links=LINKS,
        sections=SECTIONS,
        outcomes=OUTCOMES,
        words=words_of(language),
    )


def publish_client(folder: Path, language: str = "en") -> None:
    """Write what readers download into `client` below a folder."""
    for place, content in client_files(words_of(language)):
        target = folder / "client" / Path(place).name
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(content)


def page(body: str, client: str = "client", scheme: str = "default") -> str:
    """Return a bare page with the quiz's style sheet and script."""
    paper, ink = COLOURS[scheme]
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Quiz</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<style>
body {{
  --md-default-bg-color: {paper}; --md-default-fg-color: {ink};
  --md-typeset-a-color: {"#9cc4ee" if scheme == "slate" else "#1f5f8b"};
  max-width: 40em; margin: 1em auto; padding: 0 1em;
  background: {paper}; color: {ink}; font: 16px/1.5 sans-serif;
}}
a {{ color: var(--md-typeset-a-color); }}
</style>
<link rel="stylesheet" href="{client}/quiz.css">
<script type="module" src="{client}/define.js"></script></head>
<body data-md-color-scheme="{scheme}"><main><h1>Quiz</h1>
{body}
</main></body></html>
"""
