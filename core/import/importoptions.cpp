// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importoptions.h"

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

struct ChangesName
{
    TrackedChanges changes;
    QLatin1StringView name;
};

constexpr ChangesName changesNames[] = {
    {TrackedChanges::Accepted, "accepted"_L1},
    {TrackedChanges::Original, "original"_L1},
    {TrackedChanges::AllMarks, "all-marks"_L1},
};

bool setChanges(ImportOptions &options, const QString &value)
{
    for (const ChangesName &known : changesNames) {
        if (value != known.name)
            continue;
        options.changes = known.changes;
        return true;
    }
    return false;
}

bool setPasswordBytes(ImportOptions &options, const QString &value)
{
    bool isNumber = false;
    options.passwordBytes = value.toInt(&isNumber);
    return isNumber && options.passwordBytes >= 0 && options.passwordBytes <= longestPassword;
}

bool setOption(ImportOptions &options, const QString &name, const QString &value)
{
    if (name == "--changes"_L1)
        return setChanges(options, value);
    if (name == "--password-bytes"_L1)
        return setPasswordBytes(options, value);
    if (name != "--format"_L1)
        return false;
    options.format = value;
    return true;
}

} // namespace

QStringList argumentsFor(const ImportRequest &request)
{
    QStringList arguments{u"--format"_s, request.format};
    for (const ChangesName &known : changesNames) {
        if (known.changes == request.changes)
            arguments += {u"--changes"_s, known.name};
    }
    if (!request.password.isEmpty())
        arguments += {u"--password-bytes"_s, QString::number(request.password.size())};
    return arguments;
}

std::optional<ImportOptions> parseImportOptions(const QStringList &arguments)
{
    ImportOptions options;
    if (arguments.size() % 2 != 0)
        return std::nullopt;
    for (qsizetype i = 0; i < arguments.size(); i += 2) {
        if (!setOption(options, arguments[i], arguments[i + 1]))
            return std::nullopt;
    }
    return options.format.isEmpty() ? std::nullopt : std::optional(options);
}

} // namespace clausula
