"""Links that stay in the site."""

from __future__ import annotations

from pathlib import Path

import pytest

from clawdemy_notes.links import check_inside, read_site
from clawdemy_notes.links.findings import Finding, diagnostics_of
from clawdemy_notes.links.outside import addresses_outside
from clawdemy_notes.links.written import Sources, read_sources
from clawdemy_notes.report import render_text

URL = "https://example.org/notes/"
FILES = {
    "index.html": '<h1 id="top-of-it">Home</h1>',
    "lessons/one/index.html": '<h2 id="straße">S</h2><h2 id="a b">A</h2><h2 id="c%20d">C</h2><a name="old"></a>',
    "lessons/one/quiz/index.html": "",
    "flat.html": '<p id="p">',
    "assets/a b.png": "",
    "assets/style.css": "",
    "404.html": "",
}


def site(tmp_path: Path, link: str, page: str = "lessons/one/index.html") -> Path:
    """Write a site with a link on one of its pages."""
    for name, html in FILES.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html + (f"\n<p>{link}</p>" if name == page else ""), "utf-8")
    return tmp_path / "site"


def findings(folder: Path, url: str | None = URL) -> list[Finding]:
    return list(check_inside(read_site(folder, url)))


@pytest.mark.parametrize(
    "address",
    [
        "",
        ".",
        "./",
        "quiz/",
        "quiz",
        "quiz/index.html",
        "quiz/?from=here",
        "../../",
        "../../index.html#top-of-it",
        "../../../../notes/flat.html#p",
        "../../flat.html",
        "#straße",
        "#stra%C3%9Fe",
        "#a%20b",
        "#c%20d",
        "#old",
        "#",
        "#top",
        "#TOP",
        "#:~:text=anything",
        "#old:~:text=anything",
        "/notes/",
        "/notes",
        "/notes/lessons/one/#old",
        "https://example.org/notes/lessons/one/",
        "HTTPS://EXAMPLE.ORG/notes/#top-of-it",
        "http://example.org/notes/lessons/one",
        "//example.org/notes/flat.html",
        "../../assets/a%20b.png",
        "../../assets/a b.png#whatever",
        "mailto:a@example.org",
        "tel:123",
        "data:text/plain,x",
        "javascript:void(0)",
        "https://example.com/nowhere",
        "https://example.org/another-site/",
    ],
)
def test_what_leads_somewhere_is_fine(tmp_path: Path, address: str) -> None:
    assert findings(site(tmp_path, f'<a href="{address}">x</a>')) == []


@pytest.mark.parametrize(
    ("address", "check", "what"),
    [
        ("quizz/", "broken-link", "leads to /lessons/one/quizz/, which is not in the site; did you mean"),
        ("../Quiz/", "broken-link", "leads to /lessons/Quiz/, which is not in the site"),
        ("../../assets/A%20b.png", "broken-link", "leads to /assets/A b.png, which is not in the site"),
        ("../../assets/", "broken-link", "leads to /assets/, which is not in the site"),
        ("flat.html", "broken-link", "which is not in the site; did you mean /flat.html?"),
        ("/notes/nowhere", "broken-link", "leads to /nowhere, which is not in the site"),
        ("https://example.org/notes/nowhere/", "broken-link", "leads to /nowhere/, which is not in the site"),
        ("#strase", "missing-anchor", "has no such anchor; did you mean #straße?"),
        ("quiz/#old", "missing-anchor", "leads to #old, and lessons/one/quiz/index.html has no such anchor"),
        ("#Old", "missing-anchor", "leads to #Old, and lessons/one/index.html has no such anchor; did you mean #old?"),
        ("/lessons/one/", "leaves-the-site", "leads to /lessons/one/, and the site is published below /notes/"),
        ("../../../../", "leaves-the-site", "leads to /, and the site is published below /notes/"),
        ("http://[", "malformed-link", "cannot be read as an address"),
        ("https://example.com:port/", "malformed-link", "cannot be read as an address"),
        ("https:///path", "malformed-link", "it names no host"),
    ],
)
def test_what_leads_nowhere_is_found(tmp_path: Path, address: str, check: str, what: str) -> None:
    (found,) = findings(site(tmp_path, f'<a href="{address}">x</a>'))
    assert (found.check, found.severity) == (check, "error")
    assert what in found.what


@pytest.mark.parametrize(
    "tag",
    ['<img src="{}">', '<img srcset="{} 2x">', '<script src="{}"></script>', '<link rel="icon" href="{}">'],
)
def test_files_are_looked_for_too(tmp_path: Path, tag: str) -> None:
    assert findings(site(tmp_path, tag.format("../../assets/style.css"))) == []
    assert [each.check for each in findings(site(tmp_path, tag.format("../../assets/stile.css")))] == ["broken-link"]


