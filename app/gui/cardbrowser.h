// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/palette.h"
#include "core/base/span.h"
#include "core/gap/finding.h"

#include <QTextBrowser>

namespace clausula {

/** Shows a card of what is known about a clause or a finding; its links lead to words in the documents. */
class CardBrowser : public QTextBrowser
{
    Q_OBJECT

public:
    explicit CardBrowser(QWidget *parent = nullptr);

    /** The same card again keeps the place the reader scrolled to. */
    void showCard(const QString &html);
    void setColours(const Palette &palette);
    [[nodiscard]] const Palette &colours() const { return m_colours; }

    /** Nothing is ever loaded: what stands in a document opens no file and no address. */
    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    /** The user wants to see these words; \a span is in the document's text. */
    void placeChosen(clausula::Side side, clausula::Span span);
    /** A link that leads to no place. */
    void linkChosen(const QString &link);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    Palette m_colours;
    QString m_shown;
};

/** A place in a document that a link of a card names. */
struct LinkTarget
{
    Side side = Side::Left;
    Span span; ///< in the document's text
};
/** Reads "LEFT|RIGHT:START:LENGTH". */
[[nodiscard]] std::optional<LinkTarget> linkTarget(const QString &link);
/** A link to the words at \a span, which reads \a text. */
[[nodiscard]] QString linkTo(Side side, Span span, const QString &text);
/** What a part of a card is called: \a text, escaped. */
[[nodiscard]] QString cardHeading(const QString &text);
/** \a wording with its placeholders as blanks to fill in: "{{service_name}}" reads "[service name]". */
[[nodiscard]] QString withBlanks(const QString &wording);

} // namespace clausula
