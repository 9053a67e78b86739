// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/unsavedprompt.h"

#include "app/gui/policysession.h"

#include <QMessageBox>

namespace clausula {

void askUnsaved(QWidget *window, QList<PolicySession *> sessions, const std::function<void()> &proceed)
{
    sessions.removeIf([](const PolicySession *session) { return !session->isModified(); });
    if (sessions.isEmpty()) {
        proceed();
        return;
    }
    PolicySession *session = sessions.takeFirst();
    const QString name = session->name().isEmpty() ? PolicySession::tr("Untitled") : session->name();
    const auto next = [=] { askUnsaved(window, sessions, proceed); };
    const auto save = [=] {
        session->save([=](bool saved) {
            if (saved)
                next();
        });
    };
    askToSave(window, PolicySession::tr("%1 has changes that are not saved.").arg(name), save, next);
}

void askToSave(QWidget *window, const QString &what, const std::function<void()> &save,
               const std::function<void()> &discard)
{
    auto *box = new QMessageBox(QMessageBox::Warning, PolicySession::tr("Unsaved Changes"), what,
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, window);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(PolicySession::tr("Discard throws them away for good."));
    box->setDefaultButton(QMessageBox::Save);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(box, &QMessageBox::finished, window, [=](int answer) {
        if (answer == QMessageBox::Discard)
            discard();
        else if (answer == QMessageBox::Save)
            save();
    });
    box->open();
}

} // namespace clausula
