// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/factwords.h"

#include <QCoreApplication>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

struct FactWordsText
{
    Q_DECLARE_TR_FUNCTIONS(FindingRows)
};

struct FactName
{
    QLatin1StringView id;
    const char *name;
};

constexpr FactName factNames[] = {
    {"min-age"_L1, QT_TRANSLATE_NOOP("FindingRows", "Least age")},
    {"response-time"_L1, QT_TRANSLATE_NOOP("FindingRows", "Time to answer requests")},
    {"backup-retention-period"_L1, QT_TRANSLATE_NOOP("FindingRows", "Keeping of backups")},
    {"change-notice-period"_L1, QT_TRANSLATE_NOOP("FindingRows", "Notice of changes")},
    {"breach-notice"_L1, QT_TRANSLATE_NOOP("FindingRows", "Notice of a data breach")},
    {"sells-data"_L1, QT_TRANSLATE_NOOP("FindingRows", "Sells data")},
    {"honours-dnt"_L1, QT_TRANSLATE_NOOP("FindingRows", "Honours Do Not Track")},
    {"shares-with-advertisers"_L1, QT_TRANSLATE_NOOP("FindingRows", "Shares with advertisers")},
    {"dpo"_L1, QT_TRANSLATE_NOOP("FindingRows", "Data protection officer")},
    {"laws-cited"_L1, QT_TRANSLATE_NOOP("FindingRows", "Laws it names")},
    {"contact-email"_L1, QT_TRANSLATE_NOOP("FindingRows", "E-mail address")},
    {"legal-bases"_L1, QT_TRANSLATE_NOOP("FindingRows", "Legal bases")},
    {"rights"_L1, QT_TRANSLATE_NOOP("FindingRows", "Rights it grants")},
    {"fee-for-requests"_L1, QT_TRANSLATE_NOOP("FindingRows", "Fee for requests")},
    {"identity-verification"_L1, QT_TRANSLATE_NOOP("FindingRows", "Checks who asks")},
    {"third-party-analytics"_L1, QT_TRANSLATE_NOOP("FindingRows", "Analytics by others")},
};

} // namespace

QString factName(const QString &id)
{
    for (const FactName &known : factNames) {
        if (known.id == id)
            return QCoreApplication::translate("FindingRows", known.name);
    }
    QString name = id;
    name.replace(u'-', u' ');
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

QString factValue(const Fact &fact)
{
    const bool single = fact.value == "1"_L1 && fact.unit.endsWith(u's'); // units are plurals: "months"
    const QString unit = single ? fact.unit.chopped(1) : fact.unit;
    const QString value = unit.isEmpty() ? fact.value : fact.value + u' ' + unit;
    return fact.approximate ? FactWordsText::tr("about %1").arg(value) : value;
}

} // namespace clausula
