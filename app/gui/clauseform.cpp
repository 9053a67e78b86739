// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/clauseform.h"

#include "app/gui/ladderpanel.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSignalBlocker>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

QString originText(const Clause &clause)
{
    QStringList parts{ClauseForm::tr("version %1").arg(clause.version)};
    if (clause.changed.isValid())
        parts.append(QLocale().toString(clause.changed.toLocalTime(), QLocale::ShortFormat));
    if (!clause.changedBy.isEmpty())
        parts.append(clause.changedBy);
    if (!clause.provenance.document.isEmpty())
        parts.append(ClauseForm::tr("taken from %1").arg(clause.provenance.document));
    if (clause.retired)
        parts.append(ClauseForm::tr("retired"));
    return parts.join(u" · "_s);
}

QStringList listOf(const QString &text)
{
    QStringList items;
    for (const QString &item : text.split(u',', Qt::SkipEmptyParts)) {
        if (!item.trimmed().isEmpty() && !items.contains(item.trimmed()))
            items.append(item.trimmed());
    }
    return items;
}

QComboBox *comboBox(const QString &name, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setAccessibleName(name);
    box->view()->setAccessibleName(name);
    return box;
}

} // namespace

ClauseForm::ClauseForm(QWidget *parent)
    : QWidget(parent), m_title(new QLineEdit(this)), m_type(comboBox(tr("Clause type"), this)),
      m_position(comboBox(tr("Position"), this)), m_jurisdictions(new QLineEdit(this)),
      m_pack(new QLineEdit(this)), m_text(area(tr("Wording"), 8)), m_guidance(area(tr("Guidance"), 3)),
      m_escalation(area(tr("Whom to ask, and when"), 2)), m_notes(area(tr("Notes"), 2)),
      m_origin(new QLabel(this))
{
    m_title->setAccessibleName(tr("Title"));
    m_jurisdictions->setAccessibleName(tr("Jurisdictions"));
    m_jurisdictions->setPlaceholderText(tr("e.g. EU, UK"));
    m_pack->setAccessibleName(tr("Playbook"));
    m_origin->setTextFormat(Qt::PlainText);
    m_origin->setWordWrap(true);
    for (const Position position :
         {Position::Preferred, Position::Acceptable, Position::Fallback, Position::Reject})
        m_position->addItem(nameOf(position));
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("T&itle"), m_title);
    form->addRow(tr("&Type"), m_type);
    form->addRow(tr("&Position"), m_position);
    form->addRow(tr("&Wording"), m_text);
    form->addRow(tr("&Guidance"), m_guidance);
    form->addRow(tr("As&k"), m_escalation);
    form->addRow(tr("&Jurisdictions"), m_jurisdictions);
    form->addRow(tr("Play&book"), m_pack);
    form->addRow(tr("&Notes"), m_notes);
    form->addRow(m_origin);
    for (QLineEdit *field : {m_title, m_jurisdictions, m_pack})
        connect(field, &QLineEdit::textEdited, this, &ClauseForm::edited);
    for (QComboBox *box : {m_type, m_position})
        connect(box, &QComboBox::activated, this, &ClauseForm::edited);
}

void ClauseForm::setTypes(const QList<ClauseType> &types)
{
    m_type->clear();
    for (const ClauseType &type : types) {
        if (!type.standardWording.isEmpty())
            m_type->addItem(type.title, type.id);
    }
}

void ClauseForm::setClause(const Clause &clause)
{
    m_clause = clause;
    m_title->setText(clause.title);
    m_type->setCurrentIndex(m_type->findData(clause.type));
    m_position->setCurrentIndex(int(clause.position));
    m_jurisdictions->setText(clause.jurisdictions.join(u", "_s));
    m_pack->setText(clause.pack);
    for (const auto &[field, text] :
         {std::pair(m_text, clause.text), std::pair(m_guidance, clause.guidance),
          std::pair(m_escalation, clause.escalation), std::pair(m_notes, clause.notes)}) {
        const QSignalBlocker quiet(field);
        field->setPlainText(text);
    }
    m_origin->setText(originText(clause));
}

Clause ClauseForm::clause() const
{
    Clause clause = m_clause;
    clause.title = m_title->text().simplified();
    clause.type = m_type->currentData().toString();
    clause.position = ClausePosition(m_position->currentIndex());
    clause.text = m_text->toPlainText().trimmed();
    clause.guidance = m_guidance->toPlainText().trimmed();
    clause.escalation = m_escalation->toPlainText().trimmed();
    clause.notes = m_notes->toPlainText().trimmed();
    clause.jurisdictions = listOf(m_jurisdictions->text());
    clause.pack = m_pack->text().simplified();
    return clause;
}

QString ClauseForm::problem() const
{
    const Clause now = clause();
    if (now.title.isEmpty())
        return tr("Give it a title first.");
    if (now.text.isEmpty())
        return tr("Write the wording first.");
    return now.type.isEmpty() ? tr("Choose the type of clause first.") : QString();
}

QPlainTextEdit *ClauseForm::area(const QString &name, int lines)
{
    auto *field = new QPlainTextEdit(this);
    field->setAccessibleName(name);
    field->setTabChangesFocus(true);
    field->setMinimumHeight(fontMetrics().lineSpacing() * lines + 10);
    connect(field, &QPlainTextEdit::textChanged, this, &ClauseForm::edited);
    return field;
}

} // namespace clausula
