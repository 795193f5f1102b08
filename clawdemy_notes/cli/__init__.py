"""The command line: `clawdemy check`, and a module for each further command."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Mapping, MutableMapping
from importlib import import_module
from typing import TextIO, cast

import click

from clawdemy_notes import __version__

FAULT = 2
"""Exit code for wrong usage and for faults of ours; 1 says that something was found."""


NAMES = ("build", "check", "diff", "explain", "init", "links", "new", "pages", "quiz", "schema", "serve", "stale")
"""All commands: each is a module here that has a function of the same name."""


class EndAtOnce(SystemExit):
    """The end of a command that has told all, and holds much: to give it back piece by piece takes Python a while."""


class _Commands(Mapping[str, click.Command]):
    """All commands by their names; each is imported when somebody asks for it, as most need much that others do not."""

    def __getitem__(self, name: str) -> click.Command:
        if name not in NAMES:
            raise KeyError(name)
        module = f"{__name__}.{name}"
        if module not in sys.modules:
            # All that is imported stays to the end, so to look through it for what could go is lost time.
            gc.disable()
            import_module(module)
            gc.freeze()
            gc.enable()
        command = getattr(sys.modules[module], name)
        assert isinstance(command, click.Command)  # noqa: S101 - our own module, narrowed for the type checker
        return command

    def __iter__(self) -> Iterator[str]:
        return iter(NAMES)

    def __len__(self) -> int:
        return len(NAMES)


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    commands=cast("MutableMapping[str, click.Command]", _Commands()),  # nothing is ever added to them
)
@click.version_option(__version__, package_name="clawdemy-notes")
def clawdemy() -> None:
    """Lecture-companion notes and self-grading quizzes from YAML."""


def main() -> None:
    """Run the command line; a fault of ours is a sentence and not a stack trace."""
    for stream in (sys.stdout, sys.stderr):
        _print_everything(stream)
    # Else pydantic looks through all that is installed for plugins, which nobody who writes lessons has.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        clawdemy(prog_name="clawdemy")
    except EndAtOnce as end:
        os._exit(int(end.code or 0))
    except Exception as error:  # whatever it is, it is not the author's mistake
        click.echo(_told(error), err=True)
        sys.exit(FAULT)


def _told(error: Exception) -> str:
    """Return what is said of an error that is no finding."""
    import traceback

    from clawdemy_notes.source import LibyamlMissingError

    if isinstance(error, LibyamlMissingError):
        return f"clawdemy: {error}"
    last = traceback.extract_tb(error.__traceback__)[-1]
    what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return (
        f"clawdemy: a fault in Clawdemy Notes itself: {what}\n"
        f"  at {last.filename}:{last.lineno}; please report it with this line"
    )


def _print_everything(stream: TextIO) -> None:
    """Let a terminal that lacks a character show its code instead of failing."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")
