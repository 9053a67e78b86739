// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/placeholders.h"

#include "core/authoring/knowledge.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

const QString fallbackType = u"text"_s;

/** As the library writes them, see resources/library/README.md. */
const QRegularExpression &ownPlaceholder()
{
    static const QRegularExpression pattern(uR"(\{\{\s*([^\s{}](?:[^{}\n]*[^\s{}])?)\s*\}\})"_s);
    return pattern;
}

QString labelOf(const QString &name)
{
    QString label = QString(name).replace(u'_', u' ').simplified();
    if (!label.isEmpty())
        label[0] = label[0].toUpper();
    return label;
}

PlaceholderType typeFrom(JsonReader &reader)
{
    const QString expects = reader.optionalText(u"expects"_s);
    return {.id = reader.id(u"id"_s),
            .title = reader.text(u"title"_s),
            .hint = reader.text(u"hint"_s),
            .expects = expects.isEmpty() ? QRegularExpression() : wholePattern(expects)};
}

} // namespace

Result<Placeholders> Placeholders::read(const QByteArray &json)
{
    return readJson(json, u"placeholders.json"_s, JsonCheck::Everything, [](JsonReader &reader) {
        Placeholders known;
        for (const PlaceholderType &type : reader.objects(u"types"_s, &typeFrom))
            known.m_types.insert(type.id, type);
        known.m_rules = reader.objects(u"names"_s, [](JsonReader &rule) {
            return Rule{.names = wholePattern(rule.pattern(u"pattern"_s)), .type = rule.id(u"type"_s)};
        });
        const auto labels = reader.objects(u"labels"_s, [](JsonReader &label) {
            return std::pair{label.text(u"name"_s), label.text(u"label"_s)};
        });
        for (const auto &[name, label] : labels)
            known.m_labels.insert(name, label);
        known.m_foreign = anyOf(reader.patterns(u"foreign"_s), QRegularExpression::NoPatternOption);
        for (const Rule &rule : known.m_rules) {
            if (!known.m_types.contains(rule.type))
                reader.problem(u"names"_s, u"name a type that isn't there: "_s + rule.type);
        }
        if (!known.m_types.contains(fallbackType))
            reader.problem(u"types"_s, u"lack “text”"_s);
        return known;
    });
}

const QByteArray &Placeholders::builtIn()
{
    static const QByteArray json = authoringData(u"placeholders.json"_s);
    return json;
}

QList<PlaceholderUse> Placeholders::uses(QStringView text) const
{
    QList<PlaceholderUse> found;
    for (const QRegularExpressionMatch &match : ownPlaceholder().globalMatchView(text))
        found.append({match.captured(1), {match.capturedStart(), match.capturedLength()}});
    for (const QRegularExpressionMatch &match : m_foreign.globalMatchView(text))
        found.append({QString(), {match.capturedStart(), match.capturedLength()}});
    std::ranges::stable_sort(found, {}, &PlaceholderUse::span);
    return found;
}

QList<PlaceholderField> Placeholders::fields(QStringView text) const
{
    QList<PlaceholderField> all;
    for (const PlaceholderUse &use : uses(text)) {
        if (use.name.isEmpty())
            continue;
        auto known = std::ranges::find(all, use.name, &PlaceholderField::name);
        if (known == all.end())
            known = all.insert(all.end(), field(use.name));
        ++known->uses;
    }
    return all;
}

PlaceholderField Placeholders::field(const QString &name) const
{
    const auto rule =
        std::ranges::find_if(m_rules, [&name](const Rule &one) { return one.names.match(name).hasMatch(); });
    const QString type = rule == m_rules.end() ? fallbackType : rule->type;
    return {.name = name, .label = m_labels.value(name, labelOf(name)), .type = m_types.value(type)};
}

QString Placeholders::problem(const QString &name, const QString &value) const
{
    const PlaceholderType type = field(name).type;
    const QString words = value.simplified();
    if (words.isEmpty())
        return QCoreApplication::translate("Placeholders", "Nothing is filled in yet.");
    if (!uses(words).isEmpty())
        return QCoreApplication::translate("Placeholders", "It still holds a blank.");
    if (type.expects.pattern().isEmpty() || type.expects.match(words).hasMatch())
        return {};
    return QCoreApplication::translate("Placeholders", "This looks like no %1: %2")
        .arg(type.title.toLower(), type.hint);
}

QList<TextEdit> Placeholders::fill(QStringView text, const QHash<QString, QString> &values)
{
    QList<TextEdit> edits;
    for (const QRegularExpressionMatch &match : ownPlaceholder().globalMatchView(text)) {
        const QString value = values.value(match.captured(1)).trimmed();
        if (!value.isEmpty())
            edits.append({{match.capturedStart(), match.capturedLength()}, value});
    }
    return edits;
}

} // namespace clausula
