// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/guardedxml.h"
#include "core/import/listnumber.h"

#include <QHash>
#include <QString>
#include <QStringBuilder>

#include <array>
#include <optional>

namespace clausula {

/** What a style of OpenDocument says, its parents' word included. */
struct OdtStyle
{
    QString parent;
    bool isTitle = false;
    std::optional<int> outline = {}; ///< of paragraphs, from 1
    std::optional<bool> bold = {};
    std::optional<bool> hidden = {};
    std::optional<bool> invisible = {}; ///< white words on no ground of their own, or tiny ones
    bool shaded = false;
};

/** The numbers of a list or of headings, level by level. */
class OdtListStyle
{
public:
    static constexpr int levels = 10;

    void readLevel(GuardedXml &xml);
    /** Counts an entry of a level, from 0, and returns its number as it is shown; "-" for a bullet. */
    [[nodiscard]] QString next(int level, std::optional<int> startValue = {});
    void startOver() { m_current = {}; }

private:
    struct Level
    {
        NumberForm form = NumberForm::None;
        QString prefix;
        QString suffix;
        int shown = 1; ///< levels above that are shown with it
        int start = 1;
    };

    std::array<Level, levels> m_levels;
    std::array<std::optional<int>, levels> m_current; ///< the number last given, since a level above
};

/** The styles of content.xml and styles.xml. */
class OdtStyles
{
public:
    /** Reads the styles within the current element (office:styles, office:automatic-styles). */
    void read(GuardedXml &xml);

    [[nodiscard]] OdtStyle paragraph(QStringView name) const { return style(u"paragraph:" % name); }
    [[nodiscard]] OdtStyle characters(QStringView name) const { return style(u"text:" % name); }
    /** The style of a list; one without numbers if there is none of that name. */
    [[nodiscard]] OdtListStyle &list(const QString &name) { return m_lists[name]; }
    [[nodiscard]] OdtListStyle &outline() { return m_outline; }

private:
    void readStyle(GuardedXml &xml);
    static void readList(GuardedXml &xml, OdtListStyle &list);
    [[nodiscard]] OdtStyle style(const QString &key) const;

    QHash<QString, OdtStyle> m_styles; ///< by family and name
    QHash<QString, OdtListStyle> m_lists;
    OdtListStyle m_outline;
};

} // namespace clausula
