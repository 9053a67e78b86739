// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/clausecard.h"

#include <QTextBrowser>

namespace clausula {

/** Shows what is known about the clause at the cursor; its links lead to the words in the documents. */
class ClausePanel : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ClausePanel(QWidget *parent = nullptr);

    void setPicture(std::shared_ptr<const ComparisonPicture> picture);
    void setSubject(const ClauseSubject &subject);
    void setColours(const Palette &palette);
    [[nodiscard]] const ClauseSubject &subject() const { return m_subject; }

    /** Nothing is ever loaded: what stands in a document opens no file and no address. */
    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    /** The user wants to see these words; \a span is in the document's text. */
    void placeChosen(clausula::Side side, clausula::Span span);

private:
    void redraw();

    std::shared_ptr<const ComparisonPicture> m_picture;
    ClauseSubject m_subject;
    Palette m_colours;
    QString m_shown;
};

} // namespace clausula
