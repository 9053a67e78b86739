// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/document/language.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheLanguageOfAPassage_data();
    void tellsTheLanguageOfAPassage();
    void marksTheForeignPartOfADocument();
    void marksAForeignDocumentAsAWhole();
    void isNotMisledByForeignNames();
};

namespace {

const QString english =
    u"When you rent a boat we write down your name and how long you want to keep it. We need "
    "that to find you if the weather changes, and we throw the list away at the end of the "
    "day.\n\n"_s;
const QString german =
    u"Wenn Sie ein Boot mieten, schreiben wir Ihren Namen auf und wie lange Sie es behalten "
    "wollen. Das brauchen wir, um Sie zu finden, wenn das Wetter umschlägt. Am Abend wird die "
    "Liste weggeworfen, und niemand außer uns hat sie bis dahin gesehen.\n\n"_s;

QList<bool> foreign(const Document &document)
{
    QList<bool> flags;
    for (const Block &block : document.blocks())
        flags.append(block.foreign);
    return flags;
}

} // namespace

void TestLanguage::tellsTheLanguageOfAPassage_data()
{
    QTest::addColumn<QString>("passage");
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << english << u"en"_s;
    QTest::newRow("English in capitals") << english.toUpper() << u"en"_s;
    QTest::newRow("German") << german << u"de"_s;
    QTest::newRow("French")
        << u"Nous gardons votre nom et votre adresse pour la durée de la location, et nous ne "
           "les donnons à personne."_s
        << u"fr"_s;
    QTest::newRow("Spanish")
        << u"Guardamos su nombre y su dirección mientras dure el alquiler, y no los damos a "
           "nadie que no trabaje para nosotros."_s
        << u"es"_s;
    QTest::newRow("Italian")
        << u"Conserviamo il nome e l'indirizzo per la durata del noleggio e non li diamo a "
           "nessuno che non sia del nostro ufficio."_s
        << u"it"_s;
    QTest::newRow("Portuguese")
        << u"Guardamos o seu nome e a sua morada enquanto durar o aluguer, e não os damos a "
           "ninguém que não trabalhe para nós."_s
        << u"pt"_s;
    QTest::newRow("Dutch")
        << u"Wij bewaren uw naam en uw adres zolang de huur duurt en geven ze niet aan iemand "
           "die niet voor ons werkt."_s
        << u"nl"_s;
    QTest::newRow("Swedish")
        << u"Vi sparar ditt namn och din adress så länge du hyr båten och lämnar dem inte till "
           "någon som inte arbetar för oss."_s
        << u"sv"_s;
    QTest::newRow("Finnish")
        << u"Säilytämme nimesi ja osoitteesi niin kauan kuin vuokra kestää, emmekä anna niitä "
           "muille, jos et ole sitä itse pyytänyt, ja tämä on myös lain mukaan oikein."_s
        << u"fi"_s;
    QTest::newRow("Polish")
        << u"Przechowujemy imię i adres przez czas wynajmu i nie przekazujemy ich nikomu, kto "
           "nie pracuje dla nas, oraz nie dłużej niż to jest potrzebne."_s
        << u"pl"_s;
    QTest::newRow("Russian") << u"Мы храним ваше имя и адрес до конца аренды и никому их не передаём."_s
                             << u"und-Cyrl"_s;
    QTest::newRow("Greek") << u"Κρατάμε το όνομα και τη διεύθυνσή σας όσο διαρκεί η μίσθωση."_s << u"el"_s;
    QTest::newRow("Japanese") << u"お名前とご住所は、貸し出しの期間中だけ保管します。"_s << u"ja"_s;
    QTest::newRow("not listed")
        << u"Tunahifadhi jina lako na anwani yako wakati wa kukodisha mashua, halafu "
           "tunazifuta mara moja bila kumpa mtu mwingine yeyote asiyefanya kazi kwetu, "
           "isipokuwa polisi wakiomba kwa maandishi rasmi yenye sahihi halali"_s
        << u"und"_s;
    QTest::newRow("a heading") << u"Ihre Rechte"_s << u""_s;
    QTest::newRow("an address") << u"Bootsverleih Kranich GmbH, Am Ufer 3, 17192 Waren an der Müritz"_s
                                << u""_s;
    QTest::newRow("an authority")
        << u"Commission Nationale de l'Informatique et des Libertés, 3 Place de Fontenoy, "
           "TSA 80715, 75334 Paris Cedex 07"_s
        << u""_s;
    QTest::newRow("nouns of a list") << u"name, address, telephone number, registration number, boat"_s
                                     << u""_s;
    QTest::newRow("no words") << u"1234"_s << u""_s;
    QTest::newRow("nothing") << QString() << u""_s;
}

void TestLanguage::tellsTheLanguageOfAPassage()
{
    QFETCH(QString, passage);
    QTEST(languageOf(passage), "language");
}

void TestLanguage::marksTheForeignPartOfADocument()
{
    const Document document = Document::fromText(u"Boats\n\n"_s + english + english + u"Datenschutz\n\n"_s +
                                                     german + u"Kontakt\n\n"_s + german + english,
                                                 {});
    QCOMPARE(document.language(), u"en"_s);
    //                                   title  English      heading German heading German English
    QCOMPARE(foreign(document), (QList<bool>{false, false, false, false, true, true, true, false}));
}

void TestLanguage::marksAForeignDocumentAsAWhole()
{
    const Document document = Document::fromText(
        u"Datenschutz\n\n"_s + german + u"Kontakt\n\n"_s + german + u"Bootsverleih Kranich GmbH\n"_s, {});
    QCOMPARE(document.language(), u"de"_s);
    QVERIFY(!foreign(document).contains(false));
    QCOMPARE(languageName(document.language()), u"German"_s);
    QCOMPARE(languageName(u"und-Cyrl"_s), u"Cyrillic script"_s);
}

void TestLanguage::isNotMisledByForeignNames()
{
    const Document document = Document::fromText(
        english +
            u"You may complain to the authority of your country:\n\n"
            "• Commission nationale de l'informatique et des libertés\n"
            "• Der Landesbeauftragte für den Datenschutz und die Informationsfreiheit\n"
            "• Garante per la protezione dei dati personali\n"
            "• Agencia Española de Protección de Datos\n"
            "• Comissão Nacional de Proteção de Dados\n"
            "• Autorité de protection des données et de la vie privée\n"
            "• Die oder der Bundesbeauftragte für den Datenschutz und die Informationsfreiheit\n\n"_s +
            english,
        {});
    QCOMPARE(document.language(), u"en"_s);
    QVERIFY(!foreign(document).contains(true));
}

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
