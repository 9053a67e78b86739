// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/spellchecker.h"

#include <QMutexLocker>

namespace clausula {

SpellChecker::SpellChecker(QString dictionary) : m_path(std::move(dictionary)) {}

QList<Misspelling> SpellChecker::check(const Document &document) const
{
    const QMutexLocker locked(&m_mutex);
    if (!m_spelling)
        m_spelling.emplace(Spelling::open(m_path));
    return m_spelling->has_value() ? (*m_spelling)->check(document) : QList<Misspelling>();
}

} // namespace clausula
