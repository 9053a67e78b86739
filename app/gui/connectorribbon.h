// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/editormarkup.h"

#include <QSplitter>
#include <QSplitterHandle>

namespace clausula {

class PolicyEditor;

/**
 * The handle between the two editors: dragging it gives one of them more room, and upon it a ribbon joins
 * each section on the left with the one of the same kind on the right, wherever that stands.
 */
class ConnectorRibbon : public QSplitterHandle
{
    Q_OBJECT

public:
    using QSplitterHandle::QSplitterHandle;

    void setEditors(PolicyEditor *left, PolicyEditor *right);
    void setLinks(QList<SectionLink> links);
    void setColours(const Palette &palette);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Reach
    {
        qreal top = 0;
        qreal bottom = 0;
    };
    [[nodiscard]] Reach reachOf(const PolicyEditor *editor, int firstLine, int endLine) const;
    void paintLink(QPainter &painter, const SectionLink &link) const;

    PolicyEditor *m_left = nullptr;
    PolicyEditor *m_right = nullptr;
    QList<SectionLink> m_links;
    Palette m_colours;
};

/** The splitter whose handle is the ribbon. */
class RibbonSplitter : public QSplitter
{
    Q_OBJECT

public:
    explicit RibbonSplitter(QWidget *parent = nullptr);
    [[nodiscard]] ConnectorRibbon *ribbon() const;

protected:
    [[nodiscard]] QSplitterHandle *createHandle() override;
};

} // namespace clausula
