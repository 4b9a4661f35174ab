"""The page of a notice in a real browser: filters, search, links, keyboard, print, and no complaint of any kind."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from tests.rendering.composed_pages import hostile
from tests.samples import plan, reply

import revival_policy as rp

playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright to drive a browser")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs axe to check what can be used by all")

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Locator, Page, ViewportSize

    Open = Callable[..., Page]

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PHONE: ViewportSize = {"width": 390, "height": 844}
DESKTOP: ViewportSize = {"width": 1280, "height": 900}
SHOWN = ".measure:not([hidden])"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        pytest.skip("no Chromium on this machine")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    notices = {"jilin": rp.load("jilin-2016-41"), "plan": plan(), "reply": reply(), "hostile": hostile()}
    for name, notice in notices.items():
        (folder / f"{name}.html").write_text(notice.to_html(), encoding="utf-8")
    return {name: folder / f"{name}.html" for name in notices}


@pytest.fixture
def complaints() -> list[str]:
    """Return what the browser complains about: errors, warnings, and whatever the page asks of a network."""
    return []


@pytest.fixture
def open_page(browser: Browser, files: dict[str, Path], complaints: list[str]) -> Iterator[Open]:
    """Return a function that opens a page by its name, at an address within it; no complaint is left at the end."""
    contexts: list[BrowserContext] = []

    def open_(name: str, hash_: str = "", **options: object) -> Page:
        contexts.append(browser.new_context(**{"viewport": DESKTOP, "reduced_motion": "reduce", **options}))  # type: ignore[arg-type]  # options of any kind
        page = contexts[-1].new_page()
        page.set_default_timeout(10_000)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: complaints.append(request.url) if "file://" not in request.url else None)
        page.goto(files[name].as_uri() + hash_)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert complaints == []


def shown(page: Page) -> list[str]:
    found: list[str] = page.locator(SHOWN).evaluate_all("elements => elements.map(element => element.id)")
    return found


def status(page: Page) -> str:
    return page.locator("#shown").inner_text()


def chip(page: Page, measure: str, name: str) -> Locator:
    return page.locator(f"#{measure} .chip", has_text=name)


def test_a_chip_filters_and_lets_go(open_page: Open) -> None:
    page = open_page("jilin")
    pressed = chip(page, "measure-7", "省财政厅")
    assert pressed.get_attribute("aria-pressed") == "false"
    pressed.click()
    assert pressed.get_attribute("aria-pressed") == "true"
    assert len(shown(page)) == len(rp.load("jilin-2016-41").measures.by("省财政厅")) == 21
    assert status(page) == "显示 21 / 88 项措施 · 省财政厅"
    assert "measure-7" in shown(page)
    chip(page, "measure-7", "省国资委").click()
    assert 0 < len(shown(page)) < 21
    pressed.click()
    chip(page, "measure-7", "省国资委").click()
    assert len(shown(page)) == 88
    assert page.locator(".reset").is_hidden()
    assert status(page) == "共 88 项措施"


def test_the_pressed_chip_stays_where_it_is(open_page: Open) -> None:
    page = open_page("jilin", viewport=PHONE)
    pressed = page.locator(".measure .chip", has_text="省发展改革委").nth(25)
    pressed.scroll_into_view_if_needed()
    before = pressed.bounding_box()
    pressed.click()
    after = pressed.bounding_box()
    assert before is not None
    assert after is not None
    assert abs(before["y"] - after["y"]) < 2


def test_roles(open_page: Open) -> None:
    page = open_page("plan")
    page.select_option("#role", "lead")
    assert shown(page) == ["measure-1"]
    page.select_option("#role", "support")
    assert shown(page) == ["measure-1"]
    page.select_option("#role", "responsible")
    assert shown(page) == ["measure-2", "measure-3", "measure-5", "measure-6"]
    page.locator(".by-agency summary").click()
    page.locator(".by-agency .chip", has_text="市水利局").click()
    assert shown(page) == ["measure-3"]
    page.select_option("#role", "support")
    assert shown(page) == ["measure-1"]


def test_sections(open_page: Open) -> None:
    page = open_page("jilin")
    page.select_option("#section", "section-3-1")
    notice = rp.load("jilin-2016-41")
    assert len(shown(page)) == len(notice.section("(九)").measures)
    assert page.locator("#section-3").is_visible()
    assert page.locator("#section-1").is_hidden()
    page.select_option("#section", "section-3")
    assert len(shown(page)) == len(notice.section("三、").measures)


def test_search_finds_and_marks_words(open_page: Open) -> None:
    page = open_page("jilin")
    page.fill("#search", "养老")
    notice = rp.load("jilin-2016-41")
    assert len(shown(page)) == len(notice.measures.mentioning("养老"))
    assert page.evaluate("CSS.highlights.get('found').size") >= len(shown(page))
    page.fill("#search", "ppp")
    assert shown(page) == [
        f"measure-{number}" for number, measure in enumerate(notice.measures, 1) if "PPP" in measure.text
    ]
    page.fill("#search", "没有这样的词")
    assert shown(page) == []
    assert status(page) == "显示 0 / 88 项措施"
    assert page.locator("#shown").get_attribute("role") == "status"


def test_a_link_opens_its_measure_in_a_folded_section(open_page: Open) -> None:
    page = open_page("jilin")
    page.evaluate("document.querySelectorAll('main details').forEach(each => each.open = false)")
    assert page.locator("#measure-28").is_hidden()
    page.evaluate("location.hash = 'measure-28'")
    page.wait_for_function("document.activeElement.id === 'measure-28'")
    assert page.locator("#measure-28").is_visible()
    assert page.evaluate("document.querySelector('#measure-28').getBoundingClientRect().top") < 100


def test_a_link_from_elsewhere_opens_scrolls_and_focuses(open_page: Open) -> None:
    page = open_page("jilin", "#measure-28")
    assert page.evaluate("document.activeElement.id") == "measure-28"
    assert 0 <= page.evaluate("document.querySelector('#measure-28').getBoundingClientRect().top") < 100


def test_a_filtered_view_can_be_handed_on(open_page: Open) -> None:
    page = open_page("jilin")
    page.fill("#search", "保险")
    chip(page, "measure-73", "省财政厅").click()
    page.select_option("#section", "section-4")
    asked = page.evaluate("location.hash")
    assert len(shown(page)) in range(1, 21)
    other = open_page("jilin", asked)
    assert shown(other) == shown(page)
    assert other.locator("#search").input_value() == "保险"
    assert other.locator("#section").input_value() == "section-4"
    assert status(other) == status(page)
    assert other.evaluate("location.hash") == asked


def test_a_link_keeps_filters_that_show_its_target_and_drops_others(open_page: Open) -> None:
    page = open_page("jilin", "#?agency=省财政厅")
    page.click("#outline a[href='#section-2']")
    assert len(shown(page)) == 21
    assert page.evaluate("decodeURIComponent(location.hash)") == "#section-2?agency=省财政厅"
    assert "measure-28" not in shown(page)
    page.evaluate("location.hash = 'measure-28'")
    page.wait_for_function("document.activeElement.id === 'measure-28'")
    assert len(shown(page)) == 88
    assert page.evaluate("location.hash") == "#measure-28"


@pytest.mark.parametrize(
    "hash_", ["#?agency=无此机关&section=none", "#nowhere", "#%E0%A4%A", "#measure-1?role=x&&=", "#"]
)
def test_an_address_that_means_nothing_shows_everything(hash_: str, open_page: Open) -> None:
    assert len(shown(open_page("jilin", hash_))) == 88


def test_the_keyboard_alone(open_page: Open) -> None:
    page = open_page("jilin")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "跳到正文"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "text"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "search"
    page.keyboard.type("财政")
    assert 0 < len(shown(page)) < 88
    page.keyboard.press("Escape")
    assert len(shown(page)) == 88
    assert page.locator("#search").input_value() == ""
    chip(page, "measure-7", "省财政厅").focus()
    page.keyboard.press("Enter")
    assert len(shown(page)) == 21
    assert page.locator(":focus").inner_text() == "省财政厅"
    page.keyboard.press("Space")
    assert len(shown(page)) == 88
    page.locator("#section-1 summary").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("#measure-1").is_hidden()


def test_reset_gives_everything_back(open_page: Open) -> None:
    page = open_page("jilin", "#?agency=省财政厅&search=保险")
    page.click(".reset")
    assert len(shown(page)) == 88
    assert page.evaluate("document.activeElement.id") == "search"
    assert page.evaluate("location.hash") == ""


def test_an_agency_shows_its_arcs(open_page: Open) -> None:
    page = open_page("jilin")
    page.locator(".network .chip", has_text="长春海关").hover()
    arcs = page.locator(".network path.on")
    partners = rp.query.agency_network(rp.load("jilin-2016-41").measures.by("长春海关"))
    assert 0 < arcs.count() < len(partners.nodes)
    page.mouse.move(0, 0)
    assert arcs.count() == 0


@pytest.mark.parametrize("name", ["jilin", "plan", "reply", "hostile"])
def test_nothing_is_wider_than_the_screen(name: str, open_page: Open) -> None:
    page = open_page(name, viewport=PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.set_viewport_size(DESKTOP)
    assert page.evaluate("document.documentElement.scrollWidth") <= DESKTOP["width"]


@pytest.mark.parametrize(
    ("name", "hash_", "scheme"),
    [
        ("jilin", "#?agency=省财政厅", "light"),
        ("plan", "", "dark"),
        ("hostile", "#measure-1", "dark"),
        ("reply", "", "light"),
    ],
)
def test_the_page_can_be_used_by_all(name: str, hash_: str, scheme: str, open_page: Open) -> None:
    page = open_page(name, hash_, color_scheme=scheme, viewport=PHONE, bypass_csp=True)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    found = axe.Axe().run(page)
    assert [violation["id"] for violation in found.response["violations"]] == []


def test_everything_is_shown_without_scripts(open_page: Open) -> None:
    page = open_page("jilin", "#measure-28", java_script_enabled=False)
    assert page.locator("#filters").is_hidden()
    assert page.locator("#measure-88").is_visible()
    assert page.locator(".measure").count() == page.locator(SHOWN).count() == 88
    page.click("#outline a[href='#section-4']")
    assert page.url.endswith("#section-4")


def test_paper_has_everything_and_no_filters(open_page: Open) -> None:
    page = open_page("plan")
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = false)")
    document = pypdfium2.PdfDocument(page.pdf(format="A4"))
    text = "".join(sheet.get_textpage().get_text_range() for sheet in document)
    for words in ("动员企业认养绿地", "市政府督查室", "溪政发〔2020〕12号", "000123-2021-0007"):
        assert words in text.replace("\r\n", "")
    assert "筛选措施" not in text
    assert page.locator("#measure-1").is_hidden()


def test_an_agency_that_a_text_names_in_markup_runs_nothing(open_page: Open) -> None:
    page = open_page("hostile")
    page.fill("#search", "</script>")
    assert shown(page) == ["measure-1"]
    chip(page, "measure-1", "县财政局").click()
    assert status(page) == "显示 1 / 4 项措施 · 县财政局"
