// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/policysyntax.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/State>

#include <QRegularExpression>
#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

/** Prints a line with each format's name in front of its words: "Date{2024-05-01}". */
class FormatPrinter : private KSyntaxHighlighting::AbstractHighlighter
{
public:
    explicit FormatPrinter(const PolicySyntax &syntax)
    {
        setDefinition(syntax.definition());
        setTheme(syntax.theme(ColourScheme::Light));
    }

    /** The words of \a line that have a format, those side by side joined. */
    QStringList formats(const QString &line)
    {
        m_line = line;
        m_found.clear();
        m_end = -1;
        highlightLine(line, KSyntaxHighlighting::State());
        QStringList printed;
        for (const auto &[name, words] : std::as_const(m_found))
            printed += name + u'{' + words + u'}';
        return printed;
    }

private:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (format.name() == "Normal Text"_L1 || format.name().isEmpty())
            return;
        if (offset == m_end && m_found.last().first == format.name())
            m_found.last().second += m_line.mid(offset, length);
        else
            m_found.append({format.name(), m_line.mid(offset, length)});
        m_end = offset + length;
    }

    QString m_line;
    QList<std::pair<QString, QString>> m_found;
    int m_end = -1;
};

} // namespace

class tst_PolicySyntax : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void loadsTheDefinition();
    void colours_data();
    void colours();
    void hasAThemeForEveryScheme();

private:
    PolicySyntax m_syntax;
};

void tst_PolicySyntax::loadsTheDefinition()
{
    // Loading is lazy: a broken rule, format or expression warns at the first line.
    QVERIFY(m_syntax.definition().isValid());
    QCOMPARE(m_syntax.definition().name(), u"clausula-policy"_s);
    FormatPrinter printer(m_syntax);
    QCOMPARE(printer.formats(u"We keep it."_s), QStringList());
}

