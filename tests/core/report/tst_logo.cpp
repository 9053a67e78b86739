// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/logo.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

class TestLogo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesPngAndJpeg()
    {
        for (const QByteArray &bytes : {"\x89PNG and more"_ba, "\xFF\xD8\xFF and more"_ba})
            QCOMPARE(readLogo(file(bytes)).value(), bytes);
    }

    void refusesOtherFilesByName_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("text") << file("<svg/>"_ba);
        QTest::newRow("empty") << file({});
        QTest::newRow("too large") << file("\x89PNG"_ba + QByteArray(8 * 1024 * 1024, 'x'));
        QTest::newRow("missing") << m_folder.filePath(u"nothing.png"_s);
        QTest::newRow("folder") << m_folder.path();
    }

    void refusesOtherFilesByName()
    {
        QFETCH(QString, path);
        const Result<QByteArray> logo = readLogo(path);
        QVERIFY(!logo);
        QCOMPARE(logo.error(), (Error{ErrorCode::LogoUnusable, path, {}}));
    }

private:
    QString file(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(QString::number(++m_files)));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }

    QTemporaryDir m_folder;
    int m_files = 0;
};

QTEST_GUILESS_MAIN(TestLogo)
#include "tst_logo.moc"
