"""A page as a person meets it: its words, headings, links and fields. Nothing here knows a template."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from django.http import HttpResponse

WITHOUT_END = {"meta", "link", "input", "path", "br", "img", "hr", "circle", "rect", "line", "polyline", "polygon", "ellipse"}
UNSEEN = {"script", "style", "template", "title"}


@dataclass
class Element:
    """One element with its attributes and the words inside it."""

    tag: str
    attributes: dict[str, str]
    words: str = ""

    @property
    def text(self) -> str:
        return " ".join(self.words.split())


class Page(HTMLParser):
    """Reads one page once."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.text = ""
        self._open: list[Element] = []
        self.feed(source)

    def __repr__(self) -> str:
        return f"<{' / '.join(self.headings)}: {' '.join(self.text.split())[:2000]}>"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in WITHOUT_END:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.words += data
        if not any(element.tag in UNSEEN for element in self._open):
            self.text += data

    def all(self, tag: str, **attributes: str) -> Iterator[Element]:
        """Every element of this kind with these attributes."""
        wanted = attributes.items()
        return (one for one in self.elements if one.tag == tag and all(one.attributes.get(key) == value for key, value in wanted))

    @property
    def headings(self) -> list[str]:
        return [one.text for one in self.elements if re.fullmatch("h[1-4]", one.tag)]

    @property
    def links(self) -> set[str]:
        return {one.attributes["href"] for one in self.all("a") if "href" in one.attributes}

    @property
    def fields(self) -> dict[str, str]:
        """What can be filled in, by name; a chosen option counts."""
        named = [one for one in self.elements if one.tag in {"input", "textarea", "select"} and one.attributes.get("name")]
        found = {one.attributes["name"]: one.words if one.tag == "textarea" else one.attributes.get("value", "") for one in named}
        return found | {
            one.attributes["name"]: "".join(self.chosen(one.attributes["name"])) for one in named if one.tag == "select"
        }

    @property
    def fields_by_id(self) -> dict[str, str]:
        """The same by id, for fields that are only there to be read."""
        return {one.attributes["id"]: one.words for one in self.all("textarea") if "id" in one.attributes}

    def chosen(self, name: str) -> set[str]:
        """The chosen values of a select or of a group of radio buttons and ticks."""
        inside = False
        found = set()
        for one in self.elements:
            if one.tag in {"select", "input", "textarea"}:
                inside = one.tag == "select" and one.attributes.get("name") == name
            ticked = one.tag == "input" and one.attributes.get("name") == name and "checked" in one.attributes
            if ticked or (inside and one.tag == "option" and "selected" in one.attributes):
                found.add(one.attributes.get("value", ""))
        return found

    def says(self, words: str) -> bool:
        return " ".join(words.split()) in " ".join(self.text.split())


def read(response: HttpResponse) -> Page:
    """The page in a response; also fails on a page that is not ours."""
    page = Page(response.content.decode())
    assert [one.attributes["lang"] for one in page.all("html")] == ["nl"]
    return page


def raw(response: HttpResponse) -> str:
    """The words of a page with entities read, for what may stand anywhere in it."""
    return html.unescape(response.content.decode())
