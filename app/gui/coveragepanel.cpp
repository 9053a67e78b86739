// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/coveragepanel.h"

#include "core/gap/wording.h"

#include <QApplication>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace clausula {

using namespace Qt::StringLiterals;

/** Draws a group's letter upon its colour before its name, and the group lines in bold. */
class CoveragePanel::GroupDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setColours(const Palette &palette) { m_colours = palette; }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.parent().isValid())
            return;
        option->font.setBold(true);
        if (index.column() == CoverageModel::TypeColumn) {
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->decorationSize = QSize(badgeSize, badgeSize);
            option->icon =
                badge(static_cast<ClauseGroup>(index.data(CoverageModel::GroupRole).toInt()), option->font);
        }
    }

private:
    static constexpr int badgeSize = 16;

    [[nodiscard]] QIcon badge(ClauseGroup group, const QFont &font) const
    {
        const qreal scale = qApp->devicePixelRatio();
        QPixmap picture(QSize(badgeSize, badgeSize) * scale);
        picture.setDevicePixelRatio(scale);
        const GroupColours colours = m_colours.group(group);
        picture.fill(colours.band);
        QPainter painter(&picture);
        painter.setPen(colours.letter);
        painter.setFont(font);
        painter.drawText(QRectF(0, 0, badgeSize, badgeSize), Qt::AlignCenter, QString(groupLetter(group)));
        return QIcon(picture);
    }

    Palette m_colours;
};

CoveragePanel::CoveragePanel(QWidget *parent)
    : QWidget(parent), m_model(new CoverageModel(this)), m_filter(new CoverageFilter(this)),
      m_view(new QTreeView(this)), m_words(new QLineEdit(this)), m_delegate(new GroupDelegate(this))
{
    m_filter->setSourceModel(m_model);
    m_view->setModel(m_filter);
    m_view->setItemDelegate(m_delegate);
    m_view->setUniformRowHeights(true);
    m_view->setIndentation(14);
    m_view->setAccessibleName(tr("Coverage of clause types"));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setMinimumSectionSize(24);
    m_words->setPlaceholderText(tr("Filter clause types"));
    m_words->setAccessibleName(tr("Filter clause types"));
    m_words->setClearButtonEnabled(true);
    auto *onlyOpen = new QCheckBox(tr("Only what is not fully there"), this);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 0, 4);
    column->setSpacing(4);
    column->addWidget(m_words);
    column->addWidget(onlyOpen);
    column->addWidget(m_view, 1);
    column->addWidget(makeLegend());

    connect(m_words, &QLineEdit::textChanged, m_filter, &CoverageFilter::setWords);
    connect(m_words, &QLineEdit::textChanged, m_view, &QTreeView::expandAll);
    connect(onlyOpen, &QCheckBox::toggled, m_filter, &CoverageFilter::setOnlyOpen);
    connect(m_view, &QTreeView::clicked, this, &CoveragePanel::choose);
    connect(m_view, &QTreeView::activated, this, &CoveragePanel::choose);
}

void CoveragePanel::setCatalog(const ClauseCatalog &catalog)
{
    m_model->setCatalog(catalog);
    m_view->expandAll();
    m_view->header()->setSectionResizeMode(CoverageModel::TypeColumn, QHeaderView::Stretch);
    for (const int column : {CoverageModel::LeftColumn, CoverageModel::RightColumn})
        m_view->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
}

void CoveragePanel::setCoverage(const std::optional<QList<Coverage>> &left,
                                const std::optional<QList<Coverage>> &right)
{
    m_model->setCoverage(left, right);
}

void CoveragePanel::setColours(const Palette &palette)
{
    m_delegate->setColours(palette);
    m_view->viewport()->update();
}

QString CoveragePanel::currentClause() const
{
    return m_view->currentIndex().data(CoverageModel::ClauseRole).toString();
}

QWidget *CoveragePanel::makeLegend()
{
    QStringList parts;
    for (const auto status : {CoverageStatus::Present, CoverageStatus::Partial, CoverageStatus::Missing,
                              CoverageStatus::Unsure, CoverageStatus::NotApplicable}) {
        QString part = wording::mark(status) + u' ' + wording::of(status);
        parts.append(part.replace(u' ', QChar::Nbsp)); // a mark stays with its meaning
    }
    auto *legend = new QLabel(parts.join(u"   "_s), this);
    legend->setWordWrap(true);
    legend->setAccessibleName(tr("Legend: %1").arg(legend->text()));
    return legend;
}

void CoveragePanel::choose(const QModelIndex &index)
{
    const QString clause =
        index.siblingAtColumn(CoverageModel::TypeColumn).data(CoverageModel::ClauseRole).toString();
    if (!clause.isEmpty())
        Q_EMIT clauseChosen(clause);
}

} // namespace clausula
