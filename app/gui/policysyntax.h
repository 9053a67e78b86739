// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/palette.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

namespace clausula {

/**
 * Our syntax definition for policies (resources/syntax/clausula-policy.xml, compiled in) with the
 * themes to draw it in. Making one takes some 15 ms, so the window's editors share one; the GUI thread only.
 */
class PolicySyntax
{
public:
    PolicySyntax();

    [[nodiscard]] const KSyntaxHighlighting::Definition &definition() const { return m_definition; }
    /** KSyntaxHighlighting's own default theme, light or dark. */
    [[nodiscard]] KSyntaxHighlighting::Theme theme(ColourScheme scheme) const;

private:
    KSyntaxHighlighting::Repository m_repository;
    KSyntaxHighlighting::Definition m_definition;
};

} // namespace clausula
