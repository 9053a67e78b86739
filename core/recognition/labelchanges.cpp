// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/labelchanges.h"

#include "core/library/knowledgefile.h"
#include "core/recognition/correctedpassages.h"
#include "core/recognition/evidence.h"

namespace clausula {

Result<QList<LabelChange>> labelChanges(const Recognizer &before, const Recognizer &after,
                                        const QList<Document> &documents, const std::stop_token &stop,
                                        const std::function<void(int document)> &progress)
{
    QList<LabelChange> changes;
    for (int document = 0; document < int(documents.size()); ++document) {
        if (progress)
            progress(document);
        const Result<Recognition> old = before.recognize(documents[document], stop);
        if (!old)
            return std::unexpected(old.error());
        const Result<Recognition> now = after.recognize(documents[document], stop);
        if (!now)
            return std::unexpected(now.error());
        for (int block = 0; block < int(old->blocks.size()); ++block) {
            const LabelChange change{document, block, old->blocks[block].clauses(),
                                     now->blocks[block].clauses()};
            if (change.before != change.after)
                changes.append(change);
        }
    }
    return changes;
}

Correction correctionOf(const RecognizedBy &recognized, int block, const QString &clause)
{
    const Document &document = recognized.document;
    const Block &passage = document.blocks().at(block);
    const BlockLabels &labels = recognized.recognition.blocks.at(block);
    const CorrectedPassages earlier(recognized.recognizer.catalog());
    Correction correction;
    correction.text = document.text(wordsOfBlock(passage)).trimmed().toString();
    correction.clause = clause;
    if (const Correction *known = earlier.find(document, passage))
        correction.replaced = known->replaced;
    else if (!labels.labels.isEmpty())
        correction.replaced = labels.labels.first().clause;
    correction.document = document.origin().name.trimmed();
    correction.heading = document.headingText(block).trimmed();
    correction.startLine = passage.startLine;
    correction.endLine = passage.endLine;
    return correction;
}

ClauseCatalog corrected(const ClauseCatalog &catalog, const Correction &correction)
{
    const LibraryIdentity &identity = catalog.identity();
    return makeCatalog(identity.name, identity.version, catalog.types(), catalog.frameworks(),
                       catalog.corrections() + QList<Correction>{correction});
}

} // namespace clausula
