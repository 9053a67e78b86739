// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/draft.h"
#include "core/base/result.h"
#include "core/document/document.h"
#include "core/import/openpolicy.h"

#include <optional>

namespace clausula {

/**
 * The file behind one side: what was read from it or written to it last. A value that may cross threads;
 * reading and writing block, so they are done aside.
 */
class PolicyFile
{
public:
    /** What is on the disk now, compared by content with what we know of. */
    enum class DiskState { Same, Changed, Gone };

    /** A text that has no file yet; \a name is what messages call it. */
    [[nodiscard]] static PolicyFile untitled(const QString &name);
    /** The file at \a path, or a copy of a sample (":/…") that has no file yet. Errors: those of
     * openPolicy(). */
    [[nodiscard]] static Result<PolicyFile> open(const QString &path, const OpenOptions &options = {});

    /** A copy without a file of its own of what stands at \a path, under the name \a name. */
    [[nodiscard]] static Result<PolicyFile> openCopy(const QString &path, const QString &name);
    /** A text without a file of its own that came otherwise, such as with a review. */
    [[nodiscard]] static PolicyFile copyOf(const Document &document);
    /** The file that a kept draft belongs to, as it was known when the draft was kept. */
    [[nodiscard]] static PolicyFile of(const Draft &draft);

    /** As loaded, or as saved last; none for an untitled text. */
    [[nodiscard]] const std::optional<Document> &document() const { return m_document; }
    /** Where an edited text comes from: no bytes, so no hash, but the encoding it will be saved in. */
    [[nodiscard]] const Origin &origin() const { return m_origin; }
    [[nodiscard]] QString path() const { return m_origin.path; }
    /** The file in a foreign format that the text is a working copy of; empty for text files. */
    [[nodiscard]] QString source() const { return m_source; }
    [[nodiscard]] QString name() const { return m_origin.name; }
    [[nodiscard]] bool isUntitled() const { return m_origin.path.isEmpty(); }
    /** Why the text can't be edited, a sentence for people; empty if it can. */
    [[nodiscard]] QString readOnlyReason() const;

    [[nodiscard]] DiskState diskState() const;
    /** SHA-256 of the bytes on disk as we know them; empty without a file. */
    [[nodiscard]] const QByteArray &diskHash() const { return m_diskHash; }
    /**
     * Writes \a text (with the document's own line ends) to \a path in the file's encoding and returns the
     * file as it is then. Errors: WriteFailed if the encoding lacks a character, those of writeAtomically().
     */
    [[nodiscard]] Result<PolicyFile> saved(const QString &text, const QString &path) const;
    /** The same file whose text is that of \a document now, which is kept elsewhere. */
    [[nodiscard]] PolicyFile withText(const Document &document) const;
    /** The same file, to be saved as UTF-8 without byte order mark. */
    [[nodiscard]] PolicyFile asUtf8() const;

private:
    PolicyFile() = default;

    std::optional<Document> m_document;
    Origin m_origin;
    QString m_source;
    QByteArray m_diskHash; ///< SHA-256 of the bytes on disk as we know them
};

} // namespace clausula
