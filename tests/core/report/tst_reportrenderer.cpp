// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/reportrenderer.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clausula;

namespace {

Document policy(const QString &name, const QString &text)
{
    Origin origin;
    origin.name = name;
    origin.format = u"text"_s;
    origin.sha256 = QByteArray(32, 'x');
    return Document::fromText(text, origin);
}

ClauseCatalog catalog()
{
    ClauseType retention;
    retention.id = u"retention"_s;
    retention.title = u"Retention"_s;
    retention.group = ClauseGroup::Transfers;
    Requirement period;
    period.id = u"period"_s;
    period.citation = u"GDPR Art. 13(2)(a)"_s;
    period.asks = u"how long data is kept"_s;
    period.clauses = {retention.id};
    Framework gdpr;
    gdpr.id = u"gdpr-13"_s;
    gdpr.title = u"GDPR, data collected from the person"_s;
    gdpr.requirements = {period};
    return ClauseCatalog({u"Test library"_s, u"1.0"_s, QByteArray(32, 'l')}, {retention}, {gdpr});
}

/** Everything in one section each: what a caller hands in is printed as it is. */
DocumentAnalysis analysisOf(RequirementStatus status)
{
    DocumentAnalysis analysis;
    Coverage coverage;
    coverage.clause = u"retention"_s;
    coverage.status = CoverageStatus::Present;
    coverage.blocks = {1};
    analysis.coverage = {coverage};
    RequirementResult result;
    result.framework = u"gdpr-13"_s;
    result.requirement = u"period"_s;
    result.status = status;
    analysis.requirements = {result};
    return analysis;
}

Recognition emptyRecognition(const Document &document)
{
    Recognition recognition;
    recognition.blocks.resize(document.blocks().size());
    recognition.sections.resize(document.sections().size());
    return recognition;
}

AnalyzedDocument analyzed(const QString &name, const QString &text, RequirementStatus status)
{
    const Document document = policy(name, text);
    return {{document, emptyRecognition(document)}, analysisOf(status)};
}

AlignedSection sectionPair(int left, int right)
{
    AlignedSection pair;
    pair.left = left;
    pair.right = right;
    pair.group = left >= 0 ? left : 100 + right;
    return pair;
}

GapReport report(int paragraphs = 1)
{
    QString leftText =
        u"Privacy Policy\n\nRetention\n\nWe keep your account data for thirty days after you leave.\n\n"_s;
    for (int i = 1; i < paragraphs; ++i)
        leftText +=
            u"Paragraph number %1 of the left policy says something about the records that we keep here.\n\n"_s
                .arg(i);
    AnalyzedDocument left = analyzed(u"left.txt"_s, leftText, RequirementStatus::Met);
    AnalyzedDocument right = analyzed(
        u"right.txt"_s,
        u"Privacy Policy\n\nRetention\n\nWe keep your account data for ninety days after you leave.\n"_s,
        RequirementStatus::Missing);
    Alignment alignment;
    for (int i = 0; i < left.recognized.document.sections().size(); ++i)
        alignment.sections.append(sectionPair(i, i < right.recognized.document.sections().size() ? i : -1));
    for (int i = 0; i < left.recognized.document.blocks().size(); ++i)
        alignment.blocks.append({i, i < right.recognized.document.blocks().size() ? i : -1, 0.9});

    Finding finding;
    finding.kind = Finding::Kind::Differs;
    finding.importance = Importance::High;
    finding.clause = u"retention"_s;
    finding.citation = u"GDPR Art. 13(2)(a)"_s;
    finding.message = u"The left policy keeps data for thirty days, the right one for ninety."_s;
    finding.left = {{Span{27, 58}, 5, 2, u"We keep your account data for thirty days after you leave."_s,
                     u"Retention"_s}};
    return {left, right, alignment, {}, {finding}, {u"gdpr-13"_s}, catalog(), QDate(2026, 11, 22)};
}

QImage pageImage(const ReportRenderer &renderer, int page)
{
    QImage image((renderer.pageSize() * 2).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(2, 2);
    renderer.paintPage(painter, page);
    return image;
}

/** Output of a Poppler tool on \a pdf, or an empty string if the tool is not installed. */
QString runOnPdf(const QString &tool, const QByteArray &pdf, const QStringList &options = {})
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"report.pdf"_s));
    if (QStandardPaths::findExecutable(tool).isEmpty() || !file.open(QIODevice::WriteOnly))
        return {};
    file.write(pdf);
    file.close();
    QProcess process;
    process.start(tool, options + QStringList{file.fileName()} +
                            (tool == "pdftotext"_L1 ? QStringList{u"-"_s} : QStringList()));
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

