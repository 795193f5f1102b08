"""What is read from a page: its addresses, where they stand, and its anchors."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clawdemy_notes.links.page import read_page


@pytest.mark.parametrize(
    ("html", "addresses"),
    [
        ('<a href=" ../b/ ">B</a>', ["../b/"]),
        ("<A HREF=b>B</A>", ["b"]),
        ('<a href="a?b=1&amp;c=2">B</a>', ["a?b=1&c=2"]),
        ('<a name="here">no link</a>', []),
        ('<img src="a.png" srcset="b.png 1x, c,d.png 2x,e.png">', ["a.png", "b.png", "c,d.png", "e.png"]),
        ('<img srcset="a.png 480w, b.png 800w">', ["a.png", "b.png"]),
        ('<picture><source srcset="a.webp"></picture>', ["a.webp"]),
        ('<link rel="stylesheet" href="a.css"><link rel="preconnect" href="https://b.example">', ["a.css"]),
        ('<link rel="canonical" href="https://a.example/b/">', ["https://a.example/b/"]),
        ('<script src="a.js">"<a href=b>"</script>', ["a.js"]),
        ("<!-- <a href=b> -->", []),
        ('<svg><use href="a.svg#b"/><image xlink:href="c.png"/></svg>', ["a.svg#b", "c.png"]),
        ('<video src="a.mp4" poster="b.png"><track src="c.vtt"></video>', ["a.mp4", "b.png", "c.vtt"]),
        ('<object data="a.pdf"></object><iframe src="b/"></iframe>', ["a.pdf", "b/"]),
        ('<meta http-equiv="refresh" content="0; url=\'../a/\'">', ["../a/"]),
        ('<map><area href="a"></map>', ["a"]),
        ("<a href=a>A<a href=b>B", ["a", "b"]),
        ('<a href="a" href="b">A</a>', ["a"]),
    ],
)
def test_every_address_is_found(html: str, addresses: list[str]) -> None:
    assert sorted(link.address for link in read_page(html).links) == sorted(addresses)


def test_a_link_says_where_its_address_stands() -> None:
    html = '<p>\n  <b>\U0001f600</b> <a\n    class="x"\n    href="../b/">B</a>\n<a href=c>C</a></p>'
    places = {link.address: (link.line, link.column) for link in read_page(html).links}
    assert places == {"../b/": (4, 11), "c": (5, 9)}
    lines = html.split("\n")
    assert all(lines[line - 1][column - 1 :].startswith(address) for address, (line, column) in places.items())


def test_a_link_has_the_text_that_readers_have() -> None:
    html = '<a href="a">The\n <b>next</b> <img src="i.png" alt="lesson"></a><a href="b">' + "long " * 20 + "</a>"
    texts = {link.address: link.text for link in read_page(html).links}
    assert texts["a"] == "The next lesson"
    assert texts["b"].endswith("long…")
    assert len(texts["b"]) <= 60
    assert texts["i.png"] == "lesson"


def test_anchors_are_ids_and_names_of_links() -> None:
    html = '<h2 id="a">A</h2><a name="b"></a><input name="c"><p id="ü&amp;">'
    assert read_page(html).anchors == {"a", "b", "ü&"}


@given(st.text(alphabet="<>a href=\"'/!-&;#\n&\U0001f600"))
def test_no_text_is_too_broken_to_read(html: str) -> None:
    lines = html.split("\n")
    for link in read_page(html).links:
        assert 1 <= link.line <= len(lines)
        assert 1 <= link.column <= len(lines[link.line - 1]) + 1
