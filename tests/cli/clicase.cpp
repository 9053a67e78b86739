// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clicase.h"

#include "app/cli/commandline.h"
#include "tests/core/library/fixtures.h"

#include "core/library/clauselibrary.h"

#include <QBuffer>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace clausula::test {

namespace {

/** What the names in braces stand for while a case runs. */
class Places
{
public:
    Places()
    {
        if (!createLibrary(library(), fixtureCatalog()) || !QDir().mkpath(tmp()))
            qFatal("cannot make the places of a case");
    }
    [[nodiscard]] QString library() const { return m_folder.filePath(u"fixture.sqlite"_s); }
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
