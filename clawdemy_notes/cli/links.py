"""`clawdemy links`: whether every link of the built site leads somewhere."""

from __future__ import annotations

import datetime
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import click

from clawdemy_notes import __version__
from clawdemy_notes.cli.formats import finding_format
from clawdemy_notes.cli.root import find_root, root_option
from clawdemy_notes.diagnostics import has_errors
from clawdemy_notes.links import addresses_outside, ask_all, check_inside, check_outside, read_site
from clawdemy_notes.links.asking import Answer, Asker, Pace
from clawdemy_notes.links.exchange import Web, names_private
from clawdemy_notes.links.findings import diagnostics_of
from clawdemy_notes.links.memory import Remembered, fresh, read_memory, write_memory
from clawdemy_notes.links.written import read_sources
from clawdemy_notes.report import render_github, render_json, render_text
from clawdemy_notes.text import counted

MEMORY = Path(".cache") / "clawdemy" / "links.json"
"""Where answers are kept, below the project's root."""
AGENT = f"clawdemy-notes-links/{__version__}"


@click.command()
@root_option
@click.option(
    "--site",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of the built site. Default: site_dir of mkdocs.yml.",
)
@click.option("--external", is_flag=True, help="Ask the outside world too, whether links that leave the site work.")
@click.option(
    "--max-age",
    type=click.FloatRange(min=0),
    default=7,
    show_default=True,
    metavar="DAYS",
    help="How long a good answer of the outside world is remembered; 0 asks anew.",
)
@click.option(
    "--pause",
    type=click.FloatRange(min=0),
    default=1,
    show_default=True,
    metavar="SECONDS",
    help="Between two requests to the same host.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0.1),
    default=15,
    show_default=True,
    metavar="SECONDS",
    help="For one answer.",
)
@click.option("--allow-local", is_flag=True, help="Ask hosts of a private network too, such as 127.0.0.1.")
@finding_format
def links(
    root: Path | None,
    folder: Path | None,
    external: bool,
    max_age: float,
    pause: float,
    timeout: float,
    allow_local: bool,
    output_format: str,
) -> None:
    """Check every link of the built site: pages, files and anchors.

    With --external, each address elsewhere is asked once, at leisure. What is dead is an error; what has moved for
    good, or gave no clear answer, is a warning. The exit code is 1 when there are errors.
    """
    # Imported late: MkDocs takes longer to import than `clawdemy check` takes for everything.
    from clawdemy_notes.mkdocs_plugin.site import SiteError, read_published

    project = find_root(root)
    try:
        published = read_published(project)
    except SiteError as error:
        raise click.UsageError(str(error)) from error
    built = (folder or published.folder).resolve()
    if not (built / "index.html").is_file():
        raise click.UsageError(
            f"{built} holds no built site; build it first, with `clawdemy build`, or name it: --site"
        )
    site = read_site(built, published.url)
    number = counted(sum(len(page.links) for page in site.pages.values()), "link")
    click.echo(f"{number} on {counted(len(site.pages), 'page')}", err=True)
    findings = list(check_inside(site))
    if external:
        outside = {
            url: found
            for url, found in addresses_outside(site).items()
            # Forms of the repository ask for a login, and there are as many of them as questions; and a guide may
            # well say where a preview runs on the reader's own machine.
            if not url.startswith(published.forms) and (allow_local or not names_private(url))
        }
        asker = Asker(Web(_agent(published.url), timeout, allow_local), Pace(pause))
        answers = _asked(outside, asker, project / MEMORY, max_age)
        findings += check_outside(outside, answers)
    found = diagnostics_of(findings, site, read_sources(project), project)
    match output_format:
        case "json":
            click.echo(render_json(found), nl=False)
        case "github":
            click.echo(render_github(found), nl=False)
        case _:
            click.echo(render_text(found), nl=False)
    sys.exit(1 if has_errors(found) else 0)


def _agent(url: str | None) -> str:
    """Return what we call ourselves, with the site whose links are checked."""
    return f"{AGENT} (+{url})" if url else AGENT


def _asked(urls: Iterable[str], asker: Asker, path: Path, days: float) -> Mapping[str, Answer]:
    """Return the answers on all addresses, those that are remembered included, and remember them."""
    now = datetime.datetime.now(datetime.UTC)
    memory = dict(read_memory(path))
    wanted = sorted(urls)
    known = {url: answer for url, answer in fresh(memory, now, days).items() if url in wanted}
    new = [url for url in wanted if url not in known]
    try:
        for url, answer in _shown(ask_all(new, asker.ask), len(new)):
            known[url] = answer
            memory[url] = Remembered(answer, now)
    finally:
        # What was asked before somebody broke it off need not be asked again.
        write_memory(path, {url: memory[url] for url in wanted if url in memory})
    states = Counter(known[url].state for url in wanted)
    told = ", ".join(f"{states[state]} {state}" for state in ("fine", "moved", "dead", "unsure") if states[state])
    remembered = f" ({len(wanted) - len(new)} remembered)" if len(new) < len(wanted) else ""
    click.echo(f"{counted(len(wanted), 'address', 'addresses')} elsewhere{remembered}: {told or 'none'}", err=True)
    return known


def _shown(answers: Iterator[tuple[str, Answer]], number: int) -> Iterator[tuple[str, Answer]]:
    """Pass answers on and tell how far we are: with a bar on a terminal, else with a line now and then."""
    if sys.stderr.isatty():
        with click.progressbar(answers, length=number, label="Asking", file=sys.stderr) as bar:
            yield from bar
    else:
        for done, answer in enumerate(answers, start=1):
            if done % 20 == 0 or done == number:
                click.echo(f"asked {done} of {number}", err=True)
            yield answer
