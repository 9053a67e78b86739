// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/loadreport.h"

#include <QList>
#include <QString>

#include <optional>

namespace clausula {

/** What a run of characters is besides text: tracked, commented, hidden. */
struct RunMark
{
    HiddenKind kind = HiddenKind::Hidden;
    QString about = {}; ///< see HiddenText::about

    friend bool operator==(const RunMark &, const RunMark &) = default;
};

/**
 * The words of one paragraph or table cell, gathered run by run: white space folded, bold and marks kept.
 * Which marked words are part of the text is decided here, for all formats alike (see TrackedChanges).
 */
class RunText
{
public:
    explicit RunText(TrackedChanges changes = TrackedChanges::Accepted) : m_changes(changes) {}

    void append(QStringView text, bool bold = false, const std::optional<RunMark> &mark = {});
    void appendLineBreak();
    /** Other words, after a space. */
    void append(const RunText &other);

    /** Marks what has been appended since \a start, an earlier size(). */
    void markSince(qsizetype start, const RunMark &mark);

    [[nodiscard]] qsizetype size() const { return m_words.size(); }
    /** No words in the text; there may be some that were left out. */
    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    /** The words, without white space at the end. */
    [[nodiscard]] QStringView words() const;
    /** Spans are in words(); those that were left out are empty. */
    [[nodiscard]] const QList<HiddenText> &marks() const { return m_marks; }

    /** How many of the first words() are bold: all, none or those of a run-in heading. */
    [[nodiscard]] qsizetype boldLead() const;

private:
    void appendFolded(QStringView text, bool bold);
    [[nodiscard]] bool goesOn(const RunMark &mark) const;
    [[nodiscard]] bool isLeftOut(HiddenKind kind) const;
    void leaveOut(QStringView text, const RunMark &mark);
    void appendMarked(QStringView text, bool bold, const RunMark &mark);

    TrackedChanges m_changes;
    QString m_words;
    QList<HiddenText> m_marks;
    bool m_blank = false;          ///< white space waits for the next word
    qsizetype m_boldLead = 0;      ///< characters from the start that are all bold
    bool m_boldBroken = false;     ///< something that isn't bold came after them
    std::optional<RunMark> m_last; ///< of the run before
};

} // namespace clausula
