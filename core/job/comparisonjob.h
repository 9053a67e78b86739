// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/gapanalyzer.h"
#include "core/recognition/recognizer.h"

#include <functional>
#include <optional>

namespace clausula {

/** Where a running job is; shown to the user. */
enum class JobPhase { Reading, Recognizing, Aligning, Comparing, Judging, Rendering };

/** Called from the job's thread at each phase with the file it is about (may be empty). */
using JobProgress = std::function<void(JobPhase phase, const QString &file)>;

/** What the window, the command line and the tests ask for: one request object for all three. */
struct ComparisonRequest
{
    Document left;
    Document right;
    Recognizer recognizer;
    QStringList frameworks; ///< ids, see resolveFrameworks()
    QDate date;
    std::optional<GapReport> previous; ///< an earlier result; an unchanged side keeps its recognition
    ComparisonSettings settings{};     ///< what is folded, and the reviewer's pins
    Answers answers = {};              ///< of the applicability interview
};

/** recognise → align → redline → judge. Error: UnknownFramework, Cancelled. */
[[nodiscard]] Result<GapReport> compare(const ComparisonRequest &request, std::stop_token stop = {},
                                        const JobProgress &progress = {});

/** recognise → judge, one document alone. */
[[nodiscard]] Result<AnalyzedDocument> analyze(const Document &document, const Recognizer &recognizer,
                                               const QStringList &frameworks, const Answers &answers = {},
                                               std::stop_token stop = {});

} // namespace clausula
