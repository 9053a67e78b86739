// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importchild.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>
#include <thread>

using namespace clausula;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Result<ImportedText> ask(const QByteArray &order, ImportLimits limits = {}, std::stop_token stop = {})
{
    const ImportChild child(QStringLiteral(BAD_READER), limits);
    return child.read(order, u"policy.pdf"_s, {.format = u"pdf"_s}, std::move(stop));
}

} // namespace

/** Whatever becomes of the process that reads a foreign file, this one goes on with an error. */
class TestImportChild : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheChildAnswers()
    {
        const Result<ImportedText> read = ask("good");
        QVERIFY(read.has_value());
        QCOMPARE(read->text, u"We keep data for 30 days.\n"_s);
    }

    void survivesAHundredBrokenChildren()
    {
        QByteArrayList orders;
        for (const int signal : {SIGSEGV, SIGABRT, SIGKILL, SIGILL, SIGBUS, SIGFPE, SIGTERM, SIGXCPU})
            orders.append("signal " + QByteArray::number(signal));
        for (int code = 2; code < 12; ++code)
            orders.append("exit " + QByteArray::number(code));
        for (int seed = 0; seed < 50; ++seed)
            orders.append("noise " + QByteArray::number(seed));
        for (int length = 0; orders.size() < 100; length += 3)
            orders.append("cut " + QByteArray::number(length));
        for (const QByteArray &order : orders) {
            const Result<ImportedText> read = ask(order);
            QVERIFY2(!read, order);
            QCOMPARE(read.error().code, ErrorCode::ReaderStopped);
            QCOMPARE(read.error().subject, u"policy.pdf"_s);
        }
        QCOMPARE(orders.size(), 100);
    }

    void neverTrustsASpoiltAnswer()
    {
        for (int seed = 0; seed < 60; ++seed) {
            const Result<ImportedText> read = ask("spoilt " + QByteArray::number(seed));
            if (!read)
                continue;
            for (const ImportedBlock &block : read->blocks)
                QVERIFY(block.span.end() <= read->text.size());
        }
    }

    void stopsAChildThatTakesTooLong()
    {
        QElapsedTimer clock;
        clock.start();
        const Result<ImportedText> read = ask("hang", {.time = 200ms});
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::UnsafeInput);
        QVERIFY(clock.elapsed() < 5000);
    }

    void stopsAChildThatSaysTooMuch()
    {
        const Result<ImportedText> read = ask("flood", {.answer = 4 << 20});
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::UnsafeInput);
    }

    void isCancelledWithinHalfASecond()
    {
        std::stop_source source;
        std::jthread canceller([&] {
            std::this_thread::sleep_for(200ms);
            source.request_stop();
        });
        QElapsedTimer clock;
        clock.start();
        const Result<ImportedText> read = ask("hang", {}, source.get_token());
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Cancelled);
        QVERIFY2(clock.elapsed() < 700, qPrintable(QString::number(clock.elapsed())));
    }

    void saysThatTheProgramIsMissing()
    {
        const ImportChild child(u"/nowhere/clausula-import"_s);
        const Result<ImportedText> read = child.read("%PDF-", u"policy.pdf"_s, {.format = u"pdf"_s});
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::ReaderStopped);
    }
};

QTEST_GUILESS_MAIN(TestImportChild)
#include "tst_importchild.moc"