void tst_PolicySyntax::colours_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("formats");
    const auto row = [](const char *name, const QString &line, const QStringList &formats) {
        QTest::newRow(name) << line << formats;
    };
    row("empty", u""_s, {});
    row("plain prose", u"We collect what you give us, and we keep it safe."_s, {});
    row("wrapped prose", u"Acme respects your privacy and is committed to protecting it through"_s, {});

    row("heading in capitals", u"HOW WE USE YOUR DATA"_s, {u"Heading{HOW WE USE YOUR DATA}"_s});
    row("heading in capitals, numbered", u"3. DATA RETENTION"_s, {u"Heading{3. DATA RETENTION}"_s});
    row("shouting inside prose", u"WE DO NOT SELL data to anyone."_s, {});
    row("abbreviation alone", u"GDPR"_s, {u"Citation{GDPR}"_s});
    row("heading with a number", u"2.1 Cookies we set"_s, {u"Heading{2.1 Cookies we set}"_s});
    row("heading with a roman number", u"IV. Your choices"_s, {u"Heading{IV. Your choices}"_s});
    row("heading named a section", u"Section 7: Contact us"_s,
        {u"Citation{Section 7}"_s, u"Heading{: Contact us}"_s});
    row("markdown heading", u"## What we collect"_s, {u"Heading{## What we collect}"_s});
    row("heading in title case", u"How We Protect Your Information"_s,
        {u"Heading{How We Protect Your Information}"_s});
    row("one word heading", u"Cookies"_s, {u"Heading{Cookies}"_s});
    row("list item that ends as a sentence", u"1. We collect your name."_s, {u"List Marker{1.}"_s});
    row("list item that goes on", u"2) account data that you"_s, {u"List Marker{2)}"_s});
    row("wrapped numbered item", u"1. Data that you give us when you create an account for the"_s,
        {u"List Marker{1.}"_s});

    row("bullet", u"  • your name;"_s, {u"List Marker{  •}"_s});
    row("lettered item", u"(a) your e-mail address; and"_s, {u"List Marker{(a)}"_s});
    row("roman item", u"iii) log files"_s, {u"List Marker{iii)}"_s});
    row("hyphenated word is no bullet", u"-free of charge"_s, {});

    row("defined term", u"our website (“Website” or \"Service\")"_s,
        {u"Defined Term{“Website”}"_s, u"Defined Term{\"Service\"}"_s});
    row("apostrophes are no quotes", u"the user’s data and the users’ rights"_s, {});
    row("unclosed quote", u"this “Policy describes"_s, {});

    row("articles", u"under Art. 13(2)(a) and Article 6 (1) of the GDPR"_s,
        {u"Citation{Art. 13(2)(a)}"_s, u"Citation{Article 6 (1)}"_s, u"Citation{GDPR}"_s});
    row("paragraph sign", u"see § 1798.100(a) of the CCPA"_s,
        {u"Citation{§ 1798.100(a)}"_s, u"Citation{CCPA}"_s});
    row("civil code", u"California Civil Code § 1798.83 permits"_s, {u"Citation{Civil Code § 1798.83}"_s});
    row("regulation", u"Regulation (EU) 2016/679 applies"_s, {u"Citation{Regulation (EU) 2016/679}"_s});
    row("directive", u"repealed Directive 95/46/EC then"_s, {u"Citation{Directive 95/46/EC}"_s});
    row("not part of a word", u"the articles and GDPRish things"_s, {});

    row("dates", u"from 1 May 2024 to June 30th, 2025 or 2024-12-31"_s,
        {u"Date{1 May 2024}"_s, u"Date{June 30th, 2025}"_s, u"Date{2024-12-31}"_s});
    row("month and year", u"updated in March 2023, again"_s, {u"Date{March 2023}"_s});
    row("numeric date", u"since 25/05/2018 we"_s, {u"Date{25/05/2018}"_s});
    row("may is a verb", u"we may change this"_s, {});

    row("periods", u"within 30 days, or thirty (30) business days, or a 12-month period"_s,
        {u"Amount{30 days}"_s, u"Amount{thirty (30) business days}"_s, u"Amount{12-month}"_s});
    row("money", u"fines of €20 million or $7,500 each"_s, {u"Amount{€20 million}"_s, u"Amount{$7,500}"_s});
    row("ages", u"children under 13 or 16 years of age"_s,
        {u"Amount{under 13}"_s, u"Amount{16 years of age}"_s});

    row("mail and web", u"write to privacy@acme.example or see https://acme.example/privacy."_s,
        {u"Contact{privacy@acme.example}"_s, u"Contact{https://acme.example/privacy}"_s});
    row("bare host", u"on www.acme.example and acme.com today"_s,
        {u"Contact{www.acme.example}"_s, u"Contact{acme.com}"_s});
    row("postal address", u"at 12 Long Acre Street, Springfield, IL 62701, USA, or"_s,
        {u"Contact{12 Long Acre Street}"_s, u"Contact{IL 62701}"_s});
    row("telephone", u"call +44 20 7946 0000 or (555) 123-4567 now"_s,
        {u"Contact{+44 20 7946 0000}"_s, u"Contact{(555) 123-4567}"_s});

    row("placeholders", u"we, [COMPANY NAME], keep {{retention period}} until [insert date]"_s,
        {u"Placeholder{[COMPANY NAME]}"_s, u"Placeholder{{{retention period}}}"_s,
         u"Placeholder{[insert date]}"_s});
    row("blank to fill in", u"in the state of ________ by"_s, {u"Placeholder{________}"_s});
    row("brackets in prose", u"data [such as names] of you"_s, {});

    row("table row", u"Name | 2 years | GDPR"_s,
        {u"Table Rule{|}"_s, u"Amount{2 years}"_s, u"Table Rule{|}"_s, u"Citation{GDPR}"_s});
    row("placeholder inside a heading", u"## About [COMPANY]"_s,
        {u"Heading{## About }"_s, u"Placeholder{[COMPANY]}"_s});
}

void tst_PolicySyntax::colours()
{
    QFETCH(QString, line);
    FormatPrinter printer(m_syntax);
    QTEST(printer.formats(line), "formats");
}

void tst_PolicySyntax::hasAThemeForEveryScheme()
{
    QVERIFY(m_syntax.theme(ColourScheme::Light).isValid());
    QVERIFY(m_syntax.theme(ColourScheme::Dark).isValid());
    QVERIFY(m_syntax.theme(ColourScheme::HighContrast).isValid());
    QCOMPARE_NE(m_syntax.theme(ColourScheme::Light).name(), m_syntax.theme(ColourScheme::Dark).name());
}

QTEST_GUILESS_MAIN(tst_PolicySyntax)
#include "tst_policysyntax.moc"
