// SPDX-License-Identifier: GPL-3.0-or-later
// How long drafting keeps one waiting: searches in libraries of 1,000 and 100,000 wordings, and keys in a
// draft of 1 MB while it is analysed. A key is timed from its press to the end of the painting that it
// causes.
#include "app/gui/draftdesk.h"
#include "app/gui/mainwindow.h"
#include "core/base/atomicfile.h"
#include "core/library/clauselibrary.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

constexpr int searches = 200;
constexpr int keys = 1000;

void print(const QString &what, QList<double> times)
{
    std::ranges::sort(times);
    std::printf("  %-52s p50 %7.2f ms   p99 %7.2f ms   worst %7.2f ms\n", qPrintable(what),
                times[times.size() / 2], times[times.size() * 99 / 100], times.last());
    std::fflush(stdout);
}

template<typename Work>
double timeOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/** Sentences out of the words of the shipped clauses, common words more often than rare ones. */
class Writer
{
public:
    explicit Writer(const ClauseCatalog &catalog)
    {
        for (const ClauseType &type : catalog.types()) {
            for (const QString &exemplar : type.exemplars)
                m_words += exemplar.split(u' ', Qt::SkipEmptyParts);
        }
    }
    QString word() { return m_words.at(m_random.bounded(int(m_words.size()))); }
    QString sentence(int words)
    {
        QStringList parts;
        for (int i = 0; i < words; ++i)
            parts.append(word());
        return parts.join(u' ') + u'.';
    }

private:
    QStringList m_words;
    QRandomGenerator m_random{7};
};

void fill(ClauseLibrary &library, int count, Writer &writer)
{
    QList<ClauseChange> changes;
    for (int i = 0; i < count; ++i) {
        Clause clause;
        clause.id = u"clause-%1"_s.arg(i);
        clause.type = u"retention"_s;
        clause.title = writer.sentence(4);
        clause.text = writer.sentence(60);
        changes.append({{}, clause});
    }
    if (const auto done = library.apply(changes); !done)
        qFatal("%s", qPrintable(describe(done.error())));
}

void measureLibrary(const QString &folder, int count, Writer &writer)
{
    const QString path = folder + u"/library-%1.sqlite"_s.arg(count);
    if (const auto written = writeAtomically(path, ClauseLibrary::builtIn()); !written)
        qFatal("%s", qPrintable(describe(written.error())));
    auto library = ClauseLibrary::open(path);
    fill(*library, count, writer);
    QList<double> words;
    QList<double> beginnings;
    QList<double> alike;
    for (int i = 0; i < searches; ++i) {
        const QString first = writer.word();
        const QString second = writer.word();
        words.append(timeOf([&] { (void)library->searchClauses(first + u' ' + second); }));
        beginnings.append(
            timeOf([&] { (void)library->searchClauses(first.first(std::min<qsizetype>(3, first.size()))); }));
        const QString passage = writer.sentence(60);
        alike.append(timeOf([&] { (void)library->similarClauses(passage); }));
    }
    print(u"%1 wordings, two words"_s.arg(count), words);
    print(u"%1 wordings, three letters"_s.arg(count), beginnings);
    print(u"%1 wordings, like a passage"_s.arg(count), alike);
    print(u"%1 wordings, catalog at start"_s.arg(count),
          {timeOf([&] { (void)ClauseLibrary::open(path)->catalog(); })});
}

void measureKeys(const QString &folder, Writer &writer)
{
    QSettings store(folder + u"/settings.ini"_s, QSettings::IniFormat);
    MainWindow window({.store = &store,
                       .engine = runComparison,
                       .today = [] { return QDate(2025, 6, 1); },
                       .libraryPath = folder + u"/window.sqlite"_s,
                       .stateFolder = folder + u"/state"_s,
                       .now = &QDateTime::currentDateTimeUtc,
                       .person = u"ada"_s,
                       .framework = {},
                       .networkRefused = false});
    window.show();
    QString text;
    for (int section = 1; text.size() < 1'000'000; ++section)
        text += u"%1. Section\n\n%2\n\n%3\n\n"_s.arg(QString::number(section), writer.sentence(70),
                                                     writer.sentence(70));
    const QString file = folder + u"/long.txt"_s;
    if (const auto written = writeAtomically(file, text.toUtf8()); !written)
        qFatal("%s", qPrintable(describe(written.error())));
    window.drafts()->open(file);
    const auto isReady = [&] {
        const DraftPage *page = window.drafts()->view()->page();
        return page && !page->editor()->isLoading() && page->controller()->isCurrent() &&
               page->picture()->policy().wordCount() > 1000;
    };
    const double analysed = timeOf([&] { (void)QTest::qWaitFor(isReady, 120'000); });
    std::printf("  1 MB opened and analysed in %.0f ms\n", analysed);
    PolicyEditor *editor = window.drafts()->view()->page()->editor();
    editor->setFocus();
    editor->setCursorOffset(text.size() / 2);
    QList<double> times;
    for (int i = 0; i < keys; ++i) {
        times.append(timeOf([&] {
            QTest::keyClick(editor, i % 7 == 6 ? Qt::Key_Space : Qt::Key(Qt::Key_A + i % 26));
            editor->viewport()->repaint();
        }));
        QTest::qWait(i % 10 == 9 ? 180 : 5); // a pause now and then, so that the analysis runs under the keys
    }
    print(u"a key in 1 MB with live analysis"_s, times);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    const auto builtIn = ClauseLibrary::openBuiltIn();
    Writer writer(builtIn->catalog().value());
    std::puts("Drafting");
    measureLibrary(folder.path(), 1'000, writer);
    measureLibrary(folder.path(), 100'000, writer);
    measureKeys(folder.path(), writer);
    return 0;
}
