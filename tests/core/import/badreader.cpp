// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for a clausula-import that a hostile document has taken over: the "document" says what to do.
#include "core/import/importstream.h"

#include <QFile>
#include <QRandomGenerator>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <thread>

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

void say(QByteArrayView bytes)
{
    std::fwrite(bytes.data(), 1, std::size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

QByteArray goodAnswer()
{
    ImportedText imported;
    imported.format = u"pdf"_s;
    imported.text = u"We keep data for 30 days.\n"_s;
    imported.blocks.append({.span = {0, 25}});
    return writeImportStream(imported);
}

QByteArray noise(quint32 seed, qsizetype size)
{
    QRandomGenerator random(seed);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

/** A good answer in which some bytes are others. */
QByteArray spoilt(quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray bytes = goodAnswer();
    for (int i = 0; i < 3; ++i)
        bytes[random.bounded(20, int(bytes.size()) - 4)] = char(random.bounded(256));
    return bytes;
}

void obey(const QByteArray &order, quint32 seed)
{
    if (order == "signal") {
        std::signal(int(seed), SIG_DFL); // a sanitizer would catch it
        std::raise(int(seed));
    } else if (order == "exit")
        std::_Exit(int(seed));
    else if (order == "noise")
        say("clausula-import/1\n" + noise(seed, 1 + seed * 37) + "end\n");
    else if (order == "spoilt")
        say(spoilt(seed));
    else if (order == "cut")
        say(goodAnswer().first(seed));
    else if (order == "good")
        say(goodAnswer());
    else if (order == "hang")
        std::this_thread::sleep_for(std::chrono::hours(1));
    while (order == "flood")
        say(QByteArray(1 << 16, 'x'));
}

} // namespace

int main()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 1;
    const QList<QByteArray> words = input.readAll().split(' ');
    obey(words.first(), words.value(1).toUInt());
    return 0;
}
