// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/cardbrowser.h"

#include "app/gui/theme.h"

#include <QKeyEvent>
#include <QRegularExpression>

namespace clausula {

using namespace Qt::StringLiterals;

CardBrowser::CardBrowser(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (const auto target = linkTarget(url.toString()))
            Q_EMIT placeChosen(target->side, target->span);
        else
            Q_EMIT linkChosen(url.toString());
    });
    setColours(m_colours);
}

void CardBrowser::showCard(const QString &html)
{
    if (html == m_shown)
        return;
    m_shown = html;
    setHtml(html);
}

void CardBrowser::setColours(const Palette &palette)
{
    m_colours = palette;
    const QPalette colours = applicationPalette(palette.scheme());
    document()->setDefaultStyleSheet(
        u"h3 { margin: 4px 0 2px 0; } h4 { margin: 10px 0 2px 0; } p { margin: 2px 0 4px 0; }"
        "ul { margin: 0 0 0 2px; -qt-list-indent: 0; } li { margin: 2px 0 2px 10px; }"
        "h1 { font-size: x-large; margin: 0 0 2px 0; } h2 { font-size: large; margin: 4px 0 6px 0; }"
        ".item { margin-left: 14px; } blockquote { margin: 2px 4px 2px 8px; } a { color: %1; } .dim { color: %2; }"_s
            .arg(colours.color(QPalette::Link).name(), colours.color(QPalette::PlaceholderText).name()));
    setHtml(m_shown);
}

/** Keys with Alt are for the window around: QTextBrowser would scroll by them, or look for pages to go back
 * to. */
void CardBrowser::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::AltModifier)
        event->ignore();
    else
        QTextBrowser::keyPressEvent(event);
}

QVariant CardBrowser::loadResource(int, const QUrl &)
{
    return {};
}

std::optional<LinkTarget> linkTarget(const QString &link)
{
    const QStringList parts = link.split(u':');
    if (parts.size() != 3)
        return std::nullopt;
    return LinkTarget{parts.at(0) == "left"_L1 ? Side::Left : Side::Right,
                      {parts.at(1).toLongLong(), parts.at(2).toLongLong()}};
}

QString linkTo(Side side, Span span, const QString &text)
{
    const QString name = side == Side::Left ? u"left"_s : u"right"_s;
    return u"<a href=\"%1:%2:%3\">%4</a>"_s.arg(name, QString::number(span.start),
                                                QString::number(span.length), text.toHtmlEscaped());
}

QString cardHeading(const QString &text)
{
    return u"<h4>%1</h4>"_s.arg(text.toHtmlEscaped());
}

QString withBlanks(const QString &wording)
{
    static const QRegularExpression placeholder(u"\\{\\{([^{}]*)\\}\\}"_s);
    QString html;
    qsizetype from = 0;
    for (const QRegularExpressionMatch &match : placeholder.globalMatch(wording)) {
        html += wording.sliced(from, match.capturedStart() - from).toHtmlEscaped();
        html += u"<b>[%1]</b>"_s.arg(match.captured(1).replace(u'_', u' ').toHtmlEscaped());
        from = match.capturedEnd();
    }
    return html + wording.sliced(from).toHtmlEscaped();
}

} // namespace clausula
