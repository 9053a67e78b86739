// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/recognizer.h"

#include "core/base/parallel.h"
#include "core/recognition/correctedpassages.h"
#include "core/recognition/labelling.h"
#include "core/recognition/reasons.h"
#include "core/recognition/scoring.h"

#include <QHash>

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace clausula {

struct RecognitionNotes
{
    std::shared_ptr<const EvidenceReader> reader; ///< who noted it
    DocumentEvidence evidence;
    DocumentScores scores;
};

struct Recognizer::Data
{
    Data(ClauseCatalog taught, int threads, const ListenTo &listenTo)
        : catalog(std::move(taught)), corrections(catalog), lessons(corrections.lessons()),
          reader(std::make_shared<const EvidenceReader>(lessons, catalog, threads, listenTo)),
          workers(threads)
    {
    }

    ClauseCatalog catalog;
    CorrectedPassages corrections;
    ClauseCatalog lessons; ///< the catalog with the passages that users corrected for exemplars
    std::shared_ptr<const EvidenceReader> reader;
    int workers = 0;
};

namespace {

/** Where a part of a block lies in it. */
Span within(const Block &block, Span part)
{
    return part.isEmpty() ? Span() : Span{part.start - block.span.start, part.length};
}

/** What is known of the text before an edit. */
class Earlier
{
public:
    Earlier(const Document &document, const Document &oldDocument, const Recognition &old)
        : m_unchanged(document, oldDocument), m_old(old), m_scores{m_unchanged, old.notes->scores},
          m_blocks(oldDocument.blocks())
    {
        // A paragraph that was moved is found again by its words.
        std::vector<char> paired(size_t(m_blocks.size()), 0);
        for (int i = 0; i < int(document.blocks().size()); ++i) {
            if (const int before = m_unchanged.before(i); before >= 0)
                paired[size_t(before)] = 1;
        }
        for (int i = 0; i < int(m_blocks.size()); ++i) {
            if (isRead(m_blocks[i]) && paired[size_t(i)] == 0)
                m_places.insert(oldDocument.text(m_blocks[i].span), i);
        }
    }

    [[nodiscard]] const EarlierScores &scores() const { return m_scores; }

    /** Of a block that reads as this one does, with the same words; null if there was none. */
    [[nodiscard]] std::shared_ptr<const BlockEvidence> evidence(const Document &document, int block) const
    {
        int place = m_unchanged.before(block);
        if (place < 0) {
            place = m_places.value(document.text(document.blocks()[block].span), -1);
            if (place < 0 || !readsAlike(document.blocks()[block], m_blocks[place]))
                return nullptr;
        }
        return m_old.notes->evidence[size_t(place)];
    }

    /** The labels that an unchanged block had, if they say \a chosen, with their reasons' places of now. */
    [[nodiscard]] std::optional<BlockLabels> labels(int block, const ChosenTypes &chosen,
                                                    const ClauseCatalog &catalog) const
    {
        BlockLabels labels = m_old.blocks[m_unchanged.before(block)];
        const bool same = labels.unsure == chosen.unsure && labels.corrected == chosen.corrected &&
                          std::ranges::equal(labels.labels, chosen.types,
                                             [&](const Label &label, const ChosenType &choice) {
                                                 return label.confidence == choice.confidence &&
                                                        label.clause == catalog.types()[choice.type].id;
                                             });
        if (!same)
            return std::nullopt;
        if (m_unchanged.moves()) {
            for (Label &label : labels.labels) {
                for (Reason &reason : label.why)
                    reason.span = m_unchanged.now(reason.span);
            }
        }
        return labels;
    }

private:
    static bool readsAlike(const Block &block, const Block &known)
    {
        return known.isHeading() == block.isHeading() &&
               within(known, known.marker) == within(block, block.marker) &&
               within(known, known.runIn) == within(block, block.runIn);
    }

    UnchangedBlocks m_unchanged;
    const Recognition &m_old;
    EarlierScores m_scores;
    QList<Block> m_blocks;
    QHash<QStringView, int> m_places;
};

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

/** Blocks that \a earlier knows have no words: most will not be asked why. */
std::vector<BlockReading> readBlocks(const Document &document, const EvidenceReader &reader,
                                     const Earlier *earlier, const Work &work)
{
    const QList<Block> &blocks = document.blocks();
    std::vector<BlockReading> readings(size_t(blocks.size()));
    work.onPieces(blocks.size(), [&](qsizetype first, qsizetype end) {
        for (qsizetype i = first; i < end; ++i) {
            if (!isRead(blocks[i]))
                continue;
            BlockReading &reading = readings[size_t(i)];
            if (earlier)
                reading.evidence = earlier->evidence(document, int(i));
            if (!reading.evidence)
                reading = reader.read(document, blocks[i]);
        }
    });
    return readings;
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
    const ClauseCatalog &catalog; ///< what it learned from
    const CorrectedPassages &corrections;
    const std::shared_ptr<const EvidenceReader> &reader;
    Work work;
};

/** A document whose clauses are chosen, and all that the choice rests on. */
struct Judged
{
    const Document &document;
    const DocumentEvidence &evidence;
    const DocumentScoring &scoring;
    const std::vector<ChosenTypes> &chosen;
    std::vector<BlockReading> &readings; ///< the words of a block are used up when it is explained

    [[nodiscard]] std::vector<BlockWord> takeWords(qsizetype block, const EvidenceReader &reader) const
    {
        std::vector<BlockWord> words = std::move(readings[size_t(block)].words);
        if (words.empty() && !chosen[size_t(block)].types.empty())
            words = reader.readWords(document, document.blocks()[block]);
        return words;
    }
};

QList<BlockLabels> explainBlocks(const Expert &expert, const Judged &judged, const Earlier *earlier)
{
    QList<BlockLabels> explained(judged.document.blocks().size());
    BlockLabels *const labels = explained.data();
    expert.work.onPieces(explained.size(), [&](qsizetype first, qsizetype end) {
        Explainer explainer(judged.document, *expert.reader, expert.catalog, judged.evidence, judged.scoring);
        for (qsizetype i = first; i < end; ++i) {
            const ChosenTypes &types = judged.chosen[size_t(i)];
            auto kept = judged.scoring.isUnchanged(int(i)) ? earlier->labels(int(i), types, expert.catalog)
                                                           : std::nullopt;
            labels[i] = kept ? std::move(*kept)
                             : explainer.explain(int(i), types, judged.takeWords(i, *expert.reader));
        }
    });
    return explained;
}

Result<Recognition> recognizeWith(const Expert &expert, const Document &document, const Earlier *earlier)
{
    const EvidenceReader &reader = *expert.reader;
    const std::stop_token &stop = expert.work.stop;
    auto notes = std::make_shared<RecognitionNotes>();
    notes->reader = expert.reader;
    std::vector<BlockReading> readings = readBlocks(document, reader, earlier, expert.work);
    if (stop.stop_requested())
        return cancelled(document);
    for (BlockReading &reading : readings)
        notes->evidence.push_back(std::move(reading.evidence));
    DocumentScoring scoring(document, notes->evidence, reader.traits(),
                            earlier ? &earlier->scores() : nullptr, reader.listenTo());
    if (!scoring.run(stop))
        return cancelled(document);
    const std::vector<ChosenTypes> chosen =
        chooseTypes(document, scoring, expert.catalog, reader.traits(), expert.corrections);
    Recognition recognition;
    recognition.blocks =
        explainBlocks(expert, {document, notes->evidence, scoring, chosen, readings}, earlier);
    if (stop.stop_requested())
        return cancelled(document);
    for (const Section &section : document.sections())
        recognition.sections.append(labelsOfSection(section, recognition.blocks));
    notes->scores = std::move(scoring).takeScores();
    recognition.notes = std::move(notes);
    return recognition;
}

} // namespace

Recognizer::Recognizer(ClauseCatalog catalog, int workers, const ListenTo &listenTo)
    : m_data(std::make_shared<const Data>(std::move(catalog), workers, listenTo))
{
}

const ClauseCatalog &Recognizer::catalog() const
{
    return m_data->catalog;
}

Result<Recognition> Recognizer::recognize(const Document &document, std::stop_token stop) const
{
    const Expert expert{
        m_data->lessons, m_data->corrections, m_data->reader, {m_data->workers, std::move(stop)}};
    return recognizeWith(expert, document, nullptr);
}

Result<Recognition> Recognizer::recognizeAgain(const Document &document, const Document &oldDocument,
                                               const Recognition &old, std::stop_token stop) const
{
    const Expert expert{
        m_data->lessons, m_data->corrections, m_data->reader, {m_data->workers, std::move(stop)}};
    if (!old.notes || old.notes->reader != m_data->reader)
        return recognizeWith(expert, document, nullptr);
    const Earlier earlier(document, oldDocument, old);
    return recognizeWith(expert, document, &earlier);
}

QStringList Recognizer::likelyClauses(const Recognition &recognition, int block, int most) const
{
    QStringList clauses = recognition.blocks.at(block).clauses();
    if (!recognition.notes || recognition.notes->reader != m_data->reader)
        return clauses;
    const std::span<const float> probabilities = recognition.notes->scores.probabilities.row(block);
    std::vector<int> types(probabilities.size());
    std::iota(types.begin(), types.end(), 0);
    std::ranges::stable_sort(types, std::ranges::greater(),
                             [&](int type) { return probabilities[size_t(type)]; });
    for (const int type : types) {
        const ClauseType &candidate = m_data->catalog.types()[type];
        if (clauses.size() < most && candidate.group != ClauseGroup::None && !clauses.contains(candidate.id))
            clauses.append(candidate.id);
    }
    return clauses;
}

} // namespace clausula
