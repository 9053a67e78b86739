// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/factsheet.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(FactSheet)
};

struct FactName
{
    QLatin1StringView id;
    const char *title;
};

/** In the order in which a reader looks for them. */
constexpr std::array names{
    FactName{"controller-name"_L1, QT_TRANSLATE_NOOP("FactSheet", "Controller")},
    FactName{"controller-address"_L1, QT_TRANSLATE_NOOP("FactSheet", "Controller's address")},
    FactName{"contact-email"_L1, QT_TRANSLATE_NOOP("FactSheet", "E-mail address for requests")},
    FactName{"dpo"_L1, QT_TRANSLATE_NOOP("FactSheet", "Data protection officer")},
    FactName{"supervisory-authority"_L1, QT_TRANSLATE_NOOP("FactSheet", "Supervisory authority named")},
    FactName{"effective-date"_L1, QT_TRANSLATE_NOOP("FactSheet", "In force from")},
    FactName{"last-updated"_L1, QT_TRANSLATE_NOOP("FactSheet", "Last updated")},
    FactName{"legal-bases"_L1, QT_TRANSLATE_NOOP("FactSheet", "Legal bases")},
    FactName{"rights"_L1, QT_TRANSLATE_NOOP("FactSheet", "Rights granted")},
    FactName{"response-time"_L1, QT_TRANSLATE_NOOP("FactSheet", "Time to answer a request")},
    FactName{"fee-for-requests"_L1, QT_TRANSLATE_NOOP("FactSheet", "Fee for requests")},
    FactName{"identity-verification"_L1, QT_TRANSLATE_NOOP("FactSheet", "Identity is verified")},
    FactName{"retention-period"_L1, QT_TRANSLATE_NOOP("FactSheet", "Retention period")},
    FactName{"backup-retention-period"_L1, QT_TRANSLATE_NOOP("FactSheet", "Retention in backups")},
    FactName{"sells-data"_L1, QT_TRANSLATE_NOOP("FactSheet", "Sells personal data")},
    FactName{"shares-with-advertisers"_L1, QT_TRANSLATE_NOOP("FactSheet", "Shares data with advertisers")},
    FactName{"third-party-analytics"_L1, QT_TRANSLATE_NOOP("FactSheet", "Analytics by others")},
    FactName{"honours-dnt"_L1, QT_TRANSLATE_NOOP("FactSheet", "Honours “Do Not Track”")},
    FactName{"transfer-safeguards"_L1, QT_TRANSLATE_NOOP("FactSheet", "Safeguards for transfers")},
    FactName{"storage-locations"_L1, QT_TRANSLATE_NOOP("FactSheet", "Where data is stored")},
    FactName{"min-age"_L1, QT_TRANSLATE_NOOP("FactSheet", "Minimum age")},
    FactName{"breach-notice"_L1, QT_TRANSLATE_NOOP("FactSheet", "Notice of a breach")},
    FactName{"change-notice-period"_L1, QT_TRANSLATE_NOOP("FactSheet", "Notice of changes")},
    FactName{"laws-cited"_L1, QT_TRANSLATE_NOOP("FactSheet", "Laws cited")},
};

QList<Fact> factsWith(const DocumentAnalysis &analysis, const QString &id)
{
    QList<Fact> found;
    std::ranges::copy_if(analysis.facts, std::back_inserter(found),
                         [&id](const Fact &fact) { return fact.id == id; });
    return found;
}

/** What two facts must have in common to say the same: their values, whatever their wording. */
QStringList valuesOf(const FactValue &value)
{
    QStringList values;
    for (const Fact &fact : value.facts)
        values.append(fact.value + u' ' + fact.unit);
    values.sort();
    values.removeDuplicates();
    return values;
}

FactRow::Kind kindOf(const FactRow &row)
{
    if (row.left.facts.isEmpty())
        return FactRow::Kind::OnlyRight;
    if (row.right.facts.isEmpty())
        return FactRow::Kind::OnlyLeft;
    return valuesOf(row.left) == valuesOf(row.right) ? FactRow::Kind::Same : FactRow::Kind::Different;
}

} // namespace

QString FactValue::text() const
{
    QStringList values;
    for (const Fact &fact : facts) {
        const QString value = (fact.value + u' ' + fact.unit).trimmed();
        values.append(fact.approximate ? Tr::tr("about %1").arg(value) : value);
    }
    values.removeDuplicates();
    return values.join(u"; "_s);
}

QString FactRow::comparison() const
{
    switch (kind) {
    case Kind::Same:
        return Tr::tr("same");
    case Kind::Different:
        return Tr::tr("different");
    case Kind::OnlyLeft:
        return Tr::tr("only left");
    case Kind::OnlyRight:
        break;
    }
    return Tr::tr("only right");
}

QList<FactRow> factSheet(const GapReport &report)
{
    QStringList ids;
    for (const FactName &name : names)
        ids.append(name.id);
    for (const AnalyzedDocument *side : {&report.left, &report.right}) {
        for (const Fact &fact : side->analysis.facts)
            ids.append(fact.id);
    }
    ids.removeDuplicates();
    QList<FactRow> rows;
    for (const QString &id : std::as_const(ids)) {
        FactRow row{id,
                    factTitle(id),
                    {factsWith(report.left.analysis, id)},
                    {factsWith(report.right.analysis, id)},
                    FactRow::Kind::Same};
        row.kind = kindOf(row);
        if (!row.left.facts.isEmpty() || !row.right.facts.isEmpty())
            rows.append(row);
    }
    return rows;
}

QString factTitle(const QString &id)
{
    const auto name = std::ranges::find(names, id, &FactName::id);
    if (name != names.end())
        return QCoreApplication::translate("FactSheet", name->title);
    QString title = QString(id).replace(u'-', u' ');
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    return title;
}

} // namespace clausula
