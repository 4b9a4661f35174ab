"""The sheet of GB/T 9704—2012: the figures of clauses 5 to 7, which whoever sets a document or checks one needs.

Lengths are those that the standard names: millimetres for the page, points for type. 三号 is 16 points; the standard
sets 28 characters of it into 156 mm, which is a quarter of a point less for each than the type is wide.
"""

from __future__ import annotations

import attrs

#: A4 (5.1): width and height.
PAPER = (210.0, 297.0)
#: 天头 and 订口 (5.2.1): the room above the type area and left of it.
ABOVE, LEFT = 37.0, 28.0
#: 版心 (5.2.1): the type area, its width and height.
TYPE_AREA = (156.0, 225.0)
#: The room right of the type area and below it, which follows.
RIGHT, BELOW = PAPER[0] - LEFT - TYPE_AREA[0], PAPER[1] - ABOVE - TYPE_AREA[1]
#: Lines of a page, and characters of a line (5.2.3).
LINES, CHARACTERS = 22, 28
#: The distance from line to line, in points.
POINTS_OF_MM = 72 / 25.4
PITCH = int(TYPE_AREA[1] * POINTS_OF_MM / LINES * 20) / 20
#: 二号, 三号, 四号 in points.
SECOND, THIRD, FOURTH = 22.0, 16.0, 14.0
#: The masthead (7.2.4) is so far below the upper edge of the type area, the red rule (7.2.7) below the number.
MASTHEAD_BELOW, RULE_BELOW = 35.0, 4.0
#: The page number (7.5) is so far below the lower edge of the type area.
NUMBER_BELOW = 7.0


@attrs.frozen
class Typeface:
    """A typeface that the standard names (字体): its name there, and the names that fonts of it have."""

    name: str
    fonts: tuple[str, ...]

    @property
    def font(self) -> str:
        """The font that is asked for first."""
        return self.fonts[0]

    def is_font(self, font: str) -> bool:
        """Tell whether a font of this name is of this typeface."""
        return font in self.fonts or self.name in font


XIAOBIAOSONG = Typeface(
    "小标宋", ("方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "华文中宋", "STZhongsong")
)
FANGSONG = Typeface("仿宋", ("仿宋_GB2312", "仿宋", "FangSong_GB2312", "FangSong", "方正仿宋_GBK", "STFangsong"))
HEITI = Typeface("黑体", ("黑体", "SimHei", "方正黑体_GBK", "STHeiti"))
KAITI = Typeface("楷体", ("楷体_GB2312", "楷体", "KaiTi_GB2312", "KaiTi", "方正楷体_GBK", "STKaiti"))
SONG = Typeface("宋体", ("宋体", "SimSun", "方正书宋_GBK", "STSong"))
TYPEFACES = (XIAOBIAOSONG, FANGSONG, HEITI, KAITI, SONG)


def width(text: str) -> float:
    """Return the width of a text in characters: a letter or digit of ASCII is half as wide as a hanzi.

    >>> width("2024年3月5日")
    6.0
    """
    return sum(0.5 if character.isascii() else 1.0 for character in text)
