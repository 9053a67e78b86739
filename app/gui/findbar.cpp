// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/findbar.h"

#include "app/gui/policyeditor.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextCursor>
#include <QToolButton>

#include <algorithm>
#include <chrono>
#include <ranges>

namespace clausula {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto sliceTime = 10ms;
constexpr auto stepTime = 500ms;        ///< the longest a step waits for the matches
constexpr auto afterEdit = 200ms;       ///< from the last key in the text until it is searched again
constexpr qsizetype longestQuery = 200; ///< characters of a selection that is taken over

QToolButton *stepButton(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    return button;
}

QLineEdit *field(const QString &name, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setPlaceholderText(name);
    edit->setAccessibleName(name);
    edit->setClearButtonEnabled(true);
    edit->setMinimumWidth(120);
    return edit;
}

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent), m_findRow(new QWidget(this)), m_replaceRow(new QWidget(this)),
      m_find(field(tr("Find"), m_findRow)), m_replace(field(tr("Replace with"), m_replaceRow)),
      m_case(new QCheckBox(tr("Match &case"), m_findRow)),
      m_words(new QCheckBox(tr("Whole &words"), m_findRow)),
      m_expression(new QCheckBox(tr("Regular e&xpression"), m_findRow)), m_status(new QLabel(m_findRow))
{
    setAccessibleName(tr("Find and replace"));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(6, 4, 6, 4);
    rows->setSpacing(4);
    buildFindRow();
    buildReplaceRow();
    rows->addWidget(m_findRow);
    rows->addWidget(m_replaceRow);
    m_slice.setInterval(0);
    m_delay.setSingleShot(true);
    m_delay.setInterval(afterEdit);
    connectFields();
    hide();
}

