// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/alignment.h"

namespace clausula::test {

/** A section of a made-up policy. */
struct SectionText
{
    QString heading;
    QStringList paragraphs;
    QString clause = {}; ///< what it is recognised as; empty: nothing
};

/** The policy as a Markdown text, read as such, with the clause types given to its sections and their blocks.
 */
inline RecognizedDocument policy(const QList<SectionText> &sections)
{
    QString text;
    for (const SectionText &section : sections)
        text += QStringLiteral("## %1\n\n%2\n\n")
                    .arg(section.heading, section.paragraphs.join(QStringLiteral("\n\n")));
    Origin origin;
    origin.format = QStringLiteral("markdown");
    RecognizedDocument result{Document::fromText(text, origin), {}};
    result.recognition.blocks.resize(result.document.blocks().size());
    result.recognition.sections.resize(result.document.sections().size());
    for (qsizetype i = 0; i < result.document.sections().size() && i < sections.size(); ++i) {
        if (sections[i].clause.isEmpty())
            continue;
        const Label label{sections[i].clause, 0.9, {}, {}, 0};
        result.recognition.sections[i] = {label};
        const Section &section = result.document.sections()[i];
        for (int block = section.firstBlock + 1; block < section.endBlock(); ++block)
            result.recognition.blocks[block].labels = {label};
    }
    return result;
}

} // namespace clausula::test
