// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/textedit.h"
#include "core/base/result.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace clausula {

/** What kind of value a placeholder stands for, and what a value has to look like. */
struct PlaceholderType
{
    QString id;                 ///< "email"
    QString title;              ///< "E-mail address"
    QString hint;               ///< what to write, with an example
    QRegularExpression expects; ///< of a whole value; empty: anything
};

/** One placeholder of a text, as a form asks for it. */
struct PlaceholderField
{
    QString name;  ///< "retention_period"
    QString label; ///< "Retention period"
    PlaceholderType type;
    int uses = 0;
};

/** A place that is not filled in. */
struct PlaceholderUse
{
    QString name; ///< empty: a blank that a template of someone else left, "[COMPANY]"
    Span span;

    friend bool operator==(const PlaceholderUse &, const PlaceholderUse &) = default;
};

/** Knows the blanks of a draft: where they are, what belongs in them, how they are filled. */
class Placeholders
{
public:
    /** What resources/authoring/placeholders.json says. Error: KnowledgeInvalid. */
    [[nodiscard]] static Result<Placeholders> read(const QByteArray &json);
    [[nodiscard]] static const QByteArray &builtIn();

    /** Every blank of \a text, in order: "{{name}}" and those of foreign templates. */
    [[nodiscard]] QList<PlaceholderUse> uses(QStringView text) const;
    /** The names that uses() gives, each once, in the order in which they come up. */
    [[nodiscard]] QList<PlaceholderField> fields(QStringView text) const;
    [[nodiscard]] PlaceholderField field(const QString &name) const;
    /** Why \a value won't do for the placeholder, a sentence for people; empty: it will. */
    [[nodiscard]] QString problem(const QString &name, const QString &value) const;
    /** Puts \a values, by name, into \a text; names without a value, or with an empty one, stay. */
    [[nodiscard]] static QList<TextEdit> fill(QStringView text, const QHash<QString, QString> &values);

private:
    struct Rule
    {
        QRegularExpression names;
        QString type;
    };

    QHash<QString, PlaceholderType> m_types;
    QList<Rule> m_rules;
    QHash<QString, QString> m_labels;
    QRegularExpression m_foreign;
};

} // namespace clausula
