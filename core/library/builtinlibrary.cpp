// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/clauselibrary.h"

#include <QResource>

using namespace Qt::StringLiterals;

namespace clausula {

QByteArray ClauseLibrary::builtIn()
{
    return QResource(u":/clausula/library.sqlite"_s).uncompressedData();
}

} // namespace clausula
