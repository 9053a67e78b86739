// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/placeholders.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace clausula {

/** Asks for what the blanks of a draft stand for; what is left empty stays a blank. */
class PlaceholderForm : public QDialog
{
    Q_OBJECT

public:
    /** \a known are values given before. */
    PlaceholderForm(const Placeholders &placeholders, const QList<PlaceholderField> &fields,
                    const QHash<QString, QString> &known, QWidget *parent);

    /** What is filled in, by name; a value that won't do is left out. */
    [[nodiscard]] QHash<QString, QString> values() const;

Q_SIGNALS:
    void filled(const QHash<QString, QString> &values);

private:
    struct Row
    {
        QString name;
        QLineEdit *value = nullptr;
        QLabel *problem = nullptr;
    };

    void addRow(QFormLayout *form, const PlaceholderField &field, const QString &known);
    void judge(const Row &row);
    void showState();

    Placeholders m_placeholders;
    QList<Row> m_rows;
    QLabel *m_state;
};

} // namespace clausula
