// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/learning.h"

#include "core/recognition/evidence.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDataStream>
#include <QResource>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

constexpr quint32 fileFormat = 0x434c4c31; ///< "CLL1"

/** Adds texts to a checksum so that no two lists of texts give the same bytes. */
class LessonHash
{
public:
    void add(qint64 number) { m_hash.addData(QByteArrayView(reinterpret_cast<const char *>(&number), 8)); }
    void add(const QString &text)
    {
        add(text.size());
        m_hash.addData(
            QByteArrayView(reinterpret_cast<const char *>(text.utf16()), text.size() * qsizetype(2)));
    }
    void add(const QStringList &texts)
    {
        add(texts.size());
        for (const QString &text : texts)
            add(text);
    }
    [[nodiscard]] QByteArray result() const { return m_hash.result(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Blake2b_256};
};

void setUp(QDataStream &stream)
{
    stream.setVersion(QDataStream::Qt_6_0);
    stream.setByteOrder(QDataStream::LittleEndian);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
}

/** A count that the rest of the stream can hold, 0 for any other. */
quint32 readCount(QDataStream &stream, qint64 leastBytesEach)
{
    quint32 count = 0;
    stream >> count;
    if (stream.status() == QDataStream::Ok &&
        qint64(count) * leastBytesEach <= stream.device()->bytesAvailable())
        return count;
    stream.setStatus(QDataStream::ReadCorruptData);
    return 0;
}

Coefficients readCoefficients(QDataStream &stream)
{
    Coefficients coefficients(readCount(stream, 8));
    int last = -1;
    for (Coefficient &coefficient : coefficients) {
        stream >> coefficient.example >> coefficient.value;
        if (coefficient.example <= last)
            stream.setStatus(QDataStream::ReadCorruptData);
        last = coefficient.example;
    }
    return coefficients;
}

} // namespace

QByteArray lessonsOf(const ClauseCatalog &catalog)
{
    LessonHash hash;
    for (const ClauseType &type : catalog.types()) {
        hash.add(type.id);
        hash.add(qint64(type.group));
        hash.add(type.exemplars);
        hash.add(type.sharedExemplars.size());
        for (const SharedExemplar &shared : type.sharedExemplars) {
            hash.add(shared.text);
            hash.add(shared.also);
        }
        hash.add(type.cues.size());
        for (const Cue &cue : type.cues) {
            hash.add(qint64(cue.where));
            hash.add(cue.weight);
            hash.add(cue.pattern);
        }
    }
    return hash.result();
}

Learning learningOf(const EvidenceReader &reader, const ClauseCatalog &catalog)
{
    Learning learning{lessonsOf(catalog), reader.model().coefficients(), {}};
    for (const TypeTraits &traits : reader.traits())
        learning.generality.push_back(traits.generality);
    return learning;
}

QByteArray toBytes(const Learning &learning)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QDataStream stream(&buffer);
    setUp(stream);
    stream << fileFormat << learning.lessons << quint32(learning.coefficients.size());
    for (const Coefficients &coefficients : learning.coefficients) {
        stream << quint32(coefficients.size());
        for (const Coefficient &coefficient : coefficients)
            stream << coefficient.example << coefficient.value;
    }
    for (const float generality : learning.generality)
        stream << generality;
    return buffer.data();
}

std::optional<Learning> learningFrom(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    setUp(stream);
    quint32 format = 0;
    stream >> format;
    if (format != fileFormat)
        return std::nullopt;
    Learning learning;
    stream >> learning.lessons;
    learning.coefficients.resize(readCount(stream, 4));
    for (Coefficients &coefficients : learning.coefficients)
        coefficients = readCoefficients(stream);
    learning.generality.resize(learning.coefficients.size());
    for (float &generality : learning.generality)
        stream >> generality;
    if (stream.status() != QDataStream::Ok || !stream.atEnd())
        return std::nullopt;
    return learning;
}

std::optional<Learning> builtInLearning(const ClauseCatalog &catalog)
{
    const QResource resource(u":/clausula/learned.bin"_s);
    if (!resource.isValid()) // the program that makes it has none yet
        return std::nullopt;
    std::optional<Learning> learning = learningFrom(resource.uncompressedData());
    if (!learning || learning->lessons != lessonsOf(catalog))
        return std::nullopt;
    return learning;
}

} // namespace clausula
