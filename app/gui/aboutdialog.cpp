// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/aboutdialog.h"

#include <ksyntaxhighlighting_version.h>

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace clausula {

using namespace Qt::StringLiterals;

AboutDialog::AboutDialog(bool networkRefused, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("About Clausula"));
    const QString guard = networkRefused ? tr("On this computer the operating system itself refuses Clausula "
                                              "any network connection, from its start to its end.")
                                         : tr("This operating system offers no way for a program to shut "
                                              "itself off, so this rests on Clausula's code alone.");
    const QStringList paragraphs{
        u"<h2>%1</h2>"_s.arg(tr("Clausula %1").arg(QStringLiteral(CLAUSULA_VERSION))),
        tr("Write, compare and judge privacy policies, offline."),
        u"<b>%1</b> %2"_s.arg(tr("No network, ever."),
                              tr("Clausula sends nothing, fetches nothing, asks for no account and "
                                 "counts nothing. What you open stays on this computer.")),
        guard,
        tr("Printing is the one exception you can choose: the desktop's print dialog may speak to a print "
           "server."),
        tr("Made with Qt %1, KSyntaxHighlighting %2 and SQLite.")
            .arg(QString::fromLatin1(qVersion()), QStringLiteral(KSYNTAXHIGHLIGHTING_VERSION_STRING)),
        tr("Clausula is free software under the GNU General Public License, version 3 or later, without any "
           "warranty. It gives no "
           "legal advice."),
    };
    auto *text = new QLabel(u"<p>%1</p>"_s.arg(paragraphs.join(u"</p><p>"_s)), this);
    text->setWordWrap(true);
    text->setMinimumWidth(420);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(tr("About Clausula"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(text, 1);
    column->addWidget(buttons);
    buttons->button(QDialogButtonBox::Close)->setFocus();
}

HelpDialog::HelpDialog(const QString &title, const QString &html, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(title);
    resize(560, 600);
    auto *text = new QTextBrowser(this);
    text->setOpenLinks(false);
    text->setHtml(html);
    text->setAccessibleName(title);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(text, 1);
    column->addWidget(buttons);
}

} // namespace clausula
