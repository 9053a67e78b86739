// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/clausetype.h"
#include "core/library/correction.h"
#include "core/library/framework.h"
#include "core/library/patterncache.h"

#include <QHash>
#include <QList>

#include <memory>

namespace clausula {

/** Which library a result was made with; printed in every report. */
struct LibraryIdentity
{
    QString name;
    QString version;
    QByteArray
        sha256; ///< of the content (types, frameworks and corrections in canonical form), not of the file

    friend bool operator==(const LibraryIdentity &, const LibraryIdentity &) = default;
};

/** Immutable snapshot of a clause library. Copies are cheap and may cross threads. */
class ClauseCatalog
{
public:
    /** Ids must be unique and references resolve: what ClauseLibrary hands out and knowledge files are
     * checked for. */
    ClauseCatalog(LibraryIdentity identity, QList<ClauseType> types, QList<Framework> frameworks,
                  QList<Correction> corrections = {});

    [[nodiscard]] const LibraryIdentity &identity() const;
    [[nodiscard]] const QList<ClauseType> &types() const;
    [[nodiscard]] const QList<Framework> &frameworks() const;
    /** What users said about passages, in the order in which they did. */
    [[nodiscard]] const QList<Correction> &corrections() const;
    /** The type with that id, or null. Valid as long as a copy of this catalog lives. */
    [[nodiscard]] const ClauseType *type(const QString &id) const;
    /** Position of the type in types(), -1 if there is none. */
    [[nodiscard]] int typeIndex(const QString &id) const;
    /** The framework with that id, or null. */
    [[nodiscard]] const Framework *framework(const QString &id) const;
    /** The item of that id in a framework, or null where either is not there. */
    [[nodiscard]] const Requirement *requirement(const QString &framework, const QString &id) const;
    /** The patterns that were looked for so far with this catalog or a copy of it. */
    [[nodiscard]] PatternCache &patterns() const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

} // namespace clausula
