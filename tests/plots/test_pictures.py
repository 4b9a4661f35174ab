"""What the pictures show: their shapes against small pictures without text, their words as strings and boxes."""

from __future__ import annotations

import sys
import warnings
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import matplotlib as mpl
import pytest
from matplotlib import font_manager
from matplotlib.figure import Figure
from matplotlib.ft2font import FT2Font
from matplotlib.testing.compare import compare_images
from matplotlib.text import Text

import revival_policy as rp
from revival_policy.plots import fonts
from revival_policy.plots.picture import Picture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matplotlib.axis import Axis, Tick

BASELINES = Path(__file__).parent / "baselines"
NOTICE = rp.parse("""\
松原市人民政府关于印发果园改造方案的通知

松政发〔2021〕3号

各县(市、区)人民政府:

现将《果园改造方案》印发给你们,请认真执行。

松原市人民政府

2021年3月5日

果园改造方案

一、改造老园

(一)更换果苗。

1.今年6月底前换完三千亩老果苗。(市农业农村局牵头,市财政局、市自然资源局配合)

2.在2022年底前给每个果园配齐滴灌设备。(市农业农村局、市水利局)

(二)修整道路。

3.修通果园之间的道路。(市交通运输局牵头,市财政局配合)

二、打开销路

4.在2023年9月30日前建好两个冷库。(市商务局、市财政局)
""")
EMPTY = rp.parse("关于植树的通知\n请大家植树。")
PICTURES = ["agency_load", "heat_map", "network", "outline", "deadlines"]


def drawn(name: str, notice: rp.Notice = NOTICE, **options: object) -> Figure:
    figure = getattr(rp.plots, name)(notice, **options)
    assert isinstance(figure, Figure)
    return figure


def texts(figure: Figure) -> list[Text]:
    """Return the texts that are seen."""
    figure.draw_without_rendering()
    found: list[object] = list(figure.findobj(Text))
    beyond = {tick.label1 for ax in figure.axes for axis in (ax.xaxis, ax.yaxis) for tick in ticks_beyond(axis)}
    return [
        text
        for text in found
        if isinstance(text, Text) and text.get_visible() and text.get_text().strip() and text not in beyond
    ]


def ticks_beyond(axis: Axis) -> list[Tick]:
    """Return the ticks that matplotlib keeps but does not draw, for they lie beyond the limits."""
    low, high = sorted(axis.get_view_interval())
    return [tick for tick in axis.get_major_ticks() if not low <= tick.get_loc() <= high]


def words(figure: Figure) -> list[str]:
    return [text.get_text() for text in texts(figure)]


@pytest.mark.parametrize("name", PICTURES)
def test_the_shapes_are_as_they_were(name: str, tmp_path: Path) -> None:
    figure = drawn(name)
    for text in texts(figure):
        text.set_visible(False)
    # How much room text takes is the business of fonts, and of the version of matplotlib.
    figure.set_layout_engine("none")
    figure.axes[0].set_position((0.1, 0.1, 0.8, 0.8))
    figure.savefig(tmp_path / f"{name}.png", dpi=40)
    assert compare_images(str(BASELINES / f"{name}.png"), str(tmp_path / f"{name}.png"), tol=4) is None


@pytest.mark.parametrize("notice", [NOTICE, rp.load("jilin-2016-41")], ids=["small", "jilin"])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", PICTURES)
def test_words_lie_inside_the_picture_and_apart(name: str, language: str, notice: rp.Notice) -> None:
    figure = drawn(name, notice, language=language)
    shown = texts(figure)
    for text in shown:
        box = text.get_window_extent()
        assert box.x0 >= -1, text
        assert box.y0 >= -1, text
        assert box.x1 <= figure.bbox.x1 + 1, text
        assert box.y1 <= figure.bbox.y1 + 1, text
    level = [text.get_window_extent().padded(-1) for text in shown if text.get_rotation() == 0]
    assert not any(one.overlaps(other) for one, other in combinations(level, 2))


@pytest.mark.parametrize("name", PICTURES)
def test_the_fonts_have_every_character(name: str) -> None:
    for text in texts(drawn(name)):
        paths = [font_manager.findfont(family) for family in text.get_fontfamily()]
        known = {code for path in paths for code in FT2Font(path).get_charmap()}
        assert {ord(char) for char in text.get_text() if char != "\n"} <= known


