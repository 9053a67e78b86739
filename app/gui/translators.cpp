// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/translators.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace clausula {

Translators::Translators()
{
    if (m_english.load(u":/i18n/clausula_en.qm"_s))
        QCoreApplication::installTranslator(&m_english);
    if (m_own.load(QLocale(), u"clausula"_s, u"_"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace clausula
