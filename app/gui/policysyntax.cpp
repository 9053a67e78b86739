// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/policysyntax.h"

namespace clausula {

using namespace Qt::StringLiterals;

PolicySyntax::PolicySyntax()
{
    // Compiled in (see app/gui/CMakeLists.txt); the repository looks into its folder "syntax".
    m_repository.addCustomSearchPath(u":/clausula"_s);
    m_definition = m_repository.definitionForName(u"clausula-policy"_s);
}

KSyntaxHighlighting::Theme PolicySyntax::theme(ColourScheme scheme) const
{
    using KSyntaxHighlighting::Repository;
    return m_repository.defaultTheme(scheme == ColourScheme::Light ? Repository::LightTheme
                                                                   : Repository::DarkTheme);
}

} // namespace clausula
