// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clicase.h"

#include "app/cli/commandline.h"
#include "tests/core/library/fixtures.h"

#include "core/library/clauselibrary.h"

#include <QBuffer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace clausula::test {

namespace {

/** Somebody says that Northwind's paragraph about orders is a contact, and the one about its team nothing. */
ClauseCatalog correctedCatalog()
{
    const ClauseCatalog plain = fixtureCatalog();
    Correction contact{
        .text = u"Our retention periods are short. We keep order records for 7 years and delete\nthem "
                "then. Chat logs are wiped after 30 days."_s,
        .clause = u"contact"_s,
        .replaced = u"retention"_s,
        .document = u"northwind.txt"_s,
        .heading = u"How long we keep your data"_s,
        .startLine = 7,
        .endLine = 8,
        .when = QDateTime(QDate(2026, 3, 1), QTime(9, 30), QTimeZone::UTC),
        .person = u"Ada"_s};
    Correction nothing = contact;
    nothing.text = u"Write to our privacy team at Harbour Street 9, Bergen."_s;
    nothing.clause = nothingClause;
    nothing.replaced = u"contact"_s;
    nothing.heading.clear();
    nothing.startLine = nothing.endLine = 12;
    nothing.when = contact.when.addSecs(90);
    return makeCatalog(plain.identity().name, plain.identity().version, plain.types(), plain.frameworks(),
                       {contact, nothing});
}

/** What the names in braces stand for while a case runs. */
class Places
{
public:
    Places()
    {
        if (!createLibrary(library(), fixtureCatalog()) || !createLibrary(corrected(), correctedCatalog()) ||
            !QDir().mkpath(tmp()))
            qFatal("cannot make the places of a case");
    }
    [[nodiscard]] QString library() const { return m_folder.filePath(u"fixture.sqlite"_s); }
    [[nodiscard]] QString corrected() const { return m_folder.filePath(u"corrected.sqlite"_s); }
    [[nodiscard]] QString tmp() const { return m_folder.filePath(u"tmp"_s); }

    [[nodiscard]] QString filledIn(QString text) const
    {
        for (const auto &[name, path] : names())
            text.replace(name, path);
        return text;
    }
    [[nodiscard]] QByteArray named(const QByteArray &text) const
    {
        QString result = QString::fromUtf8(text);
        for (const auto &[name, path] : names())
            result.replace(path, name);
        return result.toUtf8();
    }

private:
    [[nodiscard]] QList<std::pair<QString, QString>> names() const
    {
        return {{u"{library}"_s, library()},
                {u"{corrected}"_s, corrected()},
                {u"{tmp}"_s, tmp()},
                {u"{data}"_s, QStringLiteral(TEST_DATA "/cli")}};
    }
    QTemporaryDir m_folder;
};

} // namespace

QByteArray caseHead(const QByteArray &text)
{
    QByteArray head;
    for (const QByteArray &line : text.split('\n')) {
        if (!line.startsWith("$ ") && !line.startsWith("< "))
            break;
        head += line + '\n';
    }
    return head;
}

QByteArray runCase(const QByteArray &head)
{
    const Places places;
    const QStringList lines = places.filledIn(QString::fromUtf8(head)).split(u'\n');
    QBuffer input;
    if (lines.size() > 1 && lines[1].startsWith(u"< "_s))
        input.setData(fileBytes(lines[1].sliced(2)));
    QBuffer output;
    QBuffer messages;
    input.open(QIODevice::ReadOnly);
    output.open(QIODevice::WriteOnly);
    messages.open(QIODevice::WriteOnly);
    Console console(input, output, messages);
    const QStringList words = QProcess::splitCommand(lines.first().sliced(2));
    const ExitCode code = runCommandLine(words.sliced(1), console, {});
    return head + "exit " + QByteArray::number(int(code)) + "\n--- output\n" + places.named(output.data()) +
           "--- messages\n" + places.named(messages.data());
}

} // namespace clausula::test
