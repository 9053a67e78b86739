// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/library/clausetype.h"
#include "core/library/correction.h"
#include "core/library/framework.h"
#include "core/library/jsonreader.h"

#include <QByteArray>

#include <type_traits>

namespace clausula {

// The values of a knowledge file without the file: what knowledgefile checks and clauselibrary stores.
// Problems are appended to the reader's list.

[[nodiscard]] ClauseType clauseTypeFrom(JsonReader &reader);
[[nodiscard]] Framework frameworkFrom(JsonReader &reader);
[[nodiscard]] Correction correctionFrom(JsonReader &reader);
[[nodiscard]] QJsonObject clauseTypeObject(const ClauseType &type);
[[nodiscard]] QJsonObject frameworkObject(const Framework &framework);
[[nodiscard]] QJsonObject correctionObject(const Correction &correction);

/** "clause" or "clause.element", as framework files write it. */
[[nodiscard]] QString refText(const ElementRef &ref);

/** The JSON object that \a json is. Error: KnowledgeInvalid with the line. */
[[nodiscard]] Result<QJsonObject> jsonObject(const QByteArray &json, const QString &name);

/** The problem that stands first in the text, as an error that names line and key. */
[[nodiscard]] Error firstProblem(const QList<JsonProblem> &problems, const JsonLines &lines,
                                 const QString &name);

/** What \a read makes of \a json, or the first problem. \a name is what the error calls the text. */
template<typename Read>
auto readJson(const QByteArray &json, const QString &name, JsonCheck check, Read read)
    -> Result<std::invoke_result_t<Read, JsonReader &>>
{
    const Result<QJsonObject> object = jsonObject(json, name);
    if (!object)
        return std::unexpected(object.error());
    QList<JsonProblem> problems;
    JsonReader reader(*object, {}, problems, check);
    auto value = read(reader);
    reader.refuseOtherKeys();
    if (!problems.isEmpty())
        return std::unexpected(firstProblem(problems, JsonLines(json), name));
    return value;
}

} // namespace clausula
