// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/scrollsync.h"

#include "app/gui/policyeditor.h"

#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyle>
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

constexpr int calmRows = 2;    ///< a section takes the lead when this much of it has passed the eyes
constexpr int glideTime = 160; ///< milliseconds: long enough to see which way, short enough not to wait

bool movesTheCaret(const QKeyEvent &event)
{
    constexpr std::array keys{Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown};
    return std::ranges::any_of(keys, [&](Qt::Key key) { return event.key() == key; });
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
    setGliding(left->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, left) > 0);
    m_glide.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_glide, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        if (!m_leader)
            return;
        const QScopedValueRollback following(m_following, true);
        bar(other(*m_leader))->setValue(value.toInt());
    });
    connect(&m_glide, &QVariantAnimation::finished, this, [this] {
        if (m_leader)
            settle(*m_leader);
    });
}

void ScrollSync::setGliding(bool gliding)
{
    m_glide.stop();
    m_glide.setDuration(gliding ? glideTime : 0);
}

void ScrollSync::release()
{
    m_glide.stop();
    m_leader.reset();
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
        lead(side);
        if (m_enabled)
            settle(side); // a jump was asked for
    });
    connect(watched, &PolicyEditor::cursorMoved, this, [this, side] {
        if (m_byCaret)
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
        lead(isRight ? Right : Left);
        m_byCaret =
            event->type() == QEvent::KeyPress && movesTheCaret(*static_cast<const QKeyEvent *>(event));
        break;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void ScrollSync::lead(Side side)
{
    if (m_leader == side)
        return;
    m_glide.stop();
    m_leader = side;
    m_leading = -1;
}

void ScrollSync::sortAnchors()
{
    m_leading = -1;
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
    const QScrollBar *moved = bar(other(leader));
    const int value = std::clamp(followerValue(leader), moved->minimum(), moved->maximum());
    const bool isFar = std::abs(value - moved->value()) > moved->pageStep();
    if (m_glide.duration() > 0 && (isFar || m_glide.state() == QAbstractAnimation::Running))
        glide(leader, value);
    else
        settle(leader);
}

/** On the way it goes on to where the leader is by now. */
void ScrollSync::glide(Side leader, int value)
{
    if (m_glide.state() == QAbstractAnimation::Running) {
        m_glide.setEndValue(value);
        return;
    }
    m_glide.setStartValue(bar(other(leader))->value());
    m_glide.setEndValue(value);
    m_glide.start();
}

void ScrollSync::settle(Side leader)
{
    m_glide.stop();
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

/** Where in the view the line stands that is read, 0 to 1. */
double ScrollSync::eyeHeight(Side side) const
{
    const PolicyEditor *text = editor(side);
    const double scrolled = progress(text);
    const double caret =
        static_cast<double>(text->cursorRect().top()) / std::max(1, text->viewport()->height());
    const bool byCaret = m_byCaret && scrolled > 0 && scrolled < 1 && caret >= 0 && caret < 1;
    return byCaret ? caret : scrolled;
}

int ScrollSync::followerValue(Side leader)
{
    const QTextDocument *document = editor(leader)->document();
    const QTextDocument *followed = editor(other(leader))->document();
    const double height = eyeHeight(leader);
    const double scrolled = progress(editor(leader));
    const double row =
        scrolled < 1 ? bar(leader)->value() + height * bar(leader)->pageStep() : document->lineCount();

    const QList<Place> &places = m_places.at(leader);
    m_leading = leadingPlace(leader, row, scrolled == 0 || scrolled == 1);
    const Place place = places.at(m_leading);
    const int start = rowOf(document, place.line);
    const bool isLast = m_leading + 1 == places.size();
    const int end = isLast ? document->lineCount() : rowOf(document, places.at(m_leading + 1).line);
    const int otherStart = rowOf(followed, place.other);
    const int otherEnd = rowOf(followed, lineAnchoredBelow(other(leader), place.other));
    const double inside = std::clamp((row - start) / std::max(1, end - start), 0.0, 1.0);
    const double otherRow = otherStart + inside * (otherEnd - otherStart);
    return qRound(otherRow - height * bar(other(leader))->pageStep());
}

/**
 * The section at \a row; but at a border behind which the follower would have to be elsewhere, the one that
 * led until now, for a few rows more.
 */
qsizetype ScrollSync::leadingPlace(Side leader, double row, bool atEnd)
{
    const QTextDocument *document = editor(leader)->document();
    const QList<Place> &places = m_places.at(leader);
    const auto next = std::ranges::upper_bound(places, row, {}, [document](const Place &place) {
        return static_cast<double>(rowOf(document, place.line));
    });
    const qsizetype here = std::max<qsizetype>(0, next - places.begin() - 1);
    if (atEnd || m_leading < 0 || m_leading >= places.size() || std::abs(here - m_leading) != 1)
        return here;
    const Place &upper = places.at(std::min(here, m_leading));
    const Place &lower = places.at(std::max(here, m_leading));
    const bool runsOn = lineAnchoredBelow(other(leader), upper.other) == lower.other;
    const bool atBorder = std::abs(row - rowOf(document, lower.line)) < calmRows;
    return !runsOn && atBorder ? m_leading : here;
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
