// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace clausula {

/** How a run of characters is marked; every mark is also visible without colour. */
enum class Mark { None, Deleted, Inserted };

/** Sizes of type, in points. */
namespace textsize {
inline constexpr double title = 24;
inline constexpr double chapter = 16;
inline constexpr double section = 11;
inline constexpr double body = 9;
inline constexpr double dense = 8; ///< quotes, appendices
inline constexpr double small = 7.5;
} // namespace textsize

/** Characters with one look. */
struct StyledRun
{
    QString text;
    double points = textsize::body;
    bool bold = false;
    bool quiet = false; ///< places, labels, notes: grey, but still 4.5:1
    Mark mark = Mark::None;
    QString link = {};   ///< name of the anchor that a click leads to, may be empty
    QString anchor = {}; ///< what links call the place where the run begins, may be empty

    friend bool operator==(const StyledRun &, const StyledRun &) = default;
};

/** A paragraph of styled runs, built up piece by piece. Line breaks in it are "\n". */
class RichText
{
public:
    RichText() = default;
    explicit RichText(const QString &text, double points = textsize::body);

    RichText &add(const QString &text, double points = textsize::body);
    RichText &bold(const QString &text, double points = textsize::body);
    RichText &quiet(const QString &text, double points = textsize::small);
    RichText &marked(const QString &text, Mark mark);
    RichText &append(const RichText &other);
    /** What was added last leads to the place called \a target. */
    RichText &linkedTo(const QString &target);
    /** What was added last is a place called \a name. */
    RichText &anchoredAs(const QString &name);
    /** The whole is a place called \a name. */
    RichText &beginsAt(const QString &name);

    [[nodiscard]] bool isEmpty() const { return m_runs.isEmpty(); }
    [[nodiscard]] const QList<StyledRun> &runs() const { return m_runs; }
    /** The characters alone. */
    [[nodiscard]] QString text() const;

private:
    QList<StyledRun> m_runs;
};

} // namespace clausula
