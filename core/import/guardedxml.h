// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/zipcontainer.h"

#include <QXmlStreamReader>

#include <memory>
#include <optional>

namespace clausula {

/**
 * Reads XML that nobody vouches for, from a part of an archive: a document type, more than 256 levels, or
 * an element with more than 512 attributes ends it, as does a part that the archive refuses to give.
 *
 * After an error there are no further elements; error() says which it was.
 */
class GuardedXml
{
public:
    explicit GuardedXml(std::unique_ptr<PartDevice> device);

    QXmlStreamReader::TokenType next();
    /** The next element within the current one; false at the current one's end. Text between is skipped. */
    bool nextChild();
    /** Goes to the end of the current element. */
    void skipElement();
    /** All characters of the current element; goes to its end. */
    QString readText();

    [[nodiscard]] QXmlStreamReader::TokenType token() const { return m_xml.tokenType(); }
    [[nodiscard]] bool isDone() const { return m_xml.atEnd(); }
    [[nodiscard]] QStringView name() const { return m_xml.name(); }
    [[nodiscard]] QStringView namespaceUri() const { return m_xml.namespaceUri(); }
    [[nodiscard]] QStringView text() const { return m_xml.text(); }
    /** The value of an attribute of the current element by its local name; null if there is none. */
    [[nodiscard]] QStringView attribute(QLatin1StringView name) const;

    /** Why reading ended early, about \a path; nothing if it did not. */
    [[nodiscard]] std::optional<Error> error(const QString &path) const;

private:
    void refuse(const QString &reason);

    std::unique_ptr<PartDevice> m_device;
    QXmlStreamReader m_xml;
    QXmlStreamAttributes m_attributes;
    int m_depth = 0;
    QString m_refusal;
};

} // namespace clausula
