"""The settings of a terminal as a tree: groups, resources, fields."""

from __future__ import annotations

import enum
import itertools
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from facestation.domain.terminal_settings import FieldShown, Presence
from ui.pages.terminals import settings_wording as wording
from ui.pages.terminals.settings_shown import Node, SettingsShown
from ui.theme.theme import Theme
from ui.translation import translate

Index = QModelIndex | QPersistentModelIndex
NAME, VALUE, HINT = range(3)
SEARCH_ROLE = Qt.ItemDataRole.UserRole
FIELD_ROLE = Qt.ItemDataRole.UserRole + 1
"""The FieldShown of a field, or None."""
NODE_ROLE = Qt.ItemDataRole.UserRole + 2


class Level(enum.Enum):
    """What a row of the tree is."""

    ROOT = "root"
    GROUP = "group"
    RESOURCE = "resource"
    FIELD = "field"


class Item:
    """One row of the tree."""

    def __init__(self, level: Level, above: Item | None = None, name: str = "", number: int = 0) -> None:
        self.level = level
        self.number = number
        self.above = above
        self.name = name
        """English heading of a group, name of a resource or field."""
        self.below: list[Item] = []
        self.node: Node | None = None
        self.field: FieldShown | None = None

    @property
    def row(self) -> int:
        """Its place among its siblings."""
        return 0 if self.above is None else self.above.below.index(self)


