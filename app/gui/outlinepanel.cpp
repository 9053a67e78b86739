// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/outlinepanel.h"

#include <QHeaderView>
#include <QSignalBlocker>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

enum OutlineColumn { HeadingColumn, EaseColumn, StrengthColumn, ColumnCount };

constexpr double hardBelow = 30; // Flesch: 0 to 30 is for readers with a degree
constexpr double weakBelow = 0.5;

QString aboutReading(const OutlineRow &row)
{
    if (row.reading.words == 0)
        return {};
    return OutlinePanel::tr("%1 words, %2 a sentence, the longest sentence has %3; reading ease %4 of 100%5")
        .arg(row.reading.words)
        .arg(row.reading.sentenceLength(), 0, 'f', 0)
        .arg(row.reading.longestSentence)
        .arg(row.reading.fleschEase(), 0, 'f', 0)
        .arg(row.reading.fleschEase() < hardBelow ? OutlinePanel::tr(" (hard to read)") : QString());
}

QString aboutStrength(const OutlineRow &row)
{
    if (!row.commitment)
        return OutlinePanel::tr("nothing is promised here");
    return OutlinePanel::tr("promises are %1 % firm%2")
        .arg(qRound(*row.commitment * 100))
        .arg(*row.commitment < weakBelow ? OutlinePanel::tr(" (weak)") : QString());
}

QString easeText(const OutlineRow &row)
{
    if (row.reading.words == 0)
        return {};
    const QString ease = QString::number(qRound(row.reading.fleschEase()));
    return row.reading.fleschEase() < hardBelow ? u"⚠ "_s + ease : ease;
}

QString strengthText(const OutlineRow &row)
{
    if (!row.commitment)
        return {};
    const QString percent = u"%1 %"_s.arg(qRound(*row.commitment * 100));
    return *row.commitment < weakBelow ? u"⚠ "_s + percent : percent;
}

QTreeWidgetItem *itemOf(const OutlineRow &row)
{
    auto *item = new QTreeWidgetItem({row.heading, easeText(row), strengthText(row)});
    const QString about =
        aboutReading(row) + (row.reading.words == 0 ? QString() : u"\n"_s + aboutStrength(row));
    for (int column = 0; column < ColumnCount; ++column)
        item->setToolTip(column, row.heading + u'\n' + about);
    item->setData(HeadingColumn, Qt::AccessibleTextRole, row.heading + u", "_s + about);
    return item;
}

} // namespace

OutlinePanel::OutlinePanel(QWidget *parent) : QTreeWidget(parent)
{
    setAccessibleName(tr("Outline"));
    setColumnCount(ColumnCount);
    setHeaderLabels({tr("Outline"), tr("Ease"), tr("Firm")});
    headerItem()->setToolTip(EaseColumn,
                             tr("Flesch reading ease: 60 and more is plain English, below 30 is hard"));
    headerItem()->setToolTip(StrengthColumn, tr("How firmly the section binds: 100 % shall, 30 % may"));
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(HeadingColumn, QHeaderView::Stretch);
    header()->setSectionResizeMode(EaseColumn, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(StrengthColumn, QHeaderView::ResizeToContents);
    setIndentation(12);
    setUniformRowHeights(true);
    const auto choose = [this](const QTreeWidgetItem *item) {
        const qsizetype row = m_items.indexOf(item);
        if (row >= 0)
            Q_EMIT placeChosen(m_rows[row].span);
    };
    connect(this, &QTreeWidget::itemActivated, this, choose);
    connect(this, &QTreeWidget::itemClicked, this, choose);
}

void OutlinePanel::setOutline(const QList<OutlineRow> &rows)
{
    const QSignalBlocker quiet(this);
    clear();
    m_items.clear();
    m_rows = rows;
    QList<std::pair<int, QTreeWidgetItem *>> above;
    for (const OutlineRow &row : rows) {
        QTreeWidgetItem *item = itemOf(row);
        while (!above.isEmpty() && above.last().first >= row.level)
            above.removeLast();
        if (above.isEmpty())
            addTopLevelItem(item);
        else
            above.last().second->addChild(item);
        above.append({row.level, item});
        m_items.append(item);
    }
    expandAll();
}

void OutlinePanel::follow(qsizetype offset)
{
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
        if (m_rows[i].span.start <= offset) {
            const QSignalBlocker quiet(this);
            setCurrentItem(m_items[i]);
            return;
        }
    }
}

} // namespace clausula
