// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/document.h"

#include <QStringList>

#include <memory>

namespace clausula {

/** A word the dictionary lacks. */
struct Misspelling
{
    Span span; ///< in the document's text
    QString word;

    friend bool operator==(const Misspelling &, const Misspelling &) = default;
};

/**
 * A Hunspell dictionary with the trade's own words beside it. Not for several threads at once. In a program
 * that was built without Hunspell no dictionary is ever found.
 */
class Spelling
{
public:
    /** Paths, without ending, of the dictionaries in \a folders for English, by name ("en_GB"). */
    [[nodiscard]] static QStringList dictionaries(const QStringList &folders);
    /** Where dictionaries lie on this kind of system. */
    [[nodiscard]] static QStringList systemFolders();

    /** The dictionary PATH.aff and PATH.dic. Errors: FileMissing, UnsupportedFormat. */
    [[nodiscard]] static Result<Spelling> open(const QString &path);

    Spelling(Spelling &&) noexcept;
    Spelling &operator=(Spelling &&) noexcept;
    ~Spelling();

    [[nodiscard]] bool knows(const QString &word) const;
    [[nodiscard]] QStringList suggestions(const QString &word) const;
    /**
     * Words of \a document that aren't known, in text order. Quotations (a statute's words aren't the
     * author's to mend), names in capitals, addresses, numbers, placeholders and other languages are left
     * alone.
     */
    [[nodiscard]] QList<Misspelling> check(const Document &document) const;

private:
    class Private;
    explicit Spelling(std::unique_ptr<Private> opened);
    std::unique_ptr<Private> m_private;
};

} // namespace clausula
