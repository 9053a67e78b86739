// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/findingkey.h"

#include <QCryptographicHash>

#include <utility>

namespace clausula {

namespace {

constexpr qsizetype keyDigits = 16; ///< 64 bits: no clash among any report's findings

void addText(QString &material, const QList<Evidence> &evidence)
{
    for (const Evidence &piece : evidence) {
        for (const QChar c : piece.quote) {
            if (c.isLetterOrNumber())
                material.append(c.toLower());
        }
        material.append(u'\n');
    }
}

} // namespace

QString findingKey(const Finding &finding)
{
    QString material = QString::number(int(finding.kind)) + u'\n' + finding.clause + u'\n' +
                       finding.framework + u'/' + finding.requirement + u'\n';
    addText(material, finding.left);
    material.append(u'\f');
    addText(material, finding.right);
    const QByteArray hash = QCryptographicHash::hash(material.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(hash.first(keyDigits));
}

QString mirroredKey(Finding finding)
{
    std::swap(finding.left, finding.right);
    if (finding.kind == Finding::Kind::OnlyLeft)
        finding.kind = Finding::Kind::OnlyRight;
    else if (finding.kind == Finding::Kind::OnlyRight)
        finding.kind = Finding::Kind::OnlyLeft;
    return findingKey(finding);
}

} // namespace clausula