class SettingsModel(QAbstractItemModel):
    """Shows one value; its signals tell what somebody wishes."""

    typed = Signal(str, str, object)
    """Resource, field, and text or Secret."""
    numbered = Signal(str, int)
    wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._root = Item(Level.ROOT)
        self._resources: dict[str, Item] = {}
        # Qt keeps bare pointers to what an index is about, so indexes carry numbers: one that is gone leads nowhere.
        self._items: dict[int, Item] = {}
        self._numbers = itertools.count(1)
        theme.changed.connect(self.refresh)

    def show_settings(self, shown: SettingsShown) -> None:
        """Takes over what is shown; what was expanded stays so while the resources are the same."""
        if [node.info.name for node in shown.nodes] != list(self._resources):
            self.beginResetModel()
            self._build(shown.nodes)
            self.endResetModel()
        for node in shown.nodes:
            item = self._resources[node.info.name]
            if item.node is not node:
                self._update(item, node)

    def refresh(self) -> None:
        """Every cell is painted and read anew, as after a switch of language or look."""
        for item in (*self._root.below, *self._resources.values()):
            self._tell(item)
            if item.below and item.level is Level.RESOURCE:
                self._tell_fields(item)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, NAME, HINT)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's own
        """The cell in that row and column below `parent`."""
        below = self._item(parent).below
        return self.createIndex(row, column, below[row].number) if 0 <= row < len(below) else QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # Qt has another one without arguments
        """The row above."""
        above = self._item(index).above
        return QModelIndex() if above is None or above is self._root else self._index(above, NAME)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The number of rows below."""
        return len(self._item(parent).below) if parent.column() <= 0 else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Name, value, hint."""
        return HINT + 1

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008 - Qt's own signature
        """Whether there is something to unfold: fields of a resource are read when somebody does."""
        return bool(self._item(parent).below) or self.canFetchMore(parent)

    def canFetchMore(self, parent: Index) -> bool:
        """Whether this is a resource that was not read yet."""
        item = self._item(parent)
        if item.node is None or item.level is not Level.RESOURCE:
            return False
        return item.node.resource is None and item.node.presence is not Presence.ABSENT

    def fetchMore(self, parent: Index) -> None:
        """Tells that somebody wants to see the fields of a resource."""
        self.wanted.emit(self._item(parent).name)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Values that may be changed can be edited."""
        flags = super().flags(index)
        item = self._item(index)
        may = item.field.writable if item.field is not None else item.node is not None and item.node.number is not None
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == VALUE and may else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, looks and what editors need."""
        item = self._item(index)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return _text(item, index.column())
        if role == SEARCH_ROLE:
            return _search(item)
        if role == FIELD_ROLE:
            return item.field
        if role == NODE_ROLE:
            return item.node
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._color(item, index.column())
        if role == Qt.ItemDataRole.FontRole:
            return _font(item, index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == HINT:
            return self._icon(item)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tells the wish; what is shown changes when the presenter says so."""
        item = self._item(index)
        if role != Qt.ItemDataRole.EditRole or item.node is None:
            return False
        if item.field is not None:
            self.typed.emit(item.node.info.name, item.field.name, value)
        else:
            self.numbered.emit(item.node.info.name, int(value))
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words above the columns."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        heads = (
            translate("TerminalSettings", "Setting"),
            translate("TerminalSettings", "Value"),
            translate("TerminalSettings", "What it may be"),
        )
        return heads[section] if role == Qt.ItemDataRole.DisplayRole else None

    def _build(self, nodes: tuple[Node, ...]) -> None:
        self._root, self._resources, self._items = Item(Level.ROOT), {}, {}
        groups: dict[str, Item] = {}
        for node in nodes:
            heading = node.info.group
            if heading not in groups:
                groups[heading] = self._add(Level.GROUP, self._root, heading)
            item = self._add(Level.RESOURCE, groups[heading], node.info.name)
            item.node = node
            self._resources[node.info.name] = item
            self._fill(item, node)

    def _add(self, level: Level, above: Item, name: str) -> Item:
        item = Item(level, above, name, next(self._numbers))
        above.below.append(item)
        self._items[item.number] = item
        return item

    def _fill(self, item: Item, node: Node) -> None:
        for field in node.resource.fields if node.resource is not None else ():
            below = self._add(Level.FIELD, item, field.name)
            below.node, below.field = node, field

    def _update(self, item: Item, node: Node) -> None:
        fields = node.resource.fields if node.resource is not None else ()
        if [field.name for field in fields] != [below.name for below in item.below]:
            where = self._index(item, NAME)
            if item.below:
                self.beginRemoveRows(where, 0, len(item.below) - 1)
                for gone in item.below:
                    del self._items[gone.number]
                item.below = []
                self.endRemoveRows()
            if fields:
                self.beginInsertRows(where, 0, len(fields) - 1)
                self._fill(item, node)
                self.endInsertRows()
        item.node = node
        for below, field in zip(item.below, fields, strict=True):
            below.node, below.field = node, field
        self._tell(item)
        self._tell_fields(item)

    def _tell(self, item: Item) -> None:
        self.dataChanged.emit(self._index(item, NAME), self._index(item, HINT))

    def _tell_fields(self, item: Item) -> None:
        if item.below:
            self.dataChanged.emit(self._index(item.below[0], NAME), self._index(item.below[-1], HINT))

    def _item(self, index: Index) -> Item:
        return self._items.get(index.internalId(), self._root) if index.isValid() else self._root

    def _index(self, item: Item, column: int) -> QModelIndex:
        return self.createIndex(item.row, column, item.number)

    def _color(self, item: Item, column: int) -> Any:
        node = item.node
        absent = node is not None and node.presence is Presence.ABSENT
        fixed = item.field is not None and not item.field.writable
        if absent or fixed:
            return self._theme.color("disabled" if absent else "muted")
        return self._theme.color("muted") if column == HINT else None

    def _icon(self, item: Item) -> Any:
        if item.field is None or item.node is None or item.field.name not in item.node.outcomes:
            return None
        look = wording.outcome_look(item.node.outcomes[item.field.name])
        return self._theme.icon(look.icon, look.tone.token)


def _text(item: Item, column: int) -> str:
    node, field = item.node, item.field
    if node is None:
        return wording.engine(item.name) if column == NAME else ""
    if field is None:
        return (wording.engine(node.info.title), wording.number(node), wording.presence(node))[column]
    if column == NAME:
        return field.name
    if column == HINT:
        return wording.hint(node, field)
    wanted = node.typed.get(field.name)
    return wording.value(field.value) if wanted is None else wording.typed(wanted, field.kind)


def _search(item: Item) -> str:
    if item.field is not None:
        return f"{item.field.name} {wording.engine(item.field.help)}"
    return wording.searched(item.node) if item.node is not None else wording.engine(item.name)


def _font(item: Item, column: int) -> QFont | None:
    strong = item.level is Level.GROUP
    if item.field is not None and item.node is not None and column == VALUE:
        strong = item.field.name in item.node.typed
    if not strong:
        return None
    font = QFont()
    font.setBold(True)
    return font
