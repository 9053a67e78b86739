// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analysisstream.h"
#include "tests/core/library/fixtures.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

/** Gives out bytes in pieces, as a pipe does, and a last line of any length without holding it. */
class Pieces : public QIODevice
{
public:
    Pieces(QByteArray bytes, qint64 piece, qint64 padding = 0)
        : m_bytes(std::move(bytes)), m_piece(piece), m_padding(padding)
    {
        open(QIODevice::ReadOnly);
    }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const qint64 size = std::min({m_piece, maxSize, m_bytes.size() + m_padding - m_at});
        for (qint64 i = 0; i < size; ++i, ++m_at)
            data[i] = m_at < m_padding ? 'x' : m_bytes[m_at - m_padding];
        return size == 0 ? -1 : size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_piece;
    qint64 m_padding;
    qint64 m_at = 0;
};

} // namespace

class TestAnalysisStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsMayComeInAnyPieces_data()
    {
        QTest::addColumn<int>("piece");
        for (const int piece : {1, 7, 100, 100'000})
            QTest::addRow("%d", piece) << piece;
    }
    void recordsMayComeInAnyPieces()
    {
        QFETCH(int, piece);
        Pieces input(R"({"id": 1, "text": "We keep data."})"
                     "\n\n"
                     R"({"id": 2, "text": "Write to us."})",
                     piece);
        const QList<QJsonObject> answers = stream(input);
        QCOMPARE(answers.size(), 2);
        QCOMPARE(answers[0][u"id"_s], 1);
        QCOMPARE(answers[0][u"schema"_s], u"clausula.analysis/1"_s);
        QCOMPARE(answers[1][u"id"_s], 2);
        QCOMPARE(answers[1][u"schema"_s], u"clausula.analysis/1"_s);
    }

    void aLineThatIsTooLongIsABadRecord()
    {
        Pieces input("\n{\"id\": 2, \"text\": \"Write to us.\"}\n", 1 << 20, maxRecordBytes + 1);
        const QList<QJsonObject> answers = stream(input);
        QCOMPARE(answers.size(), 2);
        QCOMPARE(answers[0][u"error"_s], u"the line is longer than 128 MiB"_s);
        QCOMPARE(answers[1][u"id"_s], 2);
    }

    void stopsBetweenRecords()
    {
        std::stop_source stop;
        stop.request_stop();
        Pieces input(R"({"id": 1, "text": "We keep data."})", 100);
        QVERIFY(stream(input, ExitCode::Interrupted, stop.get_token()).isEmpty());
    }

private:
    static QList<QJsonObject> stream(QIODevice &input, ExitCode expected = ExitCode::Done,
                                     std::stop_token stop = {})
    {
        QBuffer output;
        QBuffer messages;
        if (!output.open(QIODevice::WriteOnly) || !messages.open(QIODevice::WriteOnly))
            return {};
        Console console(input, output, messages);
        const ExitCode code =
            analyzeStream(Recognizer(fixtureCatalog()), {{u"sample-act"_s}, {}}, console, stop);
        if (code != expected)
            qFatal("ended with %d: %s", int(code), messages.data().constData());
        QList<QJsonObject> answers;
        for (const QByteArray &line : output.data().split('\n'))
            if (!line.isEmpty())
                answers.append(QJsonDocument::fromJson(line).object());
        return answers;
    }
};

QTEST_GUILESS_MAIN(TestAnalysisStream)
#include "tst_analysisstream.moc"