def test_a_page_may_say_what_its_links_are_relative_to(tmp_path: Path) -> None:
    assert findings(site(tmp_path, '<base href="/notes/"><a href="flat.html">x</a>')) == []


def test_a_site_without_an_address_of_its_own_has_links_inside(tmp_path: Path) -> None:
    folder = site(tmp_path, '<a href="../../flat.html">x</a><a href="/nowhere/">y</a>')
    assert [each.what for each in findings(folder, None)] == ["leads to /nowhere/, which is not in the site"]


def test_addresses_elsewhere_are_collected_once_without_their_fragments(tmp_path: Path) -> None:
    link = '<a href="https://b.example/x#y">1</a><a href="https://a.example">2</a><a href="https://b.example/x#z">3</a>'
    found = addresses_outside(read_site(site(tmp_path, link), URL))
    assert {url: len(links) for url, links in found.items()} == {"https://a.example": 1, "https://b.example/x": 2}
    assert list(found) == sorted(found)


def report(tmp_path: Path, folder: Path) -> str:
    read = read_site(folder, URL)
    return render_text(diagnostics_of(check_inside(read), read, read_sources(tmp_path), tmp_path))


def test_a_finding_names_the_page_the_text_and_the_source(tmp_path: Path) -> None:
    (tmp_path / "docs" / "lessons").mkdir(parents=True)
    (tmp_path / "docs" / "lessons" / "one.md").write_text("nothing like it\n", "utf-8")
    folder = site(tmp_path, '<a href="../two/">the next one</a>')
    assert report(tmp_path, folder) == (
        "site/lessons/one/index.html:2:13: error[broken-link]\n"
        '   2 | <p><a href="../two/">the next one</a></p>\n'
        "     |             ^ the link “the next one” to '../two/' leads to /lessons/two/, which is not in the site;"
        " did you mean /lessons/one/?\n"
        "   help: mend the address, or take the link out; the page is made from docs/lessons/one.md\n"
        "1 error in 1 file\n"
    )


def test_a_link_that_its_source_has_word_for_word_is_shown_there(tmp_path: Path) -> None:
    (tmp_path / "docs" / "lessons").mkdir(parents=True)
    (tmp_path / "docs" / "lessons" / "one.md").write_text("# One\r\n\r\nsee [it](#there) now\r\n", "utf-8", newline="")
    folder = site(tmp_path, '<a href="#there">it</a>')
    assert report(tmp_path, folder).startswith(
        "docs/lessons/one.md:3:10: error[missing-anchor]\n   3 | see [it](#there) now\n"
    )


def test_the_same_link_on_many_pages_is_one_finding(tmp_path: Path) -> None:
    folder = site(tmp_path, "")
    for name in ("index.html", "flat.html", "404.html"):
        (folder / name).write_text('<a href="/notes/imprint/">Imprint</a>', "utf-8")
    text = report(tmp_path, folder)
    assert "(on 404.html, and on 2 other pages)" in text
    assert text.endswith("1 error in 1 file\n")


@pytest.mark.parametrize(
    ("page", "source"),
    [
        ("lessons/ai/first/index.html", "docs/lessons/ai/first.yml"),
        ("lessons/ai/first/references/index.html", "docs/lessons/ai/first.yml"),
        ("lessons/ai/first/quiz/index.html", "quizzes/ai/first.yml"),
        ("lessons/ai/second/quiz/index.html", "docs/lessons/ai/second.yml"),
        ("lessons/ai/index.html", "docs/lessons/ai/track.yml"),
        ("guide/index.html", "docs/guide/index.md"),
        ("guide/questions/index.html", "docs/guide/questions.md"),
        ("index.html", "docs/index.md"),
        ("glossary/index.html", None),
        ("404.html", None),
    ],
)
def test_pages_know_their_sources(page: str, source: str | None) -> None:
    names = (
        "docs/index.md docs/guide/index.md docs/guide/questions.md docs/lessons/ai/track.yml docs/lessons/ai/first.yml"
        " docs/lessons/ai/second.yml quizzes/ai/first.yml"
    )
    assert Sources(dict.fromkeys(names.split(), "")).source_of(page) == source


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("url: https://a.example/x", 6),
        ("https://a.example/x/y, https://a.example/x?z, https://a.example/x.", 47),
        ("(https://a.example/x)", 2),
        ("https://a.example/x-y https://a.example/x.html xhttps://a.example/x", None),
    ],
)
def test_an_address_is_found_as_a_whole(text: str, column: int | None) -> None:
    place = Sources({"a.yml": f"first\n{text}"}).place_of("https://a.example/x")
    assert (place and (place.line, place.column)) == (column and (2, column))