/** The text of \a report's PDF on one line; empty where pdftotext is missing. */
QString printed(const GapReport &report)
{
    const Result<QByteArray> pdf = reportToPdf(report, {.fullTexts = false});
    return pdf ? runOnPdf(u"pdftotext"_s, *pdf).simplified() : QString();
}

/** Two texts of which the second paragraphs have nothing in common, and a section that only the left has. */
GapReport unrelatedTexts()
{
    const QString lastWords = u"and this is how the long story of the pebbles comes to its end at last"_s;
    AnalyzedDocument left = analyzed(
        u"left.txt"_s,
        u"# Policy\n\n## Retention\n\nWe keep your account data for thirty days after you leave.\n\n"_s +
            u"Pebbles are round, "_s.repeated(20) + lastWords + u".\n\n## Pebbles\n\n"_s +
            u"Pebbles are grey, "_s.repeated(20) + lastWords + u".\n"_s,
        RequirementStatus::Met);
    AnalyzedDocument right =
        analyzed(u"right.txt"_s,
                 u"# Policy\n\n## Retention\n\nWe keep your account data for ninety days "
                 u"after you leave.\n\nA whole orchard of apples.\n"_s,
                 RequirementStatus::Missing);
    Alignment alignment;
    alignment.sections = {sectionPair(0, 0), sectionPair(1, 1), sectionPair(2, -1)};
    alignment.sections[2].kind = AlignedSection::Kind::OnlyLeft;
    alignment.blocks = {{0, 0, 1}, {1, 1, 1}, {2, 2, 0.9}, {3, 3, 0.4}, {4, -1, 0}, {5, -1, 0}};
    return {left, right, alignment, {}, {}, {u"gdpr-13"_s}, catalog(), QDate(2026, 11, 22)};
}

} // namespace

