// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

/** Everything in the project is written by us: no run of nine words as in a policy that someone published. */
class TestOriginality : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sharesNoWordingWithPublishedPolicies();
};

namespace {

QStringList textsOf(const QString &folder)
{
    QStringList files;
    QDirIterator walk(QStringLiteral(PROJECT_SOURCE "/") + folder,
                      {u"*.json"_s, u"*.txt"_s, u"*.md"_s, u"*.layout"_s, u"*.tsv"_s}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (walk.hasNext())
        files.append(walk.next());
    files.sort();
    return files;
}

} // namespace

void TestOriginality::sharesNoWordingWithPublishedPolicies()
{
    const QString tool =
        qEnvironmentVariable("CLAUSULA_SHARED", QStringLiteral(PROJECT_SOURCE "/../shared")) +
        u"/tools/check_originality.py"_s;
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (!QFile::exists(tool) || python.isEmpty())
        QSKIP("NOT COMPARED WITH PUBLISHED POLICIES: set CLAUSULA_SHARED to the folder that holds them");
    QProcess process;
    process.start(python, QStringList{tool} + textsOf(u"resources"_s) + textsOf(u"tests/data"_s));
    QVERIFY(process.waitForFinished(120'000));
    QVERIFY2(process.exitCode() == 0, process.readAll().constData());
}

QTEST_GUILESS_MAIN(TestOriginality)
#include "tst_originality.moc"
