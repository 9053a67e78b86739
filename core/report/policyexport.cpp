// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/policyexport.h"

#include "core/report/policyodt.h"
#include "core/report/policypdf.h"
#include "core/report/policyword.h"

namespace clausula {

Result<QByteArray> exportPolicy(const Document &document, PolicyFormat format, const QDate &date)
{
    const PolicyParts policy = partsOf(document);
    switch (format) {
    case PolicyFormat::Pdf:
        return policyAsPdf(policy);
    case PolicyFormat::Word:
        return policyAsWord(policy, date);
    case PolicyFormat::OpenDocument:
        break;
    }
    return policyAsOpenDocument(policy, date);
}

} // namespace clausula
