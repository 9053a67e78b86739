// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/policyeditor.h"

#include "app/gui/clausehighlighter.h"
#include "app/gui/droppedfiles.h"
#include "app/gui/sectionmargin.h"
#include "app/gui/textloader.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>
#include <chrono>

namespace clausula {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto flashTime = 1200ms;
constexpr int smallestZoom = 50;
constexpr int largestZoom = 400;
constexpr int zoomStep = 10;

} // namespace

PolicyEditor::PolicyEditor(QWidget *parent)
    : QPlainTextEdit(parent), m_margin(new SectionMargin(this)), m_loader(new TextLoader(this))
{
    setAccessibleName(tr("Policy text"));
    setAccessibleDescription(tr("Text of one policy. Ctrl+Tab leaves the editor."));
    setPlaceholderText(tr("Open a policy, drop a file here, or paste text"));
    document()->setDocumentMargin(6);
    setMouseTracking(true);
    m_textFont = font();
    m_flashTimer.setSingleShot(true);
    m_flashTimer.setInterval(flashTime);
    connectSignals();
    applyWrapMode();
    setColours(m_colours);
}

PolicyEditor::~PolicyEditor() = default;

void PolicyEditor::connectSignals()
{
    connect(document(), &QTextDocument::contentsChange, this, &PolicyEditor::followEdit);
    connect(this, &QPlainTextEdit::textChanged, this, &PolicyEditor::noticeText);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &PolicyEditor::placeMargin);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &PolicyEditor::refreshView);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &, int scrolled) {
        if (scrolled == 0)
            m_margin->update();
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        viewport()->update(); // the line of the cursor is framed
        m_margin->update();
        Q_EMIT cursorMoved(cursorOffset());
    });
    connect(m_loader, &TextLoader::finished, this, &PolicyEditor::finishLoading);
    connect(&m_flashTimer, &QTimer::timeout, this, [this] {
        m_layers.setMarks(MarkLayers::Flash, {});
        viewport()->update();
    });
}

void PolicyEditor::setText(const QString &text)
{
    m_layers.clear();
    m_headings.reset();
    m_hidden.forget();
    m_revealLater.reset();
    m_keysLater.clear();
    if (m_hasLongRuns) { // or the old text would be laid out anew for the new wrap mode
        const QSignalBlocker noEdit(this);
        clear();
    }
    m_hasLongRuns = hasLongRun(text);
    applyWrapMode();
    m_loader->start(text);
}

bool PolicyEditor::isLoading() const
{
    return m_loader->isLoading();
}

void PolicyEditor::finishLoading()
{
    m_revision = document()->revision();
    refreshView();
    if (const std::optional<Span> span = std::exchange(m_revealLater, std::nullopt))
        revealSpan(*span);
    Q_EMIT loaded();
    for (const auto &key : std::exchange(m_keysLater, {}))
        QCoreApplication::sendEvent(this, key.get());
}

QString PolicyEditor::text() const
{
    // Not toPlainText(), which makes spaces of no-break spaces.
    return document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

void PolicyEditor::replace(Span span, const QString &text)
{
    m_loader->finish(); // or its end would pass for the loaded text
    m_hasLongRuns = m_hasLongRuns || hasLongRun(text);
    applyWrapMode();
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(clamped(span).start));
    cursor.setPosition(static_cast<int>(clamped(span).end()), QTextCursor::KeepAnchor);
    cursor.insertText(text);
    setTextCursor(cursor);
}

qsizetype PolicyEditor::cursorOffset() const
{
    return textCursor().position();
}

Span PolicyEditor::selection() const
{
    const QTextCursor cursor = textCursor();
    return spanBetween(cursor.selectionStart(), cursor.selectionEnd());
}

void PolicyEditor::setCursorOffset(qsizetype offset)
{
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(clamped({offset, 0}).start));
    setTextCursor(cursor);
}

Span PolicyEditor::clamped(Span span) const
{
    const qsizetype size = document()->characterCount() - 1; // a document ends with a separator of its own
    const qsizetype start = std::clamp<qsizetype>(span.start, 0, size);
    return spanBetween(start, std::clamp(span.end(), start, size));
}

void PolicyEditor::setBands(QList<SectionBand> bands)
{
    m_layers.setBands(std::move(bands));
    repaintMarks();
    Q_EMIT viewChanged();
}

