// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/editedload.h"

#include "core/document/mojibake.h"
#include "core/document/textchange.h"

#include <algorithm>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

// Words between two edits are no part of what really changed: they are looked for in the changed stretch.
QList<HiddenText> hiddenAfter(const QList<HiddenText> &hidden, QStringView before, QStringView text)
{
    const TextChange change(before, text);
    const QStringView stretch = text.sliced(change.after().start, change.after().length);
    QList<HiddenText> kept;
    qsizetype from = 0;
    for (HiddenText entry : hidden) {
        const bool wasInText = entry.isInText();
        const QStringView words = entry.span.in(before);
        entry.span = change.moved(entry.span);
        if (wasInText && entry.span.isEmpty()) {
            const qsizetype at = stretch.indexOf(words, from);
            if (at < 0)
                continue; // the user took them out
            entry.span = {change.after().start + at, words.size()};
            from = at + words.size();
        }
        kept.append(entry);
    }
    return kept;
}

} // namespace

LoadReport loadAfterEditing(const Document &loaded, QStringView text)
{
    const LoadReport &before = loaded.loadReport();
    LoadReport load;
    load.repaired = before.repaired;
    load.hidden = hiddenAfter(before.hidden, loaded.text(), text);
    load.changes = before.changes;
    load.notUnderstood = before.notUnderstood;
    load.notices = before.notices;
    std::ranges::copy_if(before.setAside, std::back_inserter(load.setAside),
                         [](const SetAside &aside) { return !aside.isInText(); });
    if (load.notices.contains(u"mojibake"_s) && repairMojibake(text).repaired == 0) {
        load.notices.removeAll(u"mojibake"_s);
        load.repaired.append(u"mojibake"_s);
    }
    return load;
}

} // namespace clausula
