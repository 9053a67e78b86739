// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/savedialog.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

struct SaveDialogText
{
    Q_DECLARE_TR_FUNCTIONS(SaveDialog)
};

} // namespace

PolicySession::AskPath saveDialog(QWidget *window, std::function<QString()> folder)
{
    return [window, folder = std::move(folder)](const QString &suggestion,
                                                const std::function<void(const QString &)> &chosen) {
        auto *dialog = new QFileDialog(
            window, SaveDialogText::tr("Save Policy"), folder(),
            SaveDialogText::tr(
                "Policies (*.txt *.text *.md *.markdown);;All files (*)")); // only text is written
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(u"txt"_s);
        dialog->selectFile(suggestion);
        QObject::connect(dialog, &QFileDialog::fileSelected, dialog, chosen);
        dialog->open();
    };
}

} // namespace clausula
