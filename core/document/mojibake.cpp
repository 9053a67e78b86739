// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/mojibake.h"

#include "core/document/document.h"
#include "core/document/textdecoder.h"

#include <QStringConverter>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

bool isAscii(QChar c)
{
    return c.unicode() < 0x80;
}

// The characters that a run stands for; empty if it is what it says.
QString meaningOf(QStringView run)
{
    const Result<QByteArray> bytes = encodeText(run, {u"windows-1252"_s, false});
    if (!bytes || bytes->size() < 2)
        return {};
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    QString meaning = decoder.decode(*bytes);
    return decoder.hasError() ? QString() : meaning;
}

} // namespace

MojibakeRepair repairMojibake(QStringView text)
{
    MojibakeRepair repair;
    qsizetype copied = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (isAscii(text[at]))
            continue;
        qsizetype end = at;
        while (end < text.size() && !isAscii(text[end]))
            ++end;
        if (const QString meaning = meaningOf(text.sliced(at, end - at)); !meaning.isEmpty()) {
            repair.text += text.sliced(copied, at - copied);
            repair.text += meaning;
            copied = end;
            ++repair.repaired;
            repair.places.append({spanBetween(at, end), meaning});
        }
        at = end;
    }
    repair.text += text.sliced(copied);
    return repair;
}

} // namespace clausula
