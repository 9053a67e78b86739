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

#include <algorithm>

namespace clausula {

using namespace Qt::StringLiterals;

/** Draws a group's letter upon its colour before its name, and the group lines in bold. */
class CoveragePanel::GroupDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setColours(const Palette &palette) { m_colours = palette; }

    /** A title that is wider than its column goes on in a second line. */
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        const auto *view = qobject_cast<const QTreeView *>(option.widget);
        if (!view || index.column() != CoverageModel::TypeColumn)
            return size;
        const int depth = index.parent().isValid() ? 2 : 1;
        const int around = depth * view->indentation() + (depth == 1 ? badgeSize + 8 : 0) + 8; // and margins
        QFont font = option.font;
        font.setBold(depth == 1);
        const int room = std::max(40, view->columnWidth(CoverageModel::TypeColumn) - around);
        const QRect text = QFontMetrics(font).boundingRect(QRect(0, 0, room, 1000), Qt::TextWordWrap,
                                                           index.data().toString());
        return {size.width(), std::max(size.height(), text.height() + 2)};
    }

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
    m_view->setWordWrap(true);
    m_view->setIndentation(12);
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
    const auto wrapAnew = [this](int section) {
        if (section == CoverageModel::TypeColumn)
            m_view->doItemsLayout();
    };
    connect(m_view->header(), &QHeaderView::sectionResized, m_view, wrapAnew, Qt::QueuedConnection);
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
        constexpr QChar joiner(0x2060); // a dash would let the line break behind it
        QString part = wording::mark(status) + QString(joiner) + u' ' + wording::of(status);
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