void PolicyEditor::setHeadings(QList<HeadingMark> headings)
{
    SpanList found(std::move(headings));
    if (m_headings && m_headings->items() == found.items())
        return;
    m_headings = std::move(found);
    if (m_highlighter)
        m_highlighter->recolour();
}

std::optional<bool> PolicyEditor::isHeading(const QTextBlock &line) const
{
    if (!m_headings)
        return std::nullopt;
    return m_headings->firstOverlapping(blockSpan(line)) != nullptr;
}

void PolicyEditor::setMarks(MarkLayers::Layer layer, QList<TextMark> marks)
{
    m_layers.setMarks(layer, std::move(marks));
    viewport()->update();
}

void PolicyEditor::setLineNotes(QList<LineNote> notes)
{
    m_layers.setNotes(std::move(notes));
    placeMargin(); // it has a column for notes when there are any
    repaintMarks();
}

const LineNote *PolicyEditor::lineNoteAt(int line) const
{
    return m_layers.noteAt(blockSpan(document()->findBlockByNumber(line)));
}

void PolicyEditor::setLitLines(int first, int end, ClauseGroup group)
{
    const QTextBlock start = document()->findBlockByNumber(first);
    const QTextBlock last = document()->findBlockByNumber(end - 1);
    const bool exists = start.isValid() && last.isValid();
    m_layers.setLit(
        {exists ? spanBetween(start.position(), last.position() + last.length()) : Span(), group, {}});
    viewport()->update();
}

void PolicyEditor::repaintMarks()
{
    viewport()->update();
    m_margin->update();
}

void PolicyEditor::revealSpan(Span span)
{
    if (isLoading() && span.end() > document()->characterCount() - 1) {
        m_revealLater = span;
        return;
    }
    if (!document()->findBlock(static_cast<int>(clamped(span).start)).isVisible())
        setHiddenLines({}); // what is asked for is shown
    setCursorOffset(span.start);
    centerCursor();
    m_layers.setMarks(MarkLayers::Flash, {{clamped(span), MarkKind::Flash, {}}});
    m_flashTimer.start();
    viewport()->update();
    Q_EMIT revealed();
}

void PolicyEditor::selectSpan(Span span)
{
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(clamped(span).start));
    cursor.setPosition(static_cast<int>(clamped(span).end()), QTextCursor::KeepAnchor);
    const bool wasVisible = viewport()->rect().contains(cursorRect(cursor));
    setTextCursor(cursor);
    if (!wasVisible)
        centerCursor();
}

void PolicyEditor::setBandsVisible(bool visible)
{
    m_layers.setBandsVisible(visible);
    repaintMarks();
}

void PolicyEditor::setTopics(TopicSet topics)
{
    m_layers.setTopics(topics);
    repaintMarks();
}

void PolicyEditor::setSyntax(std::shared_ptr<const PolicySyntax> syntax)
{
    delete m_highlighter;
    m_highlighter = new ClauseHighlighter(document(), std::move(syntax));
    m_highlighter->setHeadingTest([this](const QTextBlock &line) { return isHeading(line); });
    m_highlighter->setPalette(m_colours);
    refreshView();
}

void PolicyEditor::setColours(const Palette &palette)
{
    m_colours = palette;
    QPalette colours = this->palette();
    colours.setColor(QPalette::Base, palette.base());
    colours.setColor(QPalette::Text, palette.text());
    colours.setColor(QPalette::PlaceholderText, palette.lineNumber());
    setPalette(colours);
    if (m_highlighter)
        m_highlighter->setPalette(palette);
    m_margin->update();
}

void PolicyEditor::setReadOnlyReason(const QString &reason)
{
    m_readOnlyReason = reason;
    setReadOnly(!reason.isEmpty());
    if (isReadOnly()) // the keyboard still moves and selects
        setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(isReadOnly());
    setAccessibleDescription(reason.isEmpty() ? tr("Text of one policy. Ctrl+Tab leaves the editor.")
                                              : reason);
}

void PolicyEditor::setTextFont(const QFont &font)
{
    m_textFont = font;
    setZoom(m_zoom);
}

