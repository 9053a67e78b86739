// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/block.h"

#include <QList>
#include <QSet>
#include <QString>

#include <vector>

namespace clausula {

/** How one reader, or two, labelled some lines of a policy. Lines are 1-based. */
struct LabelledLines
{
    int first = 0;
    int last = 0;
    BlockKind kind = BlockKind::Paragraph;
    QSet<QString> firsts;   ///< the primary label of each reader
    QSet<QString> required; ///< labels that every reader gave
    QSet<QString> accepted; ///< labels that any reader gave
};

/** A policy and its readers' labels. */
struct LabelledPolicy
{
    QString name;
    QString path; ///< of the text
    std::vector<LabelledLines> lines;
};

/**
 * Reads NAME.txt of \a folder with NAME.a.tsv and, if it is there, NAME.b.tsv of \a labelFolder: first and
 * last line, kind, heading level, label ids separated by commas, note; a header line first. Labels that say
 * that a text is no clause are left out. Error: a file can't be read, or the readers' lines differ.
 */
[[nodiscard]] Result<LabelledPolicy> readLabelledPolicy(const QString &folder, const QString &labelFolder,
                                                        const QString &name);

/** All labelled policies of a folder that holds texts and labels, by name. */
[[nodiscard]] Result<std::vector<LabelledPolicy>> readLabelledPolicies(const QString &folder);

} // namespace clausula
