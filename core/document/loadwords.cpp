// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/loadwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(LoadReport)
};

struct KindWords
{
    HiddenKind kind;
    const char *id;
    const char *name;
};

constexpr std::array kinds{
    KindWords{HiddenKind::Insertion, "insertion",
              QT_TRANSLATE_NOOP("LoadReport", "inserted by a tracked change")},
    KindWords{HiddenKind::Deletion, "deletion",
              QT_TRANSLATE_NOOP("LoadReport", "deleted by a tracked change")},
    KindWords{HiddenKind::Move, "move", QT_TRANSLATE_NOOP("LoadReport", "moved away by a tracked change")},
    KindWords{HiddenKind::Comment, "comment", QT_TRANSLATE_NOOP("LoadReport", "comment")},
    KindWords{HiddenKind::Hidden, "hidden", QT_TRANSLATE_NOOP("LoadReport", "hidden by its formatting")},
    KindWords{HiddenKind::Invisible, "invisible",
              QT_TRANSLATE_NOOP("LoadReport", "in the colour of the page")},
    KindWords{HiddenKind::Tiny, "tiny", QT_TRANSLATE_NOOP("LoadReport", "too small to be read")},
    KindWords{HiddenKind::Covered, "covered", QT_TRANSLATE_NOOP("LoadReport", "covered by something else")},
    KindWords{HiddenKind::OffPage, "off-page", QT_TRANSLATE_NOOP("LoadReport", "outside of the page")},
    KindWords{HiddenKind::Field, "field",
              QT_TRANSLATE_NOOP("LoadReport", "computed by the program that shows it")},
    KindWords{HiddenKind::Alternate, "alternate",
              QT_TRANSLATE_NOOP("LoadReport", "shown by other programs only")},
    KindWords{HiddenKind::Conditional, "conditional",
              QT_TRANSLATE_NOOP("LoadReport", "shown under a condition only")},
};

const KindWords &wordsOf(HiddenKind kind)
{
    return *std::ranges::find(kinds, kind, &KindWords::kind);
}

struct Reason
{
    const char *why;
    const char *name;
};

constexpr std::array reasons{
    Reason{"page", QT_TRANSLATE_NOOP("LoadReport", "header or footer of pages")},
    Reason{"navigation", QT_TRANSLATE_NOOP("LoadReport", "navigation")},
    Reason{"banner", QT_TRANSLATE_NOOP("LoadReport", "head of the web page")},
    Reason{"footer", QT_TRANSLATE_NOOP("LoadReport", "foot of the web page")},
    Reason{"cookie-dialog", QT_TRANSLATE_NOOP("LoadReport", "cookie dialog")},
    Reason{"form", QT_TRANSLATE_NOOP("LoadReport", "form")},
    Reason{"sidebar", QT_TRANSLATE_NOOP("LoadReport", "beside the text")},
    Reason{"outside", QT_TRANSLATE_NOOP("LoadReport", "around the text")},
    Reason{"marketing", QT_TRANSLATE_NOOP("LoadReport", "marketing")},
    Reason{"copyright", QT_TRANSLATE_NOOP("LoadReport", "copyright line")},
    Reason{"separator", QT_TRANSLATE_NOOP("LoadReport", "line that separates")},
    Reason{"table-of-contents", QT_TRANSLATE_NOOP("LoadReport", "table of contents")},
    Reason{"front-matter", QT_TRANSLATE_NOOP("LoadReport", "data of the page")},
};

void noteHidden(const LoadReport &load, QStringList &notes)
{
    for (const KindWords &kind : kinds) {
        const qsizetype count = load.countHidden(kind.kind);
        if (count == 0)
            continue;
        const bool read = std::ranges::any_of(load.hidden, [&kind](const HiddenText &text) {
            return text.kind == kind.kind && text.isInText();
        });
        const QString what = nameOf(kind.kind);
        notes.append(read ? Tr::tr("Read, but %1: %2").arg(what).arg(count)
                          : Tr::tr("Left out, because %1: %2").arg(what).arg(count));
    }
}

} // namespace

QString idOf(HiddenKind kind)
{
    return QString::fromLatin1(wordsOf(kind).id);
}

QString idOf(TrackedChanges changes)
{
    constexpr std::array ids{"accepted"_L1, "original"_L1, "all"_L1};
    return ids.at(std::size_t(changes));
}

QString nameOf(HiddenKind kind)
{
    return QCoreApplication::translate("LoadReport", wordsOf(kind).name);
}

QString nameOfReason(const QString &why)
{
    const auto known =
        std::ranges::find_if(reasons, [&](const Reason &r) { return why == QLatin1StringView(r.why); });
    return known == reasons.end() ? why : QCoreApplication::translate("LoadReport", known->name);
}

QStringList importantNotes(const LoadReport &load)
{
    QStringList notes;
    noteHidden(load, notes);
    const auto outside =
        std::ranges::count_if(load.setAside, [](const SetAside &a) { return !a.isInText(); });
    if (outside > 0)
        notes.append(Tr::tr("Pieces that are no part of the policy, set aside: %1").arg(outside));
    for (const NotUnderstood &thing : load.notUnderstood)
        notes.append(Tr::tr("Not read: %1 (%2)").arg(thing.what).arg(thing.count));
    if (load.notices.contains(u"mojibake"_s))
        notes.append(Tr::tr("Some characters look as if they were read in the wrong encoding once. They were "
                            "left as they are."));
    if (load.notices.contains(u"reduced-sandbox"_s))
        notes.append(Tr::tr("This system can shut the reader of foreign formats off in part only."));
    return notes;
}

} // namespace clausula
