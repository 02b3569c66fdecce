"""A4 pages that are filled from top to bottom: text that wraps, tables whose heads are repeated, page numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen, QTextOption

from ui.theme.style import SCALE
from ui.theme.tokens import LIGHT

DPI = 600
PT = DPI / 72
"""One point in the units of the page."""
BODY_PT = 9.0
_MARGIN_PT, _FOOT_PT = 48.0, 30.0
_ENDLESS = 1e7

Footer = Callable[[int, int], tuple[str, str]]
"""Left and right text of the foot of page `number` of `count`."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks."""

    size: str = "body"
    """A name of the type scale."""
    color: str = LIGHT.text
    bold: bool = False


BODY, MUTED, STRONG = Style(), Style(color=LIGHT.muted), Style(bold=True)
TITLE, HEADING = Style("title", bold=True), Style("heading", bold=True)
CAPTION, COLUMN = Style("caption", LIGHT.muted), Style("caption", LIGHT.muted, bold=True)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; with `soft`, on a ground of that color, as a chip."""

    text: str
    style: Style = BODY
    soft: str = ""


class Sheet:
    """Draws onto a device; made twice, first to count the pages."""

    def __init__(self, device: QIODevice, title: str, footer: Footer, pages: int) -> None:
        self.writer = QPdfWriter(device)
        self.writer.setResolution(DPI)
        self.writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        self.writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
        self.writer.setTitle(title)
        self.writer.setCreator("Facestation")
        self._footer = footer
        self._count = pages
        self._family = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
        self._painter = QPainter(self.writer)
        self._width = float(self.writer.width())
        self._bottom = self.writer.height() - (_MARGIN_PT + _FOOT_PT) * PT
        self.left = _MARGIN_PT * PT
        self.width = self._width - 2 * self.left
        self.number = 1
        self.y = self.left

    def end(self) -> int:
        """Finishes the file; how many pages it has."""
        self._draw_foot()
        self._painter.end()
        return self.number

    def new_page(self) -> None:
        """Goes on at the top of the next page."""
        self._draw_foot()
        self.writer.newPage()
        self.number += 1
        self.y = self.left

    def room(self, height: float) -> None:
        """Goes to the next page where less than that is left on this one."""
        if self.y + height > self._bottom and self.y > self.left:
            self.new_page()

    def skip(self, points: float) -> None:
        """Leaves some room."""
        self.y += points * PT

    def text(self, text: str, style: Style = BODY, *, indent_pt: float = 0.0, after_pt: float = 3.0) -> None:
        """A paragraph of the whole width."""
        left, width = self.left + indent_pt * PT, self.width - indent_pt * PT
        height = self._height(text, style, width)
        self.room(height)
        self._put(QRectF(left, self.y, width, height), text, style)
        self.y += height + after_pt * PT

    def heading(self, text: str) -> None:
        """The head of a section, kept together with what follows."""
        self.skip(10)
        self.room(60 * PT)
        self.text(text, HEADING, after_pt=2)
        self.line()
        self.skip(4)

    def line(self, color: str = LIGHT.line) -> None:
        """A fine line over the whole width."""
        self._painter.setPen(QPen(QColor(color), 0.6 * PT))
        self._painter.drawLine(QPointF(self.left, self.y), QPointF(self.left + self.width, self.y))
        self.y += 2 * PT

    def table(self, shares: Sequence[float], head: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        """Rows with lines between them; `shares` are the widths of the columns as parts of the whole.

        A row is never cut by the end of a page, and the head stands again at the top of the next one.
        """
        heads = [Cell(text, COLUMN) for text in head]
        if head:
            self.room(self._row_height(shares, heads) + (self._row_height(shares, rows[0]) if rows else 0))
            self._row(shares, heads)
        for row in rows:
            page = self.number
            self.room(self._row_height(shares, row))
            if head and self.number != page:
                self._row(shares, heads)
            self._row(shares, row)

    def facts(self, rows: Sequence[tuple[str, str]]) -> None:
        """Names and values, two pairs to a line."""
        cells = [(Cell(name, CAPTION), Cell(value)) for name, value in rows]
        if len(cells) % 2:
            cells.append((Cell(""), Cell("")))
        pairs = [(*left, *right) for left, right in zip(cells[::2], cells[1::2], strict=True)]
        self.table((0.16, 0.34, 0.16, 0.34), (), pairs)

    def chip(self, text: str, color: str, soft: str, *, right: bool = False) -> None:
        """A word on a soft ground; at the right edge of the line just written, or on a line of its own."""
        style = Style("body", color, bold=True)
        width = self._painter_width(text, style) + 16 * PT
        height = 18 * PT
        left = self.left + self.width - width if right else self.left
        self._ground(QRectF(left, self.y, width, height), soft)
        self._put(QRectF(left + 8 * PT, self.y + 3 * PT, width, height), text, style)

    def signatures(self, names: Sequence[tuple[str, str]]) -> None:
        """Places to sign side by side: who signs, and their name where it is known."""
        gap, height = 24 * PT, 64 * PT
        self.room(height)
        width = (self.width - gap * (len(names) - 1)) / len(names)
        for at, (role, name) in enumerate(names):
            left = self.left + at * (width + gap)
            self._painter.setPen(QPen(QColor(LIGHT.edge), 0.6 * PT))
            bottom = self.y + height - 28 * PT
            self._painter.drawLine(QPointF(left, bottom), QPointF(left + width, bottom))
            self._put(QRectF(left, bottom + 3 * PT, width, 12 * PT), role, CAPTION)
            self._put(QRectF(left, bottom + 14 * PT, width, 14 * PT), self._fitted(name, STRONG, width), STRONG)
        self.y += height

    def _row_height(self, shares: Sequence[float], row: Sequence[Cell]) -> float:
        cells = zip(shares, row, strict=True)
        return max(self._height(cell.text, cell.style, self._inner(share)) for share, cell in cells) + 7 * PT

    def _inner(self, share: float) -> float:
        return share * self.width - 8 * PT

    def _row(self, shares: Sequence[float], row: Sequence[Cell]) -> None:
        height, left = self._row_height(shares, row), self.left
        for share, cell in zip(shares, row, strict=True):
            inner = QRectF(left, self.y + 3 * PT, self._inner(share), height)
            if cell.soft:
                wide = min(self._painter_width(cell.text, cell.style) + 10 * PT, self._inner(share))
                high = self._height(cell.text, cell.style, self._inner(share)) + 3 * PT
                self._ground(QRectF(left - 5 * PT, self.y + 1.5 * PT, wide, high), cell.soft)
            self._put(inner, cell.text, cell.style)
            left += share * self.width
        self.y += height
        self._painter.setPen(QPen(QColor(LIGHT.line), 0.4 * PT))
        self._painter.drawLine(QPointF(self.left, self.y), QPointF(self.left + self.width, self.y))

    def _ground(self, where: QRectF, color: str) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(color))
        self._painter.drawRoundedRect(where, 4 * PT, 4 * PT)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_foot(self) -> None:
        top = self.writer.height() - _MARGIN_PT * PT
        left, right = self._footer(self.number, self._count)
        where = QRectF(self.left, top, self.width, 14 * PT)
        self._put(where, self._fitted(left, CAPTION, self.width * 0.75), CAPTION)
        self._put(where, right, CAPTION, Qt.AlignmentFlag.AlignRight)

    def _height(self, text: str, style: Style, width: float) -> float:
        self._use(style)
        return self._painter.boundingRect(QRectF(0, 0, width, _ENDLESS), text or " ", _wrapping()).height()

    def _painter_width(self, text: str, style: Style) -> float:
        self._use(style)
        return self._painter.fontMetrics().horizontalAdvance(text)

    def _fitted(self, text: str, style: Style, width: float) -> str:
        self._use(style)
        return self._painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(width))

    def _put(
        self, where: QRectF, text: str, style: Style, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    ) -> None:
        self._use(style)
        self._painter.setPen(QColor(style.color))
        self._painter.drawText(where, text, _wrapping(align))

    def _use(self, style: Style) -> None:
        font = QFont(self._family)
        font.setPointSizeF(BODY_PT * SCALE[style.size])
        font.setWeight(QFont.Weight.DemiBold if style.bold else QFont.Weight.Normal)
        self._painter.setFont(font)


def _wrapping(align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> QTextOption:
    """At blanks where there are any, and anywhere in a word that is wider than its place."""
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
