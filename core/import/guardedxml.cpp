// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/guardedxml.h"

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

constexpr int deepest = 256;
constexpr qsizetype mostAttributes = 512;

} // namespace

GuardedXml::GuardedXml(std::unique_ptr<PartDevice> device)
    : m_device(std::move(device)), m_xml(m_device.get())
{
    m_xml.setEntityExpansionLimit(0);
}

void GuardedXml::refuse(const QString &reason)
{
    if (m_refusal.isEmpty())
        m_refusal = reason;
    m_xml.raiseError(reason);
}

QXmlStreamReader::TokenType GuardedXml::next()
{
    const QXmlStreamReader::TokenType token = m_xml.readNext();
    if (token == QXmlStreamReader::DTD) {
        refuse(u"it has a document type"_s);
    } else if (token == QXmlStreamReader::StartElement) {
        m_attributes = m_xml.attributes();
        if (++m_depth > deepest)
            refuse(u"its elements are nested more than %1 deep"_s.arg(deepest));
        else if (m_attributes.size() > mostAttributes)
            refuse(u"an element has more than %1 attributes"_s.arg(mostAttributes));
    } else if (token == QXmlStreamReader::EndElement) {
        --m_depth;
    }
    return m_xml.tokenType();
}

bool GuardedXml::nextChild()
{
    while (next() != QXmlStreamReader::Invalid) {
        if (token() == QXmlStreamReader::StartElement)
            return true;
        if (token() == QXmlStreamReader::EndElement || token() == QXmlStreamReader::EndDocument)
            return false;
    }
    return false;
}

void GuardedXml::skipElement()
{
    for (int depth = 1; depth > 0;) {
        switch (next()) {
        case QXmlStreamReader::StartElement:
            ++depth;
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            break;
        case QXmlStreamReader::Invalid:
        case QXmlStreamReader::EndDocument:
            return;
        default:
            break;
        }
    }
}

QStringView GuardedXml::attribute(QLatin1StringView name) const
{
    // Attributes are few; their namespaces differ between the two forms of the standard.
    for (const QXmlStreamAttribute &attribute : m_attributes) {
        if (attribute.name() == name)
            return attribute.value();
    }
    return {};
}

QString GuardedXml::readText()
{
    QString characters;
    for (int depth = 1; depth > 0;) {
        switch (next()) {
        case QXmlStreamReader::StartElement:
            ++depth;
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            break;
        case QXmlStreamReader::Characters:
            characters += text();
            break;
        case QXmlStreamReader::Invalid:
        case QXmlStreamReader::EndDocument:
            return characters;
        default:
            break;
        }
    }
    return characters;
}

std::optional<Error> GuardedXml::error(const QString &path) const
{
    const QString &refusal = m_refusal.isEmpty() ? m_device->refusal() : m_refusal;
    if (!refusal.isEmpty())
        return Error{ErrorCode::UnsafeInput, path, refusal};
    if (m_xml.hasError())
        return Error{ErrorCode::ReadFailed, path, m_xml.errorString()};
    return std::nullopt;
}

} // namespace clausula
