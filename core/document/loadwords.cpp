// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/loadwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <span>

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
    KindWords{HiddenKind::Comment, "comment", QT_TRANSLATE_NOOP("LoadReport", "in a comment")},
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

struct NameOfId
{
    const char *id;
    const char *name;
};

constexpr std::array reasons{
    NameOfId{"page", QT_TRANSLATE_NOOP("LoadReport", "header or footer of pages")},
    NameOfId{"navigation", QT_TRANSLATE_NOOP("LoadReport", "navigation")},
    NameOfId{"banner", QT_TRANSLATE_NOOP("LoadReport", "head of the web page")},
    NameOfId{"footer", QT_TRANSLATE_NOOP("LoadReport", "foot of the web page")},
    NameOfId{"cookie-dialog", QT_TRANSLATE_NOOP("LoadReport", "cookie dialog")},
    NameOfId{"form", QT_TRANSLATE_NOOP("LoadReport", "form")},
    NameOfId{"sidebar", QT_TRANSLATE_NOOP("LoadReport", "beside the text")},
    NameOfId{"outside", QT_TRANSLATE_NOOP("LoadReport", "around the text")},
    NameOfId{"marketing", QT_TRANSLATE_NOOP("LoadReport", "marketing")},
    NameOfId{"copyright", QT_TRANSLATE_NOOP("LoadReport", "copyright line")},
    NameOfId{"separator", QT_TRANSLATE_NOOP("LoadReport", "line that separates")},
    NameOfId{"table-of-contents", QT_TRANSLATE_NOOP("LoadReport", "table of contents")},
    NameOfId{"turned", QT_TRANSLATE_NOOP("LoadReport", "words that run up or down the page")},
    NameOfId{"front-matter", QT_TRANSLATE_NOOP("LoadReport", "data of the page")},
};

constexpr std::array repairs{
    NameOfId{"bom", QT_TRANSLATE_NOOP("LoadReport", "byte order mark at the start, no part of the text")},
    NameOfId{"cp1252", QT_TRANSLATE_NOOP("LoadReport", "no Unicode: read as windows-1252")},
    NameOfId{"mixed-line-ends", QT_TRANSLATE_NOOP("LoadReport", "line ends of several kinds")},
    NameOfId{"no-break-spaces", QT_TRANSLATE_NOOP("LoadReport", "no-break spaces, read as spaces")},
    NameOfId{"hyphenation", QT_TRANSLATE_NOOP("LoadReport", "words broken at line ends, put together")},
    NameOfId{"mojibake", QT_TRANSLATE_NOOP("LoadReport", "characters read in the wrong encoding once")},
};

constexpr std::array things{
    NameOfId{"picture", QT_TRANSLATE_NOOP("LoadReport", "picture")},
    NameOfId{"embedded-file", QT_TRANSLATE_NOOP("LoadReport", "embedded file")},
    NameOfId{"symbol", QT_TRANSLATE_NOOP("LoadReport", "sign of a symbol font")},
    NameOfId{"formula", QT_TRANSLATE_NOOP("LoadReport", "formula")},
    NameOfId{"damaged-object", QT_TRANSLATE_NOOP("LoadReport", "damaged object")},
    NameOfId{"no-text-page", QT_TRANSLATE_NOOP("LoadReport", "page that is a picture, without text")},
};

/** Ids that are not in the list name themselves. */
QString nameIn(std::span<const NameOfId> names, const QString &id)
{
    const auto known =
        std::ranges::find_if(names, [&](const NameOfId &n) { return id == QLatin1StringView(n.id); });
    return known == names.end() ? id : QCoreApplication::translate("LoadReport", known->name);
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
    return nameIn(reasons, why);
}

QString nameOf(TrackedChanges changes)
{
    switch (changes) {
    case TrackedChanges::Original:
        return Tr::tr("as original");
    case TrackedChanges::AllMarks:
        return Tr::tr("with all marks");
    case TrackedChanges::Accepted:
        break;
    }
    return Tr::tr("as if accepted");
}

QString nameOfRepair(const QString &repair)
{
    return nameIn(repairs, repair);
}

QString nameOfThing(const QString &what)
{
    return nameIn(things, what);
}

QString noteOnHidden(const LoadReport &load, HiddenKind kind)
{
    const qsizetype count = load.countHidden(kind);
    if (count == 0)
        return {};
    const bool read = std::ranges::any_of(
        load.hidden, [kind](const HiddenText &text) { return text.kind == kind && text.isInText(); });
    return (read ? Tr::tr("Read, but %1: %2") : Tr::tr("Left out, because %1: %2"))
        .arg(nameOf(kind), QString::number(count));
}

QStringList importantNotes(const LoadReport &load)
{
    QStringList notes;
    for (const KindWords &kind : kinds)
        notes.append(noteOnHidden(load, kind.kind));
    notes.removeAll(QString());
    const auto outside =
        std::ranges::count_if(load.setAside, [](const SetAside &a) { return !a.isInText(); });
    if (outside > 0)
        notes.append(Tr::tr("Pieces that are no part of the policy, set aside: %1").arg(outside));
    for (const NotUnderstood &thing : load.notUnderstood)
        notes.append(Tr::tr("Not read: %1 (%2)").arg(nameOfThing(thing.what)).arg(thing.count));
    if (load.notices.contains(u"mojibake"_s))
        notes.append(Tr::tr("Some characters look as if they were read in the wrong encoding once. They were "
                            "left as they are."));
    if (load.notices.contains(u"reduced-sandbox"_s))
        notes.append(Tr::tr("This system can shut the reader of foreign formats off in part only."));
    return notes;
}

} // namespace clausula
