// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/recognizer.h"

#include "core/base/parallel.h"
#include "core/recognition/labelling.h"
#include "core/recognition/reasons.h"
#include "core/recognition/scoring.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace clausula {

struct RecognitionNotes
{
    std::shared_ptr<const EvidenceReader> reader; ///< who noted it
    DocumentEvidence evidence;
};

struct Recognizer::Data
{
    Data(ClauseCatalog taught, int threads)
        : catalog(std::move(taught)), reader(std::make_shared<const EvidenceReader>(catalog, threads)),
          workers(threads)
    {
    }

    ClauseCatalog catalog;
    std::shared_ptr<const EvidenceReader> reader;
    int workers = 0;
};

namespace {

/** Where a part of a block lies in it. */
Span within(const Block &block, Span part)
{
    return part.isEmpty() ? Span() : Span{part.start - block.span.start, part.length};
}

/** Evidence of an earlier text, found again by the words of a block. */
class KnownEvidence
{
public:
    KnownEvidence() = default;
    KnownEvidence(const Document &document, const DocumentEvidence &evidence) : m_blocks(document.blocks())
    {
        for (int i = 0; i < int(m_blocks.size()) && size_t(i) < evidence.size(); ++i) {
            if (evidence[size_t(i)])
                m_places.insert(document.text(m_blocks[i].span), i);
        }
        m_evidence = evidence;
    }

    /** Null if no block read as \a block, with the same words, is known. */
    [[nodiscard]] std::shared_ptr<const BlockEvidence> find(const Document &document,
                                                            const Block &block) const
    {
        const auto place = m_places.constFind(document.text(block.span));
        if (place == m_places.constEnd())
            return nullptr;
        const Block &known = m_blocks[*place];
        const bool readAlike = known.isHeading() == block.isHeading() &&
                               within(known, known.marker) == within(block, block.marker) &&
                               within(known, known.runIn) == within(block, block.runIn);
        return readAlike ? m_evidence[size_t(*place)] : nullptr;
    }

private:
    QList<Block> m_blocks;
    QHash<QStringView, int> m_places;
    DocumentEvidence m_evidence;
};

bool isRead(const Block &block)
{
    return block.isContent() || block.isHeading();
}

/** How the work on one document is done. */
struct Work
{
    int workers = 0;
    std::stop_token stop;

    /** Calls \a work with the first and the last but one block of piece after piece, at the same time. */
    template<typename OnPiece>
    void onPieces(qsizetype blockCount, const OnPiece &work) const
    {
        constexpr qsizetype piece = 32; // starting a thread for fewer blocks isn't worth it
        const auto onPiece = [&](int number) {
            if (!stop.stop_requested())
                work(number * piece, std::min((number + 1) * piece, blockCount));
        };
        inParallel(int((blockCount + piece - 1) / piece), onPiece, workers);
    }
};

DocumentEvidence readEvidence(const Document &document, const EvidenceReader &reader,
                              const KnownEvidence &known, const Work &work)
{
    const QList<Block> &blocks = document.blocks();
    DocumentEvidence evidence(size_t(blocks.size()));
    work.onPieces(blocks.size(), [&](qsizetype first, qsizetype end) {
        for (qsizetype i = first; i < end; ++i) {
            if (!isRead(blocks[i]))
                continue;
            evidence[size_t(i)] = known.find(document, blocks[i]);
            if (!evidence[size_t(i)])
                evidence[size_t(i)] = std::make_shared<const BlockEvidence>(reader.read(document, blocks[i]));
        }
    });
    return evidence;
}

/** Labels of one section: what weighs most over its blocks first. */
QList<Label> labelsOfSection(const Section &section, const QList<BlockLabels> &blocks)
{
    QList<Label> labels;
    QHash<QString, qsizetype> places;
    QList<double> weights;
    for (int i = section.firstBlock; i < section.endBlock(); ++i) {
        for (const Label &label : blocks[i].labels) {
            const qsizetype place = places.value(label.clause, labels.size());
            if (place == labels.size()) {
                places.insert(label.clause, place);
                labels.append({label.clause, 0, {}, {}, 0});
                weights.append(0);
            }
            labels[place].confidence = std::max(labels[place].confidence, label.confidence);
            weights[place] += label.confidence;
        }
    }
    QList<Label> sorted;
    QList<qsizetype> order;
    for (qsizetype i = 0; i < labels.size(); ++i)
        order.append(i);
    std::ranges::stable_sort(order, std::ranges::greater(), [&](qsizetype i) { return weights[i]; });
    for (const qsizetype i : std::as_const(order))
        sorted.append(labels[i]);
    return sorted;
}

Result<Recognition> cancelled(const Document &document)
{
    return failure(ErrorCode::Cancelled, document.origin().name);
}

/** Whoever knows the catalog, and how to work. */
struct Expert
{
    const ClauseCatalog &catalog;
    const std::shared_ptr<const EvidenceReader> &reader;
    Work work;
};

Result<Recognition> recognizeWith(const Expert &expert, const Document &document, const KnownEvidence &known)
{
    const EvidenceReader &reader = *expert.reader;
    const std::stop_token &stop = expert.work.stop;
    auto notes = std::make_shared<RecognitionNotes>();
    notes->reader = expert.reader;
    notes->evidence = readEvidence(document, reader, known, expert.work);
    if (stop.stop_requested())
        return cancelled(document);
    DocumentScoring scoring(document, notes->evidence, reader.traits());
    if (!scoring.run(stop))
        return cancelled(document);
    const std::vector<ChosenTypes> chosen = chooseTypes(document, scoring, expert.catalog, reader.traits());
    Recognition recognition;
    recognition.blocks.resize(document.blocks().size());
    BlockLabels *const labels = recognition.blocks.data();
    expert.work.onPieces(document.blocks().size(), [&](qsizetype first, qsizetype end) {
        Explainer explainer(document, reader, expert.catalog, notes->evidence, scoring);
        for (qsizetype i = first; i < end; ++i)
            labels[i] = explainer.explain(int(i), chosen[size_t(i)]);
    });
    if (stop.stop_requested())
        return cancelled(document);
    for (const Section &section : document.sections())
        recognition.sections.append(labelsOfSection(section, recognition.blocks));
    recognition.notes = std::move(notes);
    return recognition;
}

} // namespace

Recognizer::Recognizer(ClauseCatalog catalog, int workers)
    : m_data(std::make_shared<const Data>(std::move(catalog), workers))
{
}

const ClauseCatalog &Recognizer::catalog() const
{
    return m_data->catalog;
}

Result<Recognition> Recognizer::recognize(const Document &document, std::stop_token stop) const
{
    const Expert expert{m_data->catalog, m_data->reader, {m_data->workers, std::move(stop)}};
    return recognizeWith(expert, document, {});
}

Result<Recognition> Recognizer::recognizeAgain(const Document &document, const Document &oldDocument,
                                               const Recognition &old, std::stop_token stop) const
{
    const Expert expert{m_data->catalog, m_data->reader, {m_data->workers, std::move(stop)}};
    const bool mine = old.notes && old.notes->reader == m_data->reader;
    const KnownEvidence known = mine ? KnownEvidence(oldDocument, old.notes->evidence) : KnownEvidence();
    return recognizeWith(expert, document, known);
}

} // namespace clausula
