// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/clausepanel.h"

#include "app/gui/theme.h"

#include <QScrollBar>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

QString emptyCard()
{
    return u"<p>%1</p>"_s.arg(
        ClausePanel::tr("Open a policy: what its clauses are, how sure that is and why, stands here.")
            .toHtmlEscaped());
}

} // namespace

ClausePanel::ClausePanel(QWidget *parent) : QTextBrowser(parent)
{
    setAccessibleName(tr("Clause at the cursor"));
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (const auto target = linkTarget(url.toString()))
            Q_EMIT placeChosen(target->side, target->span);
    });
    setColours(m_colours);
}

void ClausePanel::setPicture(std::shared_ptr<const ComparisonPicture> picture)
{
    m_picture = std::move(picture);
    redraw();
}

void ClausePanel::setSubject(const ClauseSubject &subject)
{
    if (m_subject == subject)
        return;
    m_subject = subject;
    redraw();
}

void ClausePanel::setColours(const Palette &palette)
{
    m_colours = palette;
    const QPalette colours = applicationPalette(palette.scheme());
    document()->setDefaultStyleSheet(
        u"h3 { margin: 4px 0 2px 0; } h4 { margin: 10px 0 2px 0; } p { margin: 2px 0; }"
        "ul { margin: 0 0 0 2px; -qt-list-indent: 0; } li { margin: 2px 0 2px 10px; }"
        "blockquote { margin: 2px 4px 2px 8px; } a { color: %1; } .dim { color: %2; }"_s.arg(
            colours.color(QPalette::Link).name(), colours.color(QPalette::PlaceholderText).name()));
    m_shown.clear();
    redraw();
}

QVariant ClausePanel::loadResource(int, const QUrl &)
{
    return {};
}

void ClausePanel::redraw()
{
    ClauseSubject subject = m_subject;
    const bool known = m_picture && m_picture->side(subject.side).document;
    if (known && subject.block >= m_picture->side(subject.side).document->recognized.document.blocks().size())
        subject.block = -1; // of a longer text than the one analysed now
    const QString html = m_picture && (known || !subject.clause.isEmpty())
                             ? clauseCard(*m_picture, subject, m_colours)
                             : emptyCard();
    if (html == m_shown)
        return; // keeps the place the reader scrolled to
    m_shown = html;
    setHtml(html);
}

} // namespace clausula