void PolicyEditor::setZoom(int percent)
{
    const int zoom = std::clamp(percent, smallestZoom, largestZoom);
    QFont font = m_textFont;
    font.setPointSizeF(m_textFont.pointSizeF() * zoom / 100);
    setFont(font);
    placeMargin();
    refreshView();
    if (std::exchange(m_zoom, zoom) != zoom)
        Q_EMIT zoomChanged(zoom);
}

void PolicyEditor::setWordWrap(bool wrap)
{
    m_wraps = wrap;
    applyWrapMode();
}

void PolicyEditor::applyWrapMode()
{
    // To break anywhere takes time linear in a run's length, see hasLongRun().
    const auto mode = !m_wraps        ? QTextOption::NoWrap
                      : m_hasLongRuns ? QTextOption::WrapAnywhere
                                      : QTextOption::WrapAtWordBoundaryOrAnywhere;
    if (wordWrapMode() != mode)
        setWordWrapMode(mode);
}

int PolicyEditor::firstVisibleLine() const
{
    return firstVisibleBlock().blockNumber();
}

int PolicyEditor::lastVisibleLine() const
{
    QTextBlock block = firstVisibleBlock();
    qreal bottom = contentOffset().y() + blockBoundingGeometry(block).bottom();
    while (bottom < viewport()->height() && block.next().isValid()) {
        block = block.next();
        bottom += blockBoundingRect(block).height();
    }
    return block.blockNumber();
}

void PolicyEditor::setHiddenLines(const QList<LineRange> &lines)
{
    if (!m_hidden.set(*document(), lines))
        return;
    repaintMarks();
    refreshView();
}

void PolicyEditor::showFirst(int line)
{
    const QTextBlock block = document()->findBlockByNumber(line);
    if (block.isValid())
        verticalScrollBar()->setValue(block.firstLineNumber());
}

QRectF PolicyEditor::lineRect(int line) const
{
    return blockBoundingGeometry(document()->findBlockByNumber(line)).translated(contentOffset());
}

const SectionBand *PolicyEditor::bandAt(int line) const
{
    return m_layers.bandOver(blockSpan(document()->findBlockByNumber(line)));
}

QString PolicyEditor::toolTipAt(QPoint point) const
{
    const QTextCursor cursor = cursorForPosition(point);
    return m_layers.toolTipAt(cursor.position(), blockSpan(cursor.block()));
}

void PolicyEditor::followEdit(int position, int removed, int added)
{
    if (isLoading()) // bands and marks may be there before their text
        return;
    m_layers.shift(position, removed, added);
    if (m_headings)
        m_headings->shift(position, removed, added);
}

void PolicyEditor::noticeText()
{
    if (isLoading() || std::exchange(m_revision, document()->revision()) == document()->revision())
        return;
    refreshView();
    Q_EMIT edited();
}

void PolicyEditor::placeMargin()
{
    const int width = m_margin->widthForText();
    setViewportMargins(width, 0, 0, 0);
    const QRect inside = contentsRect();
    m_margin->setGeometry(inside.left(), inside.top(), width, inside.height());
}

void PolicyEditor::refreshView()
{
    if (m_highlighter)
        m_highlighter->setVisibleBlocks(firstVisibleLine(), lastVisibleLine());
    m_margin->update();
    Q_EMIT viewChanged();
}

bool PolicyEditor::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), toolTipText(toolTipAt(help->pos())), viewport());
    return true;
}

void PolicyEditor::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const QRectF clip(event->rect());
    const qreal width = viewport()->width();
    qreal top = blockBoundingGeometry(firstVisibleBlock()).translated(contentOffset()).top();
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && top <= clip.bottom();
         block = block.next()) {
        const QRectF rect = blockBoundingRect(block).translated(contentOffset().x(), top);
        top = rect.bottom();
        if (rect.bottom() < clip.top())
            continue;
        m_layers.paint(painter, placedBlock(block, rect, clip), width, m_colours);
    }
    painter.setPen(m_colours.currentLine());
    const QRectF row = cursorRect();
    painter.drawRect(QRectF(-1, row.top() - 0.5, width + 2, row.height()));
    painter.end();
    QPlainTextEdit::paintEvent(event);
}

void PolicyEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeMargin();
    refreshView();
}

