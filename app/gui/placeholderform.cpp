// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/placeholderform.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace clausula {

namespace {

constexpr QSize formSize(640, 560); // pixels

/** Follows the keyboard: the field that has it can be seen. */
class FollowingScroll : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;

protected:
    bool focusNextPrevChild(bool next) override
    {
        const bool moved = QScrollArea::focusNextPrevChild(next);
        if (QWidget *focus = widget() ? widget()->focusWidget() : nullptr)
            ensureWidgetVisible(focus);
        return moved;
    }
};

} // namespace

PlaceholderForm::PlaceholderForm(const Placeholders &placeholders, const QList<PlaceholderField> &fields,
                                 const QHash<QString, QString> &known, QWidget *parent)
    : QDialog(parent), m_placeholders(placeholders), m_state(new QLabel(this))
{
    setWindowTitle(tr("Fill in the Blanks"));
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    for (const PlaceholderField &field : fields)
        addRow(form, field, known.value(field.name));
    auto *scroll = new FollowingScroll(this);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("&Fill In"), QDialogButtonBox::AcceptRole)->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_state);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        const QHash<QString, QString> given = values();
        accept();
        Q_EMIT filled(given);
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showState();
    resize(formSize);
}

QHash<QString, QString> PlaceholderForm::values() const
{
    QHash<QString, QString> given;
    for (const Row &row : m_rows) {
        if (m_placeholders.problem(row.name, row.value->text()).isEmpty())
            given.insert(row.name, row.value->text().simplified());
    }
    return given;
}

void PlaceholderForm::addRow(QFormLayout *form, const PlaceholderField &field, const QString &known)
{
    auto *value = new QLineEdit(known, this);
    value->setPlaceholderText(field.type.hint);
    value->setAccessibleName(field.label);
    value->setAccessibleDescription(field.type.hint);
    auto *problem = new QLabel(this);
    problem->setTextFormat(Qt::PlainText);
    problem->setWordWrap(true);
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(1);
    column->addWidget(value);
    column->addWidget(problem);
    auto *label = new QLabel(
        field.uses > 1 ? tr("%1 (stands %2 times)").arg(field.label).arg(field.uses) : field.label, this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(value);
    form->addRow(label, box);
    const Row row{field.name, value, problem};
    m_rows.append(row);
    connect(value, &QLineEdit::textChanged, this, [this, row] {
        judge(row);
        showState();
    });
    judge(row);
}

/** An empty field is no mistake yet. */
void PlaceholderForm::judge(const Row &row)
{
    const QString text = row.value->text();
    row.problem->setText(text.isEmpty() ? QString() : m_placeholders.problem(row.name, text));
    row.problem->setVisible(!row.problem->text().isEmpty());
}

void PlaceholderForm::showState()
{
    m_state->setText(
        tr("%1 of %2 filled in; what you leave out stays a blank.").arg(values().size()).arg(m_rows.size()));
}

} // namespace clausula
