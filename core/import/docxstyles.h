// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/guardedxml.h"
#include "core/import/listnumber.h"

#include <QHash>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace clausula {

/** Where a paragraph stands in a list of WordprocessingML. */
struct DocxListPlace
{
    QString list; ///< w:numId; "0" takes a style's list away
    int level = 0;
};

/** What a style says about the paragraphs or runs that have it, its own parents' word included. */
struct DocxStyle
{
    QString name;               ///< in lower case: "heading 1", "title", "toc 2", in every language of Word
    QString parent;             ///< w:basedOn
    std::optional<int> outline; ///< w:outlineLvl, 0 to 8; 9 is body text
    std::optional<DocxListPlace> place;
    std::optional<bool> bold;
    std::optional<bool> hidden;
    std::optional<bool> invisible; ///< white words, or of half a point
};

/** word/styles.xml. */
class DocxStyles
{
public:
    void read(GuardedXml &xml);
    /** A style with all that it takes from those it is based on; an empty one if there is none. */
    [[nodiscard]] DocxStyle style(const QString &id) const;
    /** What paragraphs without a style have. */
    [[nodiscard]] const QString &defaultParagraph() const { return m_default; }

private:
    void readStyle(GuardedXml &xml);

    QHash<QString, DocxStyle> m_styles;
    QString m_default;
};

/** word/numbering.xml: the numbers of list paragraphs, which stand nowhere in the text. */
class DocxNumbering
{
public:
    static constexpr int levels = 9;

    void read(GuardedXml &xml);
    /** Counts a paragraph and returns its number or bullet as Word shows it; empty if it has none. */
    [[nodiscard]] QString next(const DocxListPlace &place);

private:
    struct Level
    {
        NumberForm form = NumberForm::Decimal;
        QString text; ///< "%1.%2"
        int start = 1;
    };
    struct Numbers
    {
        std::array<Level, levels> level;
        std::array<std::optional<int>, levels> current; ///< the number last given, since a level above
    };
    struct List
    {
        QString numbers;
        std::array<std::optional<int>, levels> startOver;
        bool begun = false;
    };

    void readNumbers(GuardedXml &xml);
    void readList(GuardedXml &xml);
    static void readLevel(GuardedXml &xml, Level &level);

    QHash<QString, Numbers> m_numbers; ///< by w:abstractNumId
    QHash<QString, List> m_lists;      ///< by w:numId
};

/** The value of the element's w:val as a switch: there and not "0", "false" or "off". */
[[nodiscard]] bool docxSwitch(const GuardedXml &xml);
/** Reads w:numPr. */
[[nodiscard]] DocxListPlace readDocxListPlace(GuardedXml &xml);
/** Whether a w:color or w:sz of a run leaves nothing to be seen: white words, or of half a point. */
[[nodiscard]] bool isInvisibleDocxRun(const GuardedXml &xml);

} // namespace clausula