/** The report as its readers get it: pages that say what the GapReport says, once, on the right paper. */
class TestReportRenderer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsEachStatementOnce()
    {
        const Result<QByteArray> pdf = reportToPdf(report(), {.fullTexts = false});
        QVERIFY(pdf.has_value());
        const QString text = runOnPdf(u"pdftotext"_s, *pdf).simplified();
        if (text.isEmpty())
            QSKIP("pdftotext is not installed: the report's text was not checked");
        QCOMPARE(text.count(u"“We keep your account data for thirty days after you leave.”"_s), 1);
        QCOMPARE(text.count(u"Findings register"_s), 1);
        QCOMPARE(text.count(u"line 5, under “Retention”"_s), 1);
        QVERIFY(text.contains(u"how long data is kept"_s));
        QVERIFY(text.contains(u"2026-11-22"_s));
        QVERIFY(text.contains(QString::fromLatin1(QByteArray(32, 'x').toHex())));
    }

    void numbersEveryPageButTheCover()
    {
        const Result<ReportRenderer> renderer = ReportRenderer::layOut(report(60), {.fullTexts = false});
        QVERIFY(renderer.has_value());
        const Result<QByteArray> pdf = reportToPdf(report(60), {.fullTexts = false});
        const QString text = runOnPdf(u"pdftotext"_s, *pdf).simplified();
        if (text.isEmpty())
            QSKIP("pdftotext is not installed: the page numbers were not checked");
        QVERIFY(renderer->pageCount() > 6);
        for (int page = 2; page <= renderer->pageCount(); ++page)
            QCOMPARE(text.count(u"Page %1 of %2"_s.arg(page).arg(renderer->pageCount())), 1);
        QVERIFY(!text.contains(u"Page 1 of"_s));
    }

    void printsEveryParagraphOfTheDepartures()
    {
        const Result<QByteArray> pdf = reportToPdf(report(60), {.fullTexts = false});
        const QString text = runOnPdf(u"pdftotext"_s, *pdf, {u"-layout"_s});
        if (text.isEmpty())
            QSKIP("pdftotext is not installed: the departures were not checked");
        for (int i = 1; i < 60; ++i)
            QCOMPARE(text.count(u"Paragraph number %1 of"_s.arg(i)), 1);
    }

    void shortensWhatHasNothingInCommon()
    {
        const QString text = printed(unrelatedTexts());
        if (text.isEmpty())
            QSKIP("pdftotext is not installed: the shortened text was not checked");
        QCOMPARE(text.count(u"Pebbles are round, Pebbles are round,"_s) > 0, true);
        QCOMPARE(text.count(u"Pebbles are grey, Pebbles are grey,"_s) > 0, true);
        QVERIFY(!text.contains(u"comes to its end"_s));
        QCOMPARE(text.count(u"Sections that only left.txt has"_s), 1);
        QVERIFY(!text.contains(u"Sections that only right.txt has"_s));
    }

    void printsEveryWordOfTwoVersions()
    {
        GapReport versions = unrelatedTexts();
        versions.differences.kept = {{{0, 500}, {0, 500}}};
        const QString text = printed(versions);
        if (text.isEmpty())
            QSKIP("pdftotext is not installed: the whole text was not checked");
        QCOMPARE(text.count(u"comes to its end"_s), 2);
    }

    void namesSectionsThatAreTheSame()
    {
        GapReport same = report();
        same.alignment.sections[1].kind = AlignedSection::Kind::Same;
        const QString text = printed(same);
        if (text.isEmpty())
            QSKIP("pdftotext is not installed: the list of equal sections was not checked");
        QCOMPARE(text.count(u"“Retention”, lines 3–5 = 3–5"_s), 1);
        QVERIFY(!text.contains(u"ninety days"_s));
    }

    void summarisesWhatTheRegisterSays()
    {
        GapReport several = report();
        for (AnalyzedDocument *side : {&several.left, &several.right}) { // both are judged by the same items
            side->analysis.requirements.append(side->analysis.requirements.first());
            side->analysis.requirements.last().status = RequirementStatus::NotApplicable;
        }
        const QString text = printed(several);
        if (text.isEmpty())
            QSKIP("pdftotext is not installed: the summary was not checked");
        QVERIFY(text.contains(u"left.txt: of the 1 items that apply or may apply, 1 met, 0 met in part"_s));
        QVERIFY(text.contains(
            u"right.txt: of the 1 items that apply or may apply, 0 met, 0 met in part, 1 missing"_s));
        QVERIFY(text.count(several.findings.first().message) >= 2); // in the summary and in the register
        const QString laidOut =
            runOnPdf(u"pdftotext"_s, *reportToPdf(several, {.fullTexts = false}), {u"-layout"_s})
                .simplified();
        QVERIFY(laidOut.contains(u"Only left.txt says it 0 0 0 0 Only right.txt says it 0 0 0 0 "
                                 "Both speak, but promise different things 1 0 0 0"_s));
    }

    void namesTheLinesOfAClauseInOrder()
    {
        GapReport covered = report();
        covered.left.analysis.coverage[0].blocks = {2, 0, 1};
        const QString text = printed(covered);
        if (text.isEmpty())
            QSKIP("pdftotext is not installed: the coverage matrix was not checked");
        QVERIFY(text.contains(u"lines 1, 3, 5"_s));
    }

    void saysOfWhichTextTheNearestPassagesAre()
    {
        GapReport searched = report();
        const auto passage = [](Side side, const QString &why) {
            return NearestPassage{side, {{27, 7}, 5, 2, u"We keep"_s, {}}, 0.5, why};
        };
        searched.findings[0].nearest = {passage(Side::Left, u"Too short."_s),
                                        passage(Side::Right, u"Too short."_s),
                                        passage(Side::Right, u"Too long."_s)};
        const QString text = printed(searched);
        if (text.isEmpty())
            QSKIP("pdftotext is not installed: the nearest passages were not checked");
        QCOMPARE(text.count(u"left.txt, line 5"_s), 1);
        QCOMPARE(text.count(u"right.txt, line 5"_s), 2);
        QCOMPARE(text.count(u"50 %"_s), 3);
        QCOMPARE(text.count(u"Too short."_s), 2);
        QCOMPARE(text.count(u"Too long."_s), 1);
    }

    void shortensAListAsAWhole()
    {
        GapReport listed = unrelatedTexts();
        listed.left = analyzed(u"left.txt"_s,
                               u"# Policy\n\n## Retention\n\nWe keep your account data for thirty days after "
                               "you leave.\n\n- pebbles that are round;\n- pebbles that are grey.\n"_s,
                               RequirementStatus::Met);
        listed.alignment.sections = {sectionPair(0, 0), sectionPair(1, 1)};
        listed.alignment.blocks = {{0, 0, 1}, {1, 1, 1}, {2, 2, 0.9}, {3, -1, 0}, {4, -1, 0}, {-1, 3, 0}};
        const QString text = printed(listed);
        if (text.isEmpty())
            QSKIP("pdftotext is not installed: the list was not checked");
        QVERIFY2(text.contains(u"7–8 only here"_s), qPrintable(text));
    }

    void printsEqualParagraphsOnce()
    {
        GapReport equal = report();
        equal.right = analyzed(u"right.txt"_s, equal.left.recognized.document.text(), RequirementStatus::Met);
        const QString text = printed(equal);
        if (text.isEmpty())
            QSKIP("pdftotext is not installed: the equal paragraph was not checked");
        QCOMPARE(text.count(u"5 the same words"_s), 1);
    }

    void printsEqualRulesOnce()
    {
        GapReport twice = report();
        QList<Framework> frameworks{*twice.catalog.framework(u"gdpr-13"_s)};
        frameworks[0].importanceRule.high = u"It cannot wait."_s;
        frameworks.append(frameworks[0]);
        frameworks[1].id = u"gdpr-14"_s;
        frameworks[1].title = u"GDPR, data from others"_s;
        twice.catalog = ClauseCatalog(twice.catalog.identity(), twice.catalog.types(), frameworks);
        twice.frameworks = {u"gdpr-13"_s, u"gdpr-14"_s};
        const QString text = printed(twice);
        if (text.isEmpty())
            QSKIP("pdftotext is not installed: the rules were not checked");
        QCOMPARE(text.count(u"It cannot wait."_s), 1);
        QCOMPARE(text.count(u"GDPR, data collected from the person; GDPR, data from others"_s),
                 2); // and cover
    }

    void leavesOutSectionsThatWereSetAside()
    {
        GapReport listed = unrelatedTexts();
        listed.left =
            analyzed(u"left.txt"_s,
                     u"# Policy\n\n## Table of contents\n\n1. Retention\n2. Sharing\n3. Your rights\n"
                     "4. Pebbles\n\n## 1. Retention\n\nWe keep it.\n\n## 2. Sharing\n\nWe share it.\n\n"
                     "## 3. Your rights\n\nAsk us.\n\n## 4. Pebbles\n\nPebbles are round.\n"_s,
                     RequirementStatus::Met);
        const Document &left = listed.left.recognized.document;
        QVERIFY(std::ranges::contains(left.blocks(), BlockKind::TableOfContents, &Block::kind));
        listed.alignment = {};
        for (int i = 0; i < left.sections().size(); ++i) {
            listed.alignment.sections.append(sectionPair(i, -1));
            listed.alignment.sections.last().kind = AlignedSection::Kind::OnlyLeft;
        }
        for (int i = 0; i < left.blocks().size(); ++i)
            listed.alignment.blocks.append({i, -1, 0});
        const QString text = printed(listed);
        if (text.isEmpty())
            QSKIP("pdftotext is not installed: what was set aside was not checked");
        QVERIFY(text.contains(u"Pebbles are round."_s));
        QVERIFY(!text.contains(u"Table of contents"_s));
    }

    void saysHowTheTextsWereRead()
    {
        GapReport wrapped = report();
        wrapped.right =
            analyzed(u"right.txt"_s,
                     u"Privacy Policy\n\nRetention\n\nSomebody of our own staff who knows about such "
                     "things sits down and\nlooks at each of the records again after a year.\n"_s,
                     RequirementStatus::Missing);
        const QString text = printed(wrapped);
        if (text.isEmpty())
            QSKIP("pdftotext is not installed: the method page was not checked");
        QCOMPARE(text.count(u"wrapped lines joined: 0"_s), 1);
        QCOMPARE(text.count(u"wrapped lines joined: 1"_s), 1);
    }

    void printsTheSameAdviceOnce()
    {
        GapReport twice = report();
        twice.findings[0].recommendation = u"Ask for a period of days."_s;
        twice.findings.append(twice.findings[0]);
        const QString text = printed(twice);
        if (text.isEmpty())
            QSKIP("pdftotext is not installed: the advice was not checked");
        QCOMPARE(text.count(u"Ask for a period of days."_s), 1);
        QCOMPARE(text.count(u"Recommended: as for F-01"_s), 1);
    }

    void printsWarningsOfOneKindTogether()
    {
        GapReport warned = report();
        const auto warning = [](Span span, int line, const QString &quote, const QString &id) {
            return Warning{id,
                           id == "grave"_L1 ? Importance::High : Importance::Low,
                           {span, line, 2, quote, {}},
                           u"It says "_s + id + u'.'};
        };
        warned.right.analysis.warnings = {warning({27, 7}, 5, u"We keep"_s, u"minor"_s),
                                          warning({0, 7}, 1, u"Privacy"_s, u"grave"_s),
                                          warning({16, 9}, 3, u"Retention"_s, u"grave"_s)};
        const QString text = printed(warned);
        if (text.isEmpty())
            QSKIP("pdftotext is not installed: the warnings were not checked");
        QCOMPARE(text.count(u"It says grave."_s), 2); // once more where the vendor is asked
        QCOMPARE(text.count(u"Also in line 3"_s), 1);
        QVERIFY(text.indexOf(u"It says grave."_s) < text.indexOf(u"It says minor."_s));
    }

    void usesThePaperAskedFor_data()
    {
        QTest::addColumn<ReportOptions::Paper>("paper");
        QTest::addColumn<QSizeF>("points");
        QTest::newRow("A4") << ReportOptions::Paper::A4 << QSizeF(595, 842);
        QTest::newRow("Letter") << ReportOptions::Paper::Letter << QSizeF(612, 792);
    }

    void usesThePaperAskedFor()
    {
        QFETCH(ReportOptions::Paper, paper);
        QFETCH(QSizeF, points);
        const Result<ReportRenderer> renderer = ReportRenderer::layOut(report(), {.paper = paper});
        QCOMPARE(renderer->pageSize(), points);
        const QString info = runOnPdf(u"pdfinfo"_s, *reportToPdf(report(), {.paper = paper}));
        if (info.isEmpty())
            QSKIP("pdfinfo is not installed: the PDF's paper was not checked");
        QVERIFY2(info.contains(u"%1 x %2 pts"_s.arg(points.width()).arg(points.height())), qPrintable(info));
        QVERIFY(info.contains(u"Gap report: left.txt and right.txt"_s));
    }

    void embedsItsFonts()
    {
        const QString fonts = runOnPdf(u"pdffonts"_s, *reportToPdf(report(), {}));
        if (fonts.isEmpty())
            QSKIP("pdffonts is not installed: embedding was not checked");
        const QStringList lines = fonts.split(u'\n', Qt::SkipEmptyParts).sliced(2);
        QVERIFY(!lines.isEmpty());
        static const QRegularExpression embedded(u" yes (yes|no) +yes "_s); // columns: emb sub uni
        for (const QString &line : lines)
            QVERIFY2(line.contains(embedded), qPrintable(line));
    }

    void looksTheSameUnderADarkTheme()
    {
        const QImage light = pageImage(*ReportRenderer::layOut(report(), {}), 1);
        QPalette dark;
        dark.setColor(QPalette::Window, Qt::black);
        dark.setColor(QPalette::Base, Qt::black);
        dark.setColor(QPalette::Text, Qt::white);
        dark.setColor(QPalette::WindowText, Qt::white);
        const QPalette before = QGuiApplication::palette();
        QGuiApplication::setPalette(dark);
        const QImage underDark = pageImage(*ReportRenderer::layOut(report(), {}), 1);
        QGuiApplication::setPalette(before);
        QCOMPARE(underDark, light);
    }

    void marksDeletedAndInsertedWordsInTheDepartures()
    {
        const Result<ReportRenderer> renderer = ReportRenderer::layOut(report(), {});
        bool red = false;
        bool blue = false;
        for (int page = 0; page < renderer->pageCount(); ++page) {
            const QImage image = pageImage(*renderer, page);
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    red = red || image.pixel(x, y) == qRgb(0xb0, 0x1e, 0x1e);
                    blue = blue || image.pixel(x, y) == qRgb(0x14, 0x45, 0xa8);
                }
            }
        }
        QVERIFY(red);
        QVERIFY(blue);
    }

    void stopsWhenAsked()
    {
        std::stop_source source;
        source.request_stop();
        const Result<QByteArray> pdf = reportToPdf(report(), {}, source.get_token());
        QVERIFY(!pdf.has_value());
        QCOMPARE(pdf.error().code, ErrorCode::Cancelled);
    }

    void reportsItsProgressPageByPage()
    {
        QList<int> pages;
        int total = 0;
        const Result<QByteArray> pdf = reportToPdf(report(), {}, {}, [&](int done, int all) {
            pages.append(done);
            total = all;
        });
        QVERIFY(pdf.has_value());
        QCOMPARE(pages.size(), total);
        QCOMPARE(pages.last(), total);
    }
};

QTEST_MAIN(TestReportRenderer)
#include "tst_reportrenderer.moc"