def test_each_picture_says_what_it_is_about() -> None:
    assert {"市财政局", "牵头", "配合", "负责", "各机关承担的措施"} <= set(words(drawn("agency_load")))
    assert {"一、改造老园", "二、打开销路", "市财政局"} <= set(words(drawn("heat_map")))
    assert {"共同承担措施的机关", "市交通运输局"} <= set(words(drawn("network")))
    assert {"一、改造老园 3", "(一)更换果苗 2", "二、打开销路 1"} <= set(words(drawn("outline")))
    assert {"6月底前", "2022年底前", "2023年9月30日前"} <= set(words(drawn("deadlines")))


def test_english_labels_name_bodies_as_the_registry_does() -> None:
    notice = rp.load("jilin-2016-41")
    shown = words(drawn("agency_load", notice, language="en"))
    assert {"Department of Finance of Jilin Province", "responsible", "Measures of each agency"} <= set(shown)
    assert "有关地方政府" in shown  # means no one body, and keeps its name
    assert "2021-06-30" in words(drawn("deadlines", language="en"))  # of the year of the notice


@pytest.mark.parametrize("name", ["agency_load", "heat_map", "network"])
def test_of_more_agencies_than_fit_the_number_of_the_rest_is_said(name: str) -> None:
    count = len(NOTICE.agencies)
    assert any(f"另有{count - 2}个机关" in word for word in words(drawn(name, first=2)))
    assert not any("另有" in word for word in words(drawn(name, first=count)))


def test_of_more_deadlines_and_sections_than_fit_too() -> None:
    assert any("另有2项措施" in word for word in words(drawn("deadlines", first=1)))
    assert "… 1" in words(drawn("outline", first=1))


def test_deadlines_of_no_known_year_are_counted() -> None:
    alone = rp.Measures(NOTICE.measures)  # which know no notice
    assert "1项措施的时限不知年份" in words(rp.plots.deadlines(alone))


@pytest.mark.parametrize("name", PICTURES)
def test_nothing_to_show_is_said(name: str) -> None:
    assert len(words(drawn(name, EMPTY))) == 2
    assert any(word.startswith("No ") for word in words(drawn(name, EMPTY, language="en")))


def test_a_notebook_shows_a_picture_by_itself() -> None:
    picture = drawn("outline")
    assert isinstance(picture, Picture)
    assert picture._repr_png_().startswith(b"\x89PNG")


@pytest.mark.parametrize("name", PICTURES)
def test_axes_given_are_drawn_on_and_nothing_else_changes(name: str) -> None:
    before = dict(mpl.rcParams)
    figure = Figure(figsize=(12, 6), layout="constrained")
    left, right = figure.subplots(1, 2)
    assert getattr(rp.plots, name)(NOTICE, ax=left) is figure
    assert left.get_title()
    assert not right.get_title()
    assert dict(mpl.rcParams) == before


def test_several_notices_and_measures_are_drawn_too() -> None:
    notices = rp.Notices([NOTICE, rp.load("jilin-2016-41")])
    assert "省财政厅" in words(rp.plots.agency_load(notices))
    assert "省财政厅" in words(rp.plots.network(notices.measures.by("省财政厅")))
    assert len(words(rp.plots.deadlines(notices))) > 8


@pytest.fixture
def _fonts_forgotten() -> Iterator[None]:
    fonts.chinese_font.cache_clear()
    yield
    fonts.chinese_font.cache_clear()


@pytest.mark.usefixtures("_fonts_forgotten")
def test_without_an_installed_font_the_shipped_one_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("mplfonts")
    monkeypatch.setattr(fonts, "INSTALLED", ())
    chinese = fonts.families()[0]
    assert chinese.startswith("Noto Sans CJK SC")
    path = font_manager.findfont(chinese, fallback_to_default=False)
    assert ord("机") in FT2Font(path).get_charmap()


@pytest.mark.usefixtures("_fonts_forgotten")
def test_without_any_font_a_warning_says_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "INSTALLED", ())
    monkeypatch.setattr(fonts, "_shipped", lambda: None)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        drawn("outline")
    said = [str(one.message) for one in caught if "no font with Chinese characters" in str(one.message)]
    assert said
    assert "pip install mplfonts" in said[0]
    assert "apt install fonts-noto-cjk" in said[0]


@pytest.mark.parametrize("name", PICTURES)
def test_without_matplotlib_the_extra_is_named(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    with pytest.raises(rp.MissingExtraError, match=r"revival-policy\[plot\]"):
        drawn(name)
