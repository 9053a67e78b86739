// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace clausula {

/** One question of the interview about what a statute's items hang on. */
struct ApplicabilityQuestion
{
    QString id;   ///< "transfers"; the conditions of frameworks name it
    QString text; ///< "Does data go to …?", answered with yes or no

    friend bool operator==(const ApplicabilityQuestion &, const ApplicabilityQuestion &) = default;
};

/** The reviewer's answers, by question id; what isn't there was not answered. */
using Answers = QMap<QString, bool>;

/** Reads a file of questions (resources/checks/README.md). Error: KnowledgeInvalid with line and key. */
[[nodiscard]] Result<QList<ApplicabilityQuestion>> parseQuestions(const QByteArray &json,
                                                                  const QString &name);

/** The questions built into the program, in the order in which they are asked; read once. */
[[nodiscard]] const Result<QList<ApplicabilityQuestion>> &applicabilityQuestions();

/** The question with that id among the built-in ones. */
[[nodiscard]] std::optional<ApplicabilityQuestion> questionWith(const QString &id);

/** The first of \a stated ("transfers=no") that \a answers has given; empty: none. */
[[nodiscard]] QString givenAnswer(const QList<QString> &stated, const Answers &answers);

} // namespace clausula
