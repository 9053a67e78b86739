// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/scrollsync.h"

#include "app/gui/policyeditor.h"

#include <QEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <tuple>
#include <utility>

namespace clausula {

namespace {

/** The row, as the scroll bar counts them, that a line starts at; the end of the text behind the last line.
 */
int rowOf(const QTextDocument *document, int line)
{
    const QTextBlock block = document->findBlockByNumber(line);
    return block.isValid() ? block.firstLineNumber() : document->lineCount();
}

/** How far an editor is scrolled, 0 to 1; 1 as soon as its last line is on screen, a row before the bar's
 * end. */
double progress(const PolicyEditor *editor)
{
    const QScrollBar *bar = editor->verticalScrollBar();
    const int last = editor->blockCount() - 1;
    if (bar->value() == 0)
        return 0;
    if (editor->lastVisibleLine() == last &&
        editor->lineRect(last).center().y() < editor->viewport()->height())
        return 1;
    return static_cast<double>(bar->value()) / std::max(1, bar->maximum());
}

} // namespace

ScrollSync::ScrollSync(PolicyEditor *left, PolicyEditor *right, QObject *parent)
    : QObject(parent), m_editors{left, right}
{
    for (const Side side : {Left, Right})
        watch(side);
    sortAnchors();
}

void ScrollSync::watch(Side side)
{
    PolicyEditor *watched = editor(side);
    m_lineCounts.at(side) = watched->blockCount();
    for (QObject *touched : {static_cast<QObject *>(watched), static_cast<QObject *>(watched->viewport()),
                             static_cast<QObject *>(bar(side))})
        touched->installEventFilter(this);
    connect(bar(side), &QScrollBar::valueChanged, this, [this, side] { follow(side); });
    connect(watched->document(), &QTextDocument::contentsChange, this,
            [this, side](int position) { followEdit(side, position); });
    connect(watched, &PolicyEditor::revealed, this, [this, side] {
        m_leader = side;
        follow(side);
    });
}

QScrollBar *ScrollSync::bar(Side side) const
{
    return editor(side)->verticalScrollBar();
}

void ScrollSync::setAnchors(QList<ScrollAnchor> anchors)
{
    m_anchors = std::move(anchors);
    sortAnchors();
}

void ScrollSync::setEnabled(bool enabled)
{
    if (std::exchange(m_enabled, enabled) != enabled)
        Q_EMIT enabledChanged(enabled);
}

bool ScrollSync::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Wheel:
    case QEvent::MouseButtonPress:
    case QEvent::KeyPress:
    case QEvent::FocusIn: {
        const PolicyEditor *right = editor(Right);
        const bool isRight = watched == right || watched == right->viewport() || watched == bar(Right);
        m_leader = isRight ? Right : Left;
        break;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void ScrollSync::sortAnchors()
{
    for (const Side leader : {Left, Right}) {
        QList<Place> &places = m_places.at(leader);
        places.clear();
        for (const ScrollAnchor &anchor : std::as_const(m_anchors))
            places += leader == Left ? Place{anchor.left, anchor.right} : Place{anchor.right, anchor.left};
        std::ranges::stable_sort(places, {}, &Place::line);
        const auto repeated = std::ranges::unique(places, {}, &Place::line);
        places.erase(repeated.begin(), repeated.end());
        if (places.isEmpty() || places.first().line > 0)
            places.prepend(Place{}); // the texts begin together
    }
}

void ScrollSync::follow(Side leader)
{
    if (!m_enabled || m_following || leader != m_leader)
        return;
    const QScopedValueRollback following(m_following, true);
    // Lines count as one row until they are laid out, which asking for the last visible one does: the
    // value wanted settles after one or two moves, at the end of a text after three.
    constexpr int mostMoves = 4;
    QScrollBar *moved = bar(other(leader));
    for (int i = 0; i < mostMoves; ++i) {
        const int value = std::clamp(followerValue(leader), moved->minimum(), moved->maximum());
        if (i > 0 && value == moved->value())
            break;
        moved->setValue(value);
        std::ignore = editor(other(leader))->lastVisibleLine();
    }
}

int ScrollSync::followerValue(Side leader) const
{
    const QTextDocument *document = editor(leader)->document();
    const QTextDocument *followed = editor(other(leader))->document();
    const double height = progress(editor(leader));
    const double row =
        height < 1 ? bar(leader)->value() + height * bar(leader)->pageStep() : document->lineCount();

    const QList<Place> &places = m_places.at(leader);
    const auto next = std::ranges::upper_bound(places, row, {}, [document](const Place &place) {
        return static_cast<double>(rowOf(document, place.line));
    });
    const Place place = next == places.begin() ? Place{} : *std::prev(next);
    const int start = rowOf(document, place.line);
    const int end = next == places.end() ? document->lineCount() : rowOf(document, next->line);
    const int otherStart = rowOf(followed, place.other);
    const int otherEnd = rowOf(followed, lineAnchoredBelow(other(leader), place.other));
    const double inside = (row - start) / std::max(1, end - start);
    const double otherRow = otherStart + inside * (otherEnd - otherStart);
    return qRound(otherRow - height * bar(other(leader))->pageStep());
}

/** The line of \a side where the section that starts at \a line ends. */
int ScrollSync::lineAnchoredBelow(Side side, int line) const
{
    const QList<Place> &places = m_places.at(side);
    const auto next = std::ranges::upper_bound(places, line, {}, &Place::line);
    return next == places.end() ? editor(side)->blockCount() : next->line;
}

void ScrollSync::followEdit(Side side, int position)
{
    const QTextDocument *document = editor(side)->document();
    const int added = document->blockCount() - std::exchange(m_lineCounts.at(side), document->blockCount());
    if (added == 0 || editor(side)->isLoading())
        return;
    const int edited = document->findBlock(position).blockNumber();
    for (ScrollAnchor &anchor : m_anchors) {
        int &line = side == Left ? anchor.left : anchor.right;
        if (line > edited)
            line = std::max(edited, line + added);
    }
    sortAnchors();
}

} // namespace clausula
