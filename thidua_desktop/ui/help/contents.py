"""The column on the left: the search, the contents by section, and what a search found, words in place."""

from html import escape

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QTextDocument
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.operations.help_book import INDEX, HelpBook, HelpHit, search_help
from thidua_desktop.ui.look import Look, Space
from thidua_desktop.ui.widgets.labels import wrapped_label

_PAGE = Qt.ItemDataRole.UserRole
_HIT = Qt.ItemDataRole.UserRole
_NONE = 2


class ContentsColumn(QWidget):
    """`page_chosen` (page id) from the contents, `hit_chosen` (HelpHit, the words) from a search."""

    page_chosen = Signal(str)
    hit_chosen = Signal(object, str)
    entered = Signal()
    """Enter was pressed: the reader goes on to the page."""

    def __init__(self, book: HelpBook, look: Look, parent: QWidget | None = None) -> None:
        """List the pages of the book."""
        super().__init__(parent)
        self._book = book
        self._look = look
        self._items: dict[str, QTreeWidgetItem] = {}
        self.search = _SearchEdit(self)
        self.contents = _Tree(self)
        self.results = QListWidget(self)
        self._nothing = wrapped_label("", "muted", self)
        self._views = QStackedWidget(self)
        self._prepare_search()
        self._prepare_results()
        self._fill_contents()
        for view in (self.contents, self.results, self._nothing):
            self._views.addWidget(view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.SMALL)
        layout.addWidget(self.search)
        layout.addWidget(self._views, 1)

    def show_current(self, page_id: str) -> None:
        """Mark the page that is read."""
        item = self._items.get(page_id)
        was = self.contents.blockSignals(True)
        self.contents.selectionModel().clear()
        if item is not None:
            self.contents.setCurrentItem(item)
        self.contents.blockSignals(was)

    def draw_again(self) -> None:
        """Take the colours in force."""
        self.results.viewport().update()
        for row in range(self.contents.topLevelItemCount()):
            section = self.contents.topLevelItem(row)
            if section is not None:
                self._dress_section(section)

    def hits(self) -> list[HelpHit]:
        """Give what the search found, best first."""
        return [self.results.item(row).data(_HIT) for row in range(self.results.count())]

    # ------------------------------------------------------------------ search

    def _find(self, words: str) -> None:
        self.results.clear()
        for hit in search_help(self._book, words):
            item = QListWidgetItem(self.results)
            item.setData(_HIT, hit)
            item.setText(f"{_place(hit)}. {hit.excerpt}")  # what a screen reader says
        is_asked = bool(words.strip())
        if is_asked and not self.results.count():
            text = self.tr("Không có trang nào có “{words}”. Thử từ khác, ngắn hơn.")
            self._nothing.setText(text.format(words=words.strip()))
            self._views.setCurrentIndex(_NONE)
            return
        self._views.setCurrentIndex(1 if is_asked else 0)

    def _open_hit(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.hit_chosen.emit(item.data(_HIT), self.search.text())

    def _open_first(self) -> None:
        if self.search.text().strip() and self.results.count():
            if self.results.currentRow() < 0:
                self.results.setCurrentRow(0)
            self.entered.emit()

    def _go_down(self) -> None:
        view = self.results if self.search.text().strip() and self.results.count() else self.contents
        view.setFocus()
        if view is self.results and self.results.currentRow() < 0:
            self.results.setCurrentRow(0)

    # ------------------------------------------------------------------ making

    def _prepare_search(self) -> None:
        self.search.setProperty("role", "search")
        self.search.setPlaceholderText(self.tr("Tìm trong hướng dẫn"))
        self.search.setAccessibleName(self.tr("Tìm trong hướng dẫn"))
        self.search.setToolTip(self.tr("Gõ vài từ, không cần dấu (Ctrl+F)"))
        self.search.setClearButtonEnabled(True)
        glass = self.search.addAction(
            self._look.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition
        )
        self._look.dress(glass, "search", "muted")
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._open_first)
        self.search.went_down.connect(self._go_down)

    def _prepare_results(self) -> None:
        self.results.setAccessibleName(self.tr("Kết quả tìm"))
        self.results.setItemDelegate(_HitDelegate(self._look, self.results))
        self.results.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.results.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.results.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.results.currentItemChanged.connect(self._open_hit)
        self.results.itemActivated.connect(self.entered)

    def _fill_contents(self) -> None:
        self.contents.setAccessibleName(self.tr("Mục lục"))
        self.contents.setHeaderHidden(True)
        self.contents.setRootIsDecorated(False)
        self.contents.setItemsExpandable(False)
        self.contents.setIndentation(self._look.px(Space.SMALL))
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sections: dict[str, QTreeWidgetItem] = {}
        for page in self._book.pages:
            if page.page_id == INDEX:
                continue
            if page.section not in sections:
                sections[page.section] = self._add_section(page.section)
            item = QTreeWidgetItem(sections[page.section], [page.title])
            item.setData(0, _PAGE, page.page_id)
            item.setToolTip(0, page.title)
            item.setSizeHint(0, QSize(0, self._look.px(Space.ROW)))
            self._items[page.page_id] = item
        self.contents.expandAll()
        self.contents.currentItemChanged.connect(self._open_item)
        self.contents.itemActivated.connect(self.entered)

    def _add_section(self, words: str) -> QTreeWidgetItem:
        section = QTreeWidgetItem(self.contents, [words])
        section.setFlags(Qt.ItemFlag.ItemIsEnabled)
        section.setSizeHint(0, QSize(0, self._look.px(Space.HEADER)))
        self._dress_section(section)
        return section

    def _dress_section(self, section: QTreeWidgetItem) -> None:
        section.setForeground(0, self._look.color("muted"))
        section.setFont(0, self._look.font("small"))

    def _open_item(self, item: QTreeWidgetItem | None) -> None:
        page_id = item.data(0, _PAGE) if item is not None else None
        if page_id:
            self.page_chosen.emit(page_id)


