// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/documentreader.h"
#include "core/recognition/recognizer.h"
#include "tests/support/recognitionscore.h"
#include "tests/support/shippedcatalog.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

using Policies = std::vector<std::pair<LabelledPolicy, Document>>;

template<typename T>
T required(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(describe(result.error())));
    return std::move(*result);
}

void append(Policies &policies, std::vector<LabelledPolicy> labelled)
{
    for (LabelledPolicy &policy : labelled) {
        Document document = required(readDocument(policy.path));
        policies.emplace_back(std::move(policy), std::move(document));
    }
}

/** The policies that readers labelled outside this repository, if they are there. */
std::vector<LabelledPolicy> sharedPolicies()
{
    const QString shared =
        qEnvironmentVariable("CLAUSULA_SHARED", QStringLiteral(PROJECT_SOURCE "/../shared"));
    std::vector<LabelledPolicy> policies;
    for (const QString &file : QDir(shared + u"/gold"_s).entryList({u"*.a.tsv"_s}, QDir::Files, QDir::Name))
        policies.push_back(
            required(readLabelledPolicy(shared + u"/policies"_s, shared + u"/gold"_s, file.chopped(6))));
    return policies;
}

void printScore(const QString &name, const RecognitionScore &score)
{
    std::printf("%-28s %5d  %.3f (P %.3f R %.3f)  %.3f  %.3f (P %.3f R %.3f)  %.3f  %.3f  %.3f\n",
                qPrintable(name), score.blocks, score.labels.f1(), score.labels.precision(),
                score.labels.recall(), score.primaryShare(), score.presence.f1(), score.presence.precision(),
                score.presence.recall(), score.headings.f1(), score.edges.f1(), score.calibrationError());
}

RecognitionScore scoreAll(const Policies &policies, const Recognizer &recognizer, bool each)
{
    RecognitionScore all;
    for (const auto &[policy, document] : policies) {
        const RecognitionScore score =
            scoreRecognition(policy, document, required(recognizer.recognize(document)));
        if (each)
            printScore(policy.name, score);
        all.add(score);
    }
    return all;
}

void printReliability(const RecognitionScore &score)
{
    std::printf("\nReliability of the best label\n  said        blocks  mean   right\n");
    for (size_t i = 0; i < score.bins.size(); ++i) {
        const ConfidenceBin &bin = score.bins[i];
        if (bin.said > 0)
            std::printf("  %.1f to %.1f  %6d  %.3f  %.3f\n", double(i) / 10, double(i + 1) / 10, bin.said,
                        bin.confidence / bin.said, double(bin.right) / bin.said);
    }
}

void printTypes(const RecognitionScore &score)
{
    std::printf("\nBy type                       right wrong missed  F1\n");
    for (auto it = score.byType.constBegin(); it != score.byType.constEnd(); ++it)
        std::printf("  %-28s %4d  %4d  %4d   %.2f\n", qPrintable(it.key()), it->right, it->wrong, it->missed,
                    it->f1());
    QList<std::pair<int, QString>> confusions;
    for (auto it = score.confusions.constBegin(); it != score.confusions.constEnd(); ++it)
        confusions.append({it.value(), it.key().first + u" taken for "_s + it.key().second});
    std::ranges::stable_sort(confusions, std::ranges::greater(), &std::pair<int, QString>::first);
    std::printf("\nMost frequent wrong first labels\n");
    for (const auto &[count, text] : confusions.mid(0, 25))
        std::printf("  %3d  %s\n", count, qPrintable(text));
}

void printAblation(const Policies &policies, const ClauseCatalog &catalog)
{
    const QList<std::pair<QString, ListenTo>> variants{
        {u"everything"_s, {}},
        {u"without wording"_s, {.wording = false}},
        {u"without cues"_s, {.cues = false}},
        {u"without headings"_s, {.headings = false}},
        {u"without lead-ins"_s, {.leadIns = false}},
        {u"without companions"_s, {.companions = false}},
        {u"wording alone"_s, {true, false, false, false, false}},
        {u"cues alone"_s, {false, true, false, false, false}},
        {u"wording and cues"_s, {true, true, false, false, false}}};
    std::printf("\nWhat each part adds\n");
    for (const auto &[name, listenTo] : variants)
        printScore(name, scoreAll(policies, Recognizer(catalog, 0, listenTo), false));
}

/** What reports print of a topic's accuracy: resources/report/accuracy.json. */
void printJson(const RecognitionScore &score, qsizetype policies)
{
    QJsonObject topics;
    for (auto it = score.byType.constBegin(); it != score.byType.constEnd(); ++it)
        topics.insert(
            it.key(),
            QJsonObject{{u"right"_s, it->right}, {u"wrong"_s, it->wrong}, {u"missed"_s, it->missed}});
    const QJsonObject file{{u"policies"_s, policies}, {u"passages"_s, score.blocks}, {u"topics"_s, topics}};
    std::fputs(QJsonDocument(file).toJson().constData(), stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QStringList folders = QCoreApplication::arguments().mid(1);
    const bool json = folders.removeAll(u"--json"_s) > 0;
    Policies policies;
    for (const QString &folder : folders)
        append(policies, folder == "shared"_L1 ? sharedPolicies() : required(readLabelledPolicies(folder)));
    if (policies.empty())
        qFatal("usage: clausula-measure [--json] FOLDER… (of labelled policies; \"shared\" names those kept "
               "elsewhere)");
    const ClauseCatalog catalog = test::shippedCatalog();
    if (json) {
        printJson(scoreAll(policies, Recognizer(catalog), false), qsizetype(policies.size()));
        return 0;
    }
    std::printf(
        "%-28s blocks block F1              primary presence F1           headings edges calibration\n", "");
    const RecognitionScore all = scoreAll(policies, Recognizer(catalog), true);
    printScore(u"all"_s, all);
    printReliability(all);
    printTypes(all);
    printAblation(policies, catalog);
    return 0;
}
