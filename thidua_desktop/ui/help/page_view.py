"""One help page as it is read: Qt's Markdown, dressed in the look's colours and sizes."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
    QTextTableCell,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from thidua_desktop.domain.text import fold
from thidua_desktop.ui.look import Look, Space

_HEADINGS = {1: ("title", 0, 8), 2: ("section", 18, 6), 3: ("body", 12, 4)}
"""By level: the role of the font, the room above and below."""

_LINE_HEIGHT = 140
_READING = 1.08
"""Help is read, not glanced at: a little larger than the words of the window."""

_MARKDOWN = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML


class HelpView(QTextBrowser):
    """Show a page. `link_clicked` hands on where a link leads; nothing is ever fetched from elsewhere."""

    link_clicked = Signal(str)

    def __init__(self, look: Look, folder: Path, parent: QWidget | None = None) -> None:
        """Show nothing yet; pictures are looked for below `folder`."""
        super().__init__(parent)
        self._look = look
        self._folder = folder
        self._markdown = ""
        self._percent = 100
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setAccessibleName(self.tr("Trang hướng dẫn"))
        self.document().setDocumentMargin(look.px(Space.CARD))
        self.anchorClicked.connect(self._tell_link)

    def show_markdown(self, text: str) -> None:
        """Show a page from its top."""
        self._markdown = text
        self._draw()
        self.verticalScrollBar().setValue(0)

    def show_size(self, percent: int) -> None:
        """Show the text larger or smaller; the place that is read stays in sight."""
        bar = self.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0
        self._percent = percent
        self._draw()
        bar.setValue(round(share * bar.maximum()))

    def draw_again(self) -> None:
        """Take the colours in force."""
        self.show_size(self._percent)

    def go_to_heading(self, heading: str) -> None:
        """Bring a heading to the top of the view."""
        for block in _blocks(self.document()):
            if block.blockFormat().headingLevel() and block.text() == heading:
                cursor = QTextCursor(block)
                self.setTextCursor(cursor)
                self.verticalScrollBar().setValue(
                    self.verticalScrollBar().value() + self.cursorRect(cursor).top() - Space.SMALL
                )
                return

    def mark_words(self, words: str) -> None:
        """Lay a colour under every word that begins with one of these; none takes the colour away."""
        wanted = fold(words).split()
        marks = []
        for block in _blocks(self.document()) if wanted else ():
            at = 0
            for word in block.text().split(" "):
                if any(fold(word.lstrip("“(")).startswith(one) for one in wanted):
                    marks.append(self._mark(block.position() + at, len(word)))
                at += len(word) + 1
        self.setExtraSelections(marks)

    def loadResource(self, kind: int, name: QUrl) -> object:  # type: ignore[override]  # the stub says Any
        """Give a picture of the help, in a dark window the dark one; anything else is refused."""
        return self._picture(name) if kind == QTextDocument.ResourceType.ImageResource.value else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures to the new width."""
        super().resizeEvent(event)
        self._fit_pictures()

    # ------------------------------------------------------------------ dressing

    def _draw(self) -> None:
        document = self.document()
        document.clear()  # pictures of other colours with it
        document.setDefaultFont(self._font("body"))
        document.setMarkdown(self._markdown, _MARKDOWN)
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._dress_table(frame)
        for note in [block for block in _blocks(document) if _is_note(block)]:
            self._frame_note(note)
        for block in _blocks(document):
            self._dress_block(block)
            for fragment in _fragments(block):
                self._dress_fragment(fragment)
        self.moveCursor(QTextCursor.MoveOperation.Start)  # else the end is brought into sight later
        self._fit_pictures()

    def _picture(self, name: QUrl) -> QImage:
        path = self._folder / name.path()
        dark = path.with_name(f"{path.stem}_dark{path.suffix}")
        is_dark = self._look.color("background").lightness() < self._look.color("ink").lightness()
        return QImage(str(dark if is_dark and dark.exists() else path))

    def _font(self, role: str, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = self._look.font(role, weight)
        font.setPixelSize(round(font.pixelSize() * _READING * self._percent / 100))
        return font

    def _dress_block(self, block: QTextBlock) -> None:
        shape = block.blockFormat()
        level = shape.headingLevel()
        cursor = QTextCursor(block)
        is_inside = cursor.currentTable() is not None or cursor.currentFrame() != self.document().rootFrame()
        shape.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if block.length() == 1 and not is_inside:  # Qt puts an empty line before a frame
            shape.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        if level:
            role, above, below = _HEADINGS.get(level, _HEADINGS[3])
            shape.setTopMargin(self._look.px(above))
            shape.setBottomMargin(self._look.px(below))
            self._dress_heading(block, role)
        else:
            shape.setTopMargin(0)
            shape.setBottomMargin(
                0 if is_inside else self._look.px(4 if shape.objectIndex() >= 0 else Space.SMALL)
            )
        cursor.setBlockFormat(shape)

    def _frame_note(self, note: QTextBlock) -> None:
        """Lay a note on a ground of its own."""
        shape = note.blockFormat()
        shape.setLeftMargin(0)
        shape.setRightMargin(0)
        shape.clearProperty(QTextFormat.Property.BlockQuoteLevel)
        ground = QTextFrameFormat()
        ground.setBackground(self._look.color("primary_soft"))
        ground.setPadding(self._look.px(Space.SMALL))
        ground.setTopMargin(self._look.px(Space.TIGHT))
        ground.setBottomMargin(self._look.px(Space.GAP))
        cursor = QTextCursor(note)
        cursor.setBlockFormat(shape)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertFrame(ground)

    def _dress_heading(self, block: QTextBlock, role: str) -> None:
        words = QTextCharFormat()
        words.setFont(self._font(role, QFont.Weight.DemiBold))
        words.setForeground(self._look.color("ink"))
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(words)

    def _dress_fragment(self, fragment: QTextFragment) -> None:
        words = fragment.charFormat()
        if words.isImageFormat():
            return
        if words.isAnchor():
            words.setForeground(self._look.color("primary"))
            words.setFontUnderline(True)
        elif words.fontFixedPitch():  # a key, written as code
            words = QTextCharFormat()
            words.setFont(self._font("body", QFont.Weight.Medium))
            words.setBackground(self._look.color("header"))
            words.setForeground(self._look.color("ink"))
        elif words.fontWeight() > QFont.Weight.Medium.value:
            words.setFontWeight(QFont.Weight.DemiBold.value)
        elif words.fontItalic():
            words.setForeground(self._look.color("muted"))
        else:
            return
        _cursor_over(self.document(), fragment).setCharFormat(words)

    def _dress_table(self, table: QTextTable) -> None:
        shape = table.format()
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        shape.setBorderCollapse(True)
        shape.setBorder(1)
        shape.setBorderBrush(self._look.color("line"))
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setCellPadding(self._look.px(6))
        shape.setCellSpacing(0)
        shape.setTopMargin(self._look.px(Space.TIGHT))
        shape.setBottomMargin(self._look.px(Space.GAP))
        table.setFormat(shape)
        for column in range(table.columns()):
            cell = table.cellAt(0, column)
            head = cell.format()
            head.setBackground(self._look.color("header"))
            cell.setFormat(head)
            self._dress_head_cell(cell)

    def _dress_head_cell(self, cell: QTextTableCell) -> None:
        cursor = cell.firstCursorPosition()
        if cursor.block().length() == 1 and cell.lastCursorPosition().block() != cursor.block():
            cursor.deleteChar()  # Qt's reader begins the first cell with an empty line
        cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
        words = QTextCharFormat()
        words.setFontWeight(QFont.Weight.DemiBold.value)
        cursor.mergeCharFormat(words)

    def _fit_pictures(self) -> None:
        room = self.viewport().width() - 2 * self.document().documentMargin() - Space.SMALL
        for block in _blocks(self.document()):
            for fragment in _fragments(block):
                shape = fragment.charFormat().toImageFormat()
                if shape.isValid():
                    self._fit_picture(fragment, shape, room)

    def _fit_picture(self, fragment: QTextFragment, shape: QTextImageFormat, room: float) -> None:
        name = QUrl(shape.name())
        picture = self._picture(name)
        width = round(min(room, self._look.px(picture.width())))
        if picture.isNull() or width <= 0 or shape.width() == width:
            return
        # Scaled here, once and smoothly: the document itself would leave out lines of it.
        ratio = self.devicePixelRatioF()
        drawn = picture.scaledToWidth(round(width * ratio), Qt.TransformationMode.SmoothTransformation)
        drawn.setDevicePixelRatio(ratio)
        self.document().addResource(QTextDocument.ResourceType.ImageResource.value, name, drawn)
        shape.setWidth(width)
        shape.setHeight(width * picture.height() / picture.width())
        _cursor_over(self.document(), fragment).setCharFormat(shape)

    def _mark(self, start: int, length: int) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        words = QTextCharFormat()
        words.setBackground(QColor(self._look.color("gold_soft")))
        words.setForeground(self._look.color("gold"))
        # The stub makes both read-only; Qt means them to be written.
        mark.cursor, mark.format = cursor, words
        return mark

    def _tell_link(self, target: QUrl) -> None:
        self.link_clicked.emit(target.toString())


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _is_note(block: QTextBlock) -> bool:
    return bool(block.blockFormat().intProperty(QTextFormat.Property.BlockQuoteLevel))


def _fragments(block: QTextBlock) -> list[QTextFragment]:
    found = []
    place = block.begin()
    while not place.atEnd():
        found.append(place.fragment())
        place += 1
    return found


def _cursor_over(document: QTextDocument, fragment: QTextFragment) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(fragment.position())
    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
    return cursor
