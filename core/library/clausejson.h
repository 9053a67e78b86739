// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/library/clause.h"
#include "core/library/jsonreader.h"

namespace clausula {

/** The value of a clause file, as import reads it and the library stores it. */
[[nodiscard]] Clause clauseFrom(JsonReader &reader);
/** Canonical JSON, the inverse: one line, sorted keys; what is empty is left out. */
[[nodiscard]] QJsonObject clauseObject(const Clause &clause);
[[nodiscard]] QByteArray clauseToJson(const Clause &clause);
/** Error: KnowledgeInvalid; \a fileName is what it calls the text. */
[[nodiscard]] Result<Clause> parseClause(const QByteArray &json, const QString &fileName);

} // namespace clausula
