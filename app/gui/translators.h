// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace clausula {

/** The program's texts in the user's language, for as long as this lives; an application has to exist. */
class Translators
{
public:
    Translators();

private:
    QTranslator m_english; ///< for its plurals, and below every language that lacks a text
    QTranslator m_own;
};

} // namespace clausula
