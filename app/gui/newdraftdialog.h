// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/knowledge.h"
#include "core/authoring/draftingrules.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QRadioButton;

namespace clausula {

/** Asks how a new policy begins: from nothing, from a statute's skeleton, or from a document. */
class NewDraftDialog : public QDialog
{
    Q_OBJECT

public:
    NewDraftDialog(const QList<FrameworkChoice> &frameworks, const QString &current, QWidget *parent);

Q_SIGNALS:
    void emptyChosen();
    void skeletonChosen(const QString &framework, clausula::SkeletonStyle style);
    void documentChosen();

private:
    void finish();

    QRadioButton *m_skeleton;
    QRadioButton *m_empty;
    QRadioButton *m_document;
    QComboBox *m_framework;
    QCheckBox *m_numbered;
    QCheckBox *m_markdown;
};

} // namespace clausula