void FindBar::buildFindRow()
{
    auto *row = new QHBoxLayout(m_findRow);
    row->setContentsMargins(0, 0, 0, 0);
    auto *previous = stepButton(u"▲"_s, tr("Previous match (Shift+F3)"), m_findRow);
    auto *next = stepButton(u"▼"_s, tr("Next match (F3)"), m_findRow);
    auto *close = stepButton(u"✕"_s, tr("Close (Esc)"), m_findRow);
    m_expression->setToolTip(
        tr("A match lies within one paragraph; \\1 … \\9 in the replacement stand for groups"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_find, 2);
    row->addWidget(previous);
    row->addWidget(next);
    for (QCheckBox *option : {m_case, m_words, m_expression})
        row->addWidget(option);
    row->addWidget(m_status, 1);
    row->addWidget(close);
    connect(previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(close, &QToolButton::clicked, this, &FindBar::dismiss);
}

void FindBar::buildReplaceRow()
{
    auto *row = new QHBoxLayout(m_replaceRow);
    row->setContentsMargins(0, 0, 0, 0);
    auto *one = new QPushButton(tr("&Replace"), m_replaceRow);
    auto *all = new QPushButton(tr("Replace &all"), m_replaceRow);
    row->addWidget(m_replace, 2);
    row->addWidget(one);
    row->addWidget(all);
    row->addStretch(1);
    connect(one, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(all, &QPushButton::clicked, this, &FindBar::replaceAll);
}

void FindBar::connectFields()
{
    const auto changed = [this] { start(Then::GoToNearest); };
    connect(m_find, &QLineEdit::textChanged, this, changed);
    for (const QCheckBox *option : {m_case, m_words, m_expression})
        connect(option, &QCheckBox::toggled, this, changed);
    connect(&m_slice, &QTimer::timeout, this, &FindBar::searchSlice);
    connect(&m_delay, &QTimer::timeout, this, [this] { start(Then::Stay); });
}

void FindBar::setEditor(PolicyEditor *editor)
{
    if (m_editor == editor)
        return;
    if (m_editor) {
        m_editor->disconnect(this);
        m_editor->setMarks(MarkLayers::Matches, {});
    }
    m_editor = editor;
    m_stale = true;
    m_current = -1;
    if (!m_editor)
        return;
    m_origin = m_editor->selection().start;
    connect(m_editor, &PolicyEditor::edited, this, &FindBar::editReported);
    connect(m_editor, &PolicyEditor::loaded, this, &FindBar::editReported);
    if (isVisible())
        start(Then::Stay);
}

void FindBar::editReported()
{
    m_stale = true;
    if (isVisible() && !m_replacing)
        m_delay.start();
}

void FindBar::open(bool replace)
{
    m_replaceRow->setVisible(replace);
    show();
    if (m_editor) {
        const Span selected = m_editor->selection();
        m_origin = selected.start;
        const QString words = m_editor->textCursor().selectedText();
        const bool isPhrase =
            !words.isEmpty() && words.size() <= longestQuery && !words.contains(QChar::ParagraphSeparator);
        if (isPhrase)
            m_find->setText(words);
    }
    m_find->selectAll();
    m_find->setFocus(Qt::ShortcutFocusReason);
    start(Then::Stay);
}

void FindBar::dismiss()
{
    m_slice.stop();
    m_delay.stop();
    hide();
    if (m_editor) {
        m_editor->setMarks(MarkLayers::Matches, {});
        m_editor->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT dismissed();
}

SearchQuery FindBar::query() const
{
    return {.pattern = m_find->text(),
            .caseSensitive = m_case->isChecked(),
            .wholeWords = m_words->isChecked(),
            .regularExpression = m_expression->isChecked()};
}

void FindBar::start(Then then)
{
    if (!m_editor)
        return;
    m_delay.stop();
    m_then = then;
    m_stale = false;
    m_current = -1;
    m_search = TextSearch(query(), m_editor->text());
    m_slice.start();
    searchSlice();
}

void FindBar::searchSlice()
{
    if (m_search.run(QDeadlineTimer(sliceTime)) != TextSearch::State::Running)
        finish();
    else
        showStatus();
}

void FindBar::finish()
{
    m_slice.stop();
    const QList<Span> &matches = m_search.matches();
    if (!m_editor)
        return;
    const qsizetype from = m_then == Then::GoToNearest ? m_origin : m_editor->selection().start;
    auto nearest = std::ranges::lower_bound(matches, from, {}, &Span::start);
    if (m_then == Then::GoToNearest && !matches.isEmpty()) {
        const bool wraps = nearest == matches.end();
        stepTo(wraps ? 0 : nearest - matches.begin());
        return;
    }
    if (nearest != matches.end() && *nearest == m_editor->selection())
        m_current = nearest - matches.begin();
    showMarks();
    showStatus();
}

bool FindBar::complete()
{
    if (!m_editor || m_find->text().isEmpty())
        return false;
    if (m_stale)
        start(Then::Stay);
    m_then = Then::Stay;
    if (m_search.run(QDeadlineTimer(stepTime)) != TextSearch::State::Running)
        finish();
    return !m_search.matches().isEmpty();
}

void FindBar::findNext()
{
    step(1);
}

void FindBar::findPrevious()
{
    step(-1);
}

void FindBar::step(int direction)
{
    if (!complete())
        return;
    const QList<Span> &matches = m_search.matches();
    const Span here = m_editor->selection();
    // A selected match is left behind; a cursor before a match goes to that one.
    const auto next =
        std::ranges::lower_bound(matches, here.isEmpty() ? here.start : here.start + 1, {}, &Span::start);
    const auto at = std::ranges::lower_bound(matches, here.start, {}, &Span::start);
    if (direction > 0 && next == matches.end())
        stepTo(0, tr("went on from the top"));
    else if (direction > 0)
        stepTo(next - matches.begin());
    else if (at == matches.begin())
        stepTo(matches.size() - 1, tr("went on from the bottom"));
    else
        stepTo(at - matches.begin() - 1);
}

void FindBar::stepTo(qsizetype match, const QString &notice)
{
    m_current = match;
    m_editor->selectSpan(m_search.matches().at(match));
    showMarks();
    showStatus(notice);
}

bool FindBar::refusesEdit()
{
    if (m_editor->isReadOnly())
        showStatus(m_editor->readOnlyReason());
    return m_editor->isReadOnly();
}

void FindBar::replaceOne()
{
    if (!complete() || refusesEdit())
        return;
    const Span here = m_editor->selection();
    if (m_current >= 0 && m_search.matches().at(m_current) == here)
        m_editor->replace(here, m_search.replacement(here, m_replace->text()));
    step(1);
}

void FindBar::replaceAll()
{
    if (!complete() || refusesEdit())
        return;
    const QList<Span> matches = m_search.matches();
    const QString with = m_replace->text();
    m_replacing = true;
    QTextCursor cursor(m_editor->document());
    cursor.beginEditBlock();
    for (const Span match : std::views::reverse(matches)) {
        cursor.setPosition(static_cast<int>(match.start));
        cursor.setPosition(static_cast<int>(match.end()), QTextCursor::KeepAnchor);
        cursor.insertText(m_search.replacement(match, with));
    }
    cursor.endEditBlock();
    m_replacing = false;
    start(Then::Stay);
    showStatus(tr("%n replaced", nullptr, static_cast<int>(matches.size())));
}

void FindBar::showMarks()
{
    QList<TextMark> marks;
    const QList<Span> &matches = m_search.matches();
    marks.reserve(matches.size());
    for (qsizetype i = 0; i < matches.size(); ++i)
        marks += {.span = matches.at(i),
                  .kind = i == m_current ? MarkKind::CurrentMatch : MarkKind::Match,
                  .toolTip = {}};
    if (isVisible())
        m_editor->setMarks(MarkLayers::Matches, std::move(marks));
}

QString FindBar::countText() const
{
    const auto count = static_cast<int>(m_search.matches().size());
    switch (m_search.state()) {
    case TextSearch::State::Invalid:
        return m_search.errorText();
    case TextSearch::State::Running:
        return tr("searching, %n so far", nullptr, count);
    case TextSearch::State::TooSlow:
        return tr("This expression takes too long; %n match(es) before it was given up", nullptr, count);
    case TextSearch::State::TooMany:
        return tr("more than %n matches", nullptr, count);
    case TextSearch::State::Finished:
        break;
    }
    if (m_find->text().isEmpty())
        return {};
    if (count == 0)
        return tr("No match");
    return m_current >= 0 ? tr("%1 of %2").arg(m_current + 1).arg(count) : tr("%n match(es)", nullptr, count);
}

void FindBar::showStatus(const QString &notice)
{
    const QString count = countText();
    const QString text = notice.isEmpty()  ? count
                         : count.isEmpty() ? notice
                                           : tr("%1, %2").arg(count, notice);
    m_status->setText(text);
    m_status->setToolTip(text);
}

QString FindBar::statusText() const
{
    return m_status->text();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool back = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Escape:
        dismiss();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_replace->hasFocus())
            replaceOne();
        else
            step(back ? -1 : 1);
        return;
    case Qt::Key_F3:
        step(back ? -1 : 1);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace clausula