void PolicyEditor::keyPressEvent(QKeyEvent *event)
{
    if (isLoading()) { // nothing typed is lost: the rest of the text comes first
        m_keysLater.emplace_back(event->clone());
        event->accept();
        return;
    }
    if (zoomByKey(event) || leaveByKey(event) || refuseKey(event))
        event->accept();
    else
        QPlainTextEdit::keyPressEvent(event);
}

bool PolicyEditor::zoomByKey(const QKeyEvent *event)
{
    if (event->matches(QKeySequence::ZoomIn))
        setZoom(m_zoom + zoomStep);
    else if (event->matches(QKeySequence::ZoomOut))
        setZoom(m_zoom - zoomStep);
    else if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_0)
        setZoom(100);
    else
        return false;
    return true;
}

bool PolicyEditor::leaveByKey(const QKeyEvent *event)
{
    const bool forwards = event->key() == Qt::Key_Tab;
    if (!event->modifiers().testFlag(Qt::ControlModifier) || (!forwards && event->key() != Qt::Key_Backtab))
        return false;
    setTabChangesFocus(true); // QPlainTextEdit refuses to leave a text that takes tabs
    const bool left = focusNextPrevChild(forwards);
    setTabChangesFocus(isReadOnly());
    return left;
}

bool PolicyEditor::refuseKey(const QKeyEvent *event)
{
    if (!isReadOnly() || m_readOnlyReason.isEmpty())
        return false;
    const bool types =
        !event->text().isEmpty() &&
        (event->text().front().isPrint() || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter);
    const bool deletes = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
    if (!types && !deletes && !event->matches(QKeySequence::Paste) && !event->matches(QKeySequence::Cut))
        return false;
    Q_EMIT editRefused(m_readOnlyReason);
    return true;
}

void PolicyEditor::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() != Qt::ControlModifier) {
        QPlainTextEdit::wheelEvent(event);
        return;
    }
    const int turned = event->angleDelta().y();
    setZoom(m_zoom + (turned > 0 ? zoomStep : turned < 0 ? -zoomStep : 0));
    event->accept();
}

/** The usual one and what the window added to the editor's actions. */
void PolicyEditor::contextMenuEvent(QContextMenuEvent *event)
{
    // What is said of the passage there is meant for the one that was clicked at.
    const int clicked = cursorForPosition(event->pos()).position();
    const bool inSelection =
        clicked >= textCursor().selectionStart() && clicked < textCursor().selectionEnd();
    if (event->reason() == QContextMenuEvent::Mouse && !inSelection)
        setCursorOffset(clicked);
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!actions().isEmpty())
        menu->addSeparator();
    menu->addActions(actions());
    menu->popup(event->globalPos());
}

void PolicyEditor::dragEnterEvent(QDragEnterEvent *event)
{
    // Files are taken by read-only editors as well, which refuse every other drop.
    if (localFiles(event->mimeData()).isEmpty())
        QPlainTextEdit::dragEnterEvent(event);
    else
        event->acceptProposedAction();
}

void PolicyEditor::dragMoveEvent(QDragMoveEvent *event)
{
    if (localFiles(event->mimeData()).isEmpty())
        QPlainTextEdit::dragMoveEvent(event);
    else
        event->acceptProposedAction();
}

void PolicyEditor::dropEvent(QDropEvent *event)
{
    const QStringList files = localFiles(event->mimeData());
    if (files.isEmpty()) {
        QPlainTextEdit::dropEvent(event);
        return;
    }
    event->acceptProposedAction();
    Q_EMIT fileDropped(files.first());
}

bool PolicyEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || !localFiles(source).isEmpty();
}

void PolicyEditor::insertFromMimeData(const QMimeData *source)
{
    const QStringList files = localFiles(source);
    if (!files.isEmpty()) {
        Q_EMIT fileDropped(files.first());
    } else if (isReadOnly()) {
        Q_EMIT editRefused(m_readOnlyReason);
    } else {
        replace(selection(), source->text());
        ensureCursorVisible();
    }
}

QMimeData *PolicyEditor::createMimeDataFromSelection() const
{
    // Plain and verbatim: what is quoted elsewhere must be found here again.
    auto *plain = new QMimeData;
    plain->setText(textCursor().selectedText().replace(QChar::ParagraphSeparator, u'\n'));
    return plain;
}

} // namespace clausula
