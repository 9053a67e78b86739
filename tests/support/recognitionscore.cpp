// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/recognitionscore.h"

#include <algorithm>
#include <cmath>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

bool isContent(BlockKind kind)
{
    return kind == BlockKind::Paragraph || kind == BlockKind::ListItem || kind == BlockKind::TableRow;
}

bool isHeading(BlockKind kind)
{
    return kind == BlockKind::Title || kind == BlockKind::Heading;
}

bool isClause(const QString &label)
{
    return label != "other"_L1 && label != "table-of-contents"_L1;
}

/** What was said about some lines: of each clause its confidence, times the lines it was said of. */
QMap<QString, double> saidOf(const LabelledLines &lines, const Document &document,
                             const Recognition &recognition)
{
    QMap<QString, double> said;
    for (int i = 0; i < int(document.blocks().size()); ++i) {
        const Block &block = document.blocks()[i];
        if (!block.isContent() || block.startLine > lines.last || block.endLine < lines.first)
            continue;
        const int shared = std::min(lines.last, block.endLine) - std::max(lines.first, block.startLine) + 1;
        for (const Label &label : recognition.blocks[i].labels) {
            if (isClause(label.clause))
                said[label.clause] += shared * label.confidence;
        }
    }
    return said;
}

QString loudest(const QMap<QString, double> &said)
{
    QString best;
    for (auto it = said.constBegin(); it != said.constEnd(); ++it) {
        if (best.isEmpty() || it.value() > said[best])
            best = it.key();
    }
    return best;
}

void addTypes(QMap<QString, Tally> &byType, const QSet<QString> &said, const LabelledLines &lines)
{
    for (const QString &type : said + lines.required) {
        const auto only = [&type](const QSet<QString> &set) {
            return set.contains(type) ? QSet<QString>{type} : QSet<QString>();
        };
        byType[type].add(only(said), only(lines.required), only(lines.accepted));
    }
}

void scoreLines(RecognitionScore &score, const LabelledLines &lines, const QMap<QString, double> &weights)
{
    const QSet<QString> said(weights.keyBegin(), weights.keyEnd());
    score.labels.add(said, lines.required, lines.accepted);
    addTypes(score.byType, said, lines);
    if (lines.firsts.isEmpty())
        return;
    const QString best = loudest(weights);
    ++score.blocks;
    score.primary += lines.firsts.contains(best) ? 1 : 0;
    if (!lines.firsts.contains(best))
        ++score.confusions[{*std::ranges::min_element(lines.firsts), best}];
}

void scorePresence(RecognitionScore &score, const LabelledPolicy &policy, const Document &document,
                   const Recognition &recognition)
{
    QSet<QString> said;
    QSet<QString> required;
    QSet<QString> accepted;
    for (int i = 0; i < int(document.blocks().size()); ++i) {
        for (const Label &label : recognition.blocks[i].labels) {
            if (document.blocks()[i].isContent() && isClause(label.clause))
                said.insert(label.clause);
        }
    }
    for (const LabelledLines &lines : policy.lines) {
        if (isContent(lines.kind)) {
            required.unite(lines.required);
            accepted.unite(lines.accepted);
        }
    }
    score.presence.add(said, required, accepted);
}

/** Compares two sets of places, each written as its lines. */
void scorePlaces(RecognitionScore &score, const LabelledPolicy &policy, const Document &document)
{
    QSet<QString> goldHeadings;
    QSet<QString> goldEdges;
    QSet<QString> headings;
    QSet<QString> edges;
    for (const LabelledLines &lines : policy.lines) {
        if (isHeading(lines.kind))
            goldHeadings.insert(QString::number(lines.first));
        if (isContent(lines.kind))
            goldEdges.insert(u"%1-%2"_s.arg(lines.first).arg(lines.last));
    }
    for (const Block &block : document.blocks()) {
        if (block.isHeading())
            headings.insert(QString::number(block.startLine));
        if (block.isContent())
            edges.insert(u"%1-%2"_s.arg(block.startLine).arg(block.endLine));
    }
    score.headings.add(headings, goldHeadings, goldHeadings);
    score.edges.add(edges, goldEdges, goldEdges);
}

/** Of every block that lies within labelled lines: is the best label one that a reader gave? */
void scoreConfidence(RecognitionScore &score, const LabelledPolicy &policy, const Document &document,
                     const Recognition &recognition)
{
    for (int i = 0; i < int(document.blocks().size()); ++i) {
        const Block &block = document.blocks()[i];
        const QList<Label> &labels = recognition.blocks[i].labels;
        if (!block.isContent() || labels.isEmpty() || !isClause(labels.first().clause))
            continue;
        const auto lines = std::ranges::find_if(policy.lines, [&](const LabelledLines &candidate) {
            return isContent(candidate.kind) && candidate.first <= block.startLine &&
                   block.endLine <= candidate.last;
        });
        if (lines == policy.lines.end())
            continue;
        const double confidence = labels.first().confidence;
        ConfidenceBin &bin = score.bins[size_t(std::clamp(int(confidence * 10), 0, 9))];
        ++bin.said;
        bin.confidence += confidence;
        bin.right += lines->accepted.contains(labels.first().clause) ? 1 : 0;
    }
}

double share(int part, int rest)
{
    return part + rest > 0 ? double(part) / (part + rest) : 0.0;
}

} // namespace

void Tally::add(const QSet<QString> &said, const QSet<QString> &required, const QSet<QString> &accepted)
{
    right += int((said & accepted).size());
    wrong += int((said - accepted).size());
    missed += int((required - said).size());
}

void Tally::add(const Tally &other)
{
    right += other.right;
    wrong += other.wrong;
    missed += other.missed;
}

double Tally::precision() const
{
    return share(right, wrong);
}

double Tally::recall() const
{
    return share(right, missed);
}

double Tally::f1() const
{
    const double sum = precision() + recall();
    return sum > 0 ? 2 * precision() * recall() / sum : 0.0;
}

void RecognitionScore::add(const RecognitionScore &other)
{
    labels.add(other.labels);
    presence.add(other.presence);
    headings.add(other.headings);
    edges.add(other.edges);
    blocks += other.blocks;
    primary += other.primary;
    for (size_t i = 0; i < bins.size(); ++i) {
        bins[i].said += other.bins[i].said;
        bins[i].right += other.bins[i].right;
        bins[i].confidence += other.bins[i].confidence;
    }
    for (auto it = other.byType.constBegin(); it != other.byType.constEnd(); ++it)
        byType[it.key()].add(it.value());
    for (auto it = other.confusions.constBegin(); it != other.confusions.constEnd(); ++it)
        confusions[it.key()] += it.value();
}

double RecognitionScore::calibrationError() const
{
    double distance = 0;
    int said = 0;
    for (const ConfidenceBin &bin : bins) {
        distance += std::abs(bin.confidence - bin.right);
        said += bin.said;
    }
    return said > 0 ? distance / said : 0.0;
}

RecognitionScore scoreRecognition(const LabelledPolicy &policy, const Document &document,
                                  const Recognition &recognition)
{
    RecognitionScore score;
    for (const LabelledLines &lines : policy.lines) {
        if (isContent(lines.kind))
            scoreLines(score, lines, saidOf(lines, document, recognition));
    }
    scorePresence(score, policy, document, recognition);
    scorePlaces(score, policy, document);
    scoreConfidence(score, policy, document, recognition);
    return score;
}

} // namespace clausula
