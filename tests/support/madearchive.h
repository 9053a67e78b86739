// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace clausula::test {

/** A part of an archive as it is to be written, lies included. */
struct MadePart
{
    QByteArray name;
    QByteArray bytes;
    qint64 statedSize = -1;    ///< in both headers; the true one if negative
    QByteArray localName = {}; ///< another name in the part's own header
    bool encrypted = false;
};

/** A zip archive of \a parts, deflated. */
[[nodiscard]] QByteArray makeArchive(const QList<MadePart> &parts);

/** A Word document of this body; \a more are further parts ("word/styles.xml"). */
[[nodiscard]] QByteArray makeDocx(const QByteArray &body, const QList<MadePart> &more = {});

/** An OpenDocument text of this body with these automatic styles. */
[[nodiscard]] QByteArray makeOdt(const QByteArray &body, const QByteArray &styles = {},
                                 const QList<MadePart> &more = {});

/** An element of WordprocessingML around \a inner with its namespaces. */
[[nodiscard]] QByteArray wordPart(const QByteArray &element, const QByteArray &inner);

} // namespace clausula::test