class _SearchEdit(QLineEdit):
    """Down goes to what was found, Esc empties it before it closes the window."""

    went_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class _Tree(QTreeWidget):
    """The contents: Up and Down pass over the names of sections."""

    def moveCursor(self, action: QTreeWidget.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        index = super().moveCursor(action, modifiers)
        back = action in (QTreeWidget.CursorAction.MoveUp, QTreeWidget.CursorAction.MoveLeft)
        while index.isValid() and not index.data(_PAGE):
            index = self.indexAbove(index) if back else self.indexBelow(index)
        return index if index.isValid() else self.currentIndex()


class _HitDelegate(QStyledItemDelegate):
    """A place found: page and heading, then the words around, those that were asked for in bold."""

    def __init__(self, look: Look, view: QListWidget) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        document = self._document(index.data(_HIT))
        return QSize(self._view.viewport().width(), round(document.size().height()))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._look.color("primary_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self._look.color("hover"))
        painter.save()
        painter.translate(option.rect.topLeft())
        self._document(index.data(_HIT)).drawContents(painter)
        painter.restore()

    def _document(self, hit: HelpHit) -> QTextDocument:
        tokens = self._look.tokens
        document = QTextDocument()
        document.setDefaultFont(self._look.font("body"))
        document.setDocumentMargin(self._look.px(6))
        document.setTextWidth(self._view.viewport().width())
        small = self._look.font("small").pixelSize()
        document.setHtml(
            f'<div style="color:{tokens.ink}; font-weight:500">{escape(_place(hit))}</div>'
            f'<div style="color:{tokens.muted}; font-size:{small}px">{_marked(hit, tokens.ink)}</div>'
        )
        return document


def _place(hit: HelpHit) -> str:
    return f"{hit.title} › {hit.heading}" if hit.heading else hit.title


def _marked(hit: HelpHit, ink: str) -> str:
    parts, at = [], 0
    for start, end in hit.found:
        parts.append(escape(hit.excerpt[at:start]))
        parts.append(f'<b style="color:{ink}">{escape(hit.excerpt[start:end])}</b>')
        at = end
    return "".join(parts) + escape(hit.excerpt[at:])
