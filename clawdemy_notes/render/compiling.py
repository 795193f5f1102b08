"""How our templates become Python: as Jinja makes it, but with less to do for each value of a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from jinja2.compiler import CodeGenerator, Frame
from jinja2.ext import Extension
from jinja2.nodes import Call, Expr, Getattr, Name

if TYPE_CHECKING:
    from clawdemy_notes.render.environment import WordsEnvironment  # which compiles its templates in this way


class SaidOnce(Extension):
    """Says what a template says without values when the template is read, not each time it is filled in."""

    sentence = re.compile(r'\{\{ say\("([\w.-]+)"\) \}\}')

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002 - theirs
        """Return the template with the texts of one language in the place of all sentences that are always the same."""
        words = cast("WordsEnvironment", self.environment).words
        return self.sentence.sub(lambda found: str(words.say(found[1])), source)


DIRECT = ("say", "listed", "link", "heading")
"""What templates call most; none of them wants to know the template's context."""


class LightCode(CodeGenerator):
    """Compiles templates as Jinja does, but values and what is called most take a shorter way: a page has thousands."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.escaped(")

    def visit_Getattr(self, node: Getattr, frame: Frame) -> None:  # noqa: N802 - theirs
        """Write an attribute as one: ours are never the keys of a mapping."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(self, node: Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802 - theirs
        """Write a call, without Jinja's look at what it is that is called where that is known."""
        name = node.node.name if isinstance(node.node, Name) else ""
        if name not in DIRECT or node.dyn_args is not None or node.dyn_kwargs is not None:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.write(f"environment.direct_{name}(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")
