// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pdffinisher.h"

#include "core/report/pdfmetadata.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <map>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

QPDFObjectHandle name(const char *text)
{
    return QPDFObjectHandle::newName(text);
}

QPDFObjectHandle textObject(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

QPDFObjectHandle number(double value)
{
    return QPDFObjectHandle::newReal(value, 2);
}

/** One pass over a painted PDF. */
class Finisher
{
public:
    Finisher(const QByteArray &painted, const PdfExtras &extras) : m_extras(extras)
    {
        m_pdf.setSuppressWarnings(true);
        m_pdf.processMemoryFile("painted", painted.constData(), size_t(painted.size()));
        m_pages = m_pdf.getAllPages();
        for (QPDFObjectHandle &page : m_pages)
            m_heights.push_back(page.getKey("/MediaBox").getArrayItem(3).getNumericValue());
    }

    QByteArray run()
    {
        for (QPDFObjectHandle &page : m_pages)
            tidyResources(page);
        describe();
        addOutline();
        addPageLabels();
        addLinks();
        if (!m_extras.archive)
            attachFiles();
        return write();
    }

private:
    /** Qt names an unused CMYK space on every page, which PDF/A forbids, and tags fonts in an order that
     * depends on the process. */
    void tidyResources(QPDFObjectHandle &page)
    {
        QPDFObjectHandle resources = page.getKey("/Resources");
        QPDFObjectHandle spaces = resources.getKey("/ColorSpace");
        if (spaces.isDictionary()) {
            spaces.removeKey("/CSpcmyk");
            spaces.removeKey("/PCSpcmyk");
        }
        QPDFObjectHandle fonts = resources.getKey("/Font");
        if (!fonts.isDictionary())
            return;
        for (const std::string &key : fonts.getKeys())
            tagFont(fonts.getKey(key));
    }

    void tagFont(QPDFObjectHandle font)
    {
        const auto [known, isNew] = m_fonts.try_emplace(font.getObjGen(), m_fonts.size());
        if (!isNew)
            return;
        std::string tag = "AAAAAA+";
        size_t rest = known->second;
        for (size_t i = 6; i-- > 0; rest /= 26)
            tag[i] = char('A' + rest % 26);
        retag(font, "/BaseFont", tag);
        QPDFObjectHandle descendants = font.getKey("/DescendantFonts");
        if (!descendants.isArray() || descendants.getArrayNItems() == 0)
            return;
        QPDFObjectHandle descendant = descendants.getArrayItem(0);
        retag(descendant, "/BaseFont", tag);
        QPDFObjectHandle descriptor = descendant.getKey("/FontDescriptor");
        if (descriptor.isDictionary())
            retag(descriptor, "/FontName", tag);
    }

    static void retag(QPDFObjectHandle &dictionary, const char *key, const std::string &tag)
    {
        const QPDFObjectHandle value = dictionary.getKey(key);
        if (!value.isName())
            return;
        const std::string fontName = value.getName().substr(1);
        const size_t plus = fontName.find('+');
        dictionary.replaceKey(
            key,
            name(("/" + tag + (plus == std::string::npos ? fontName : fontName.substr(plus + 1))).c_str()));
    }

    /** Title, program and date, in both places where readers look. */
    void describe()
    {
        QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
        info.replaceKey("/Title", textObject(m_extras.title));
        info.replaceKey("/Creator", textObject(pdfProgram()));
        info.replaceKey("/Producer", textObject(pdfProgram()));
        for (const char *key : {"/CreationDate", "/ModDate"})
            info.replaceKey(key, QPDFObjectHandle::newString(pdfInfoDate(m_extras.date).toStdString()));
        m_pdf.getTrailer().replaceKey("/Info", m_pdf.makeIndirectObject(info));
        m_pdf.getTrailer().removeKey("/ID"); // Qt's is random, and half of it would stay

        QPDFObjectHandle metadata = m_pdf.newStream(pdfMetadata(m_extras).toStdString());
        metadata.getDict().replaceKey("/Type", name("/Metadata"));
        metadata.getDict().replaceKey("/Subtype", name("/XML"));
        QPDFObjectHandle root = m_pdf.getRoot();
        root.replaceKey("/Metadata", metadata);
        root.replaceKey("/Lang", textObject(m_extras.language));
        QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
        preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
        root.replaceKey("/ViewerPreferences", preferences);
    }

    QPDFObjectHandle destination(const PdfPlace &place)
    {
        const auto page = size_t(place.page);
        return QPDFObjectHandle::newArray({m_pages.at(page), name("/XYZ"), QPDFObjectHandle::newNull(),
                                           number(m_heights.at(page) - place.y),
                                           QPDFObjectHandle::newNull()});
    }

    void addOutline()
    {
        if (m_extras.bookmarks.isEmpty())
            return;
        QPDFObjectHandle outlines = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        outlines.replaceKey("/Type", name("/Outlines"));
        qsizetype next = 0;
        (void)addBookmarks(outlines, next, 1);
        m_pdf.getRoot().replaceKey("/Outlines", outlines);
        m_pdf.getRoot().replaceKey("/PageMode", name("/UseOutlines"));
    }

    /** Hangs the bookmarks from \a next on, as long as they are of \a level or deeper, below \a parent. */
    int addBookmarks(QPDFObjectHandle parent, qsizetype &next, int level)
    {
        QPDFObjectHandle before;
        int count = 0;
        while (next < m_extras.bookmarks.size() && m_extras.bookmarks.at(next).level >= level) {
            const PdfBookmark &bookmark = m_extras.bookmarks.at(next++);
            QPDFObjectHandle item = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
            item.replaceKey("/Title", textObject(bookmark.title));
            item.replaceKey("/Parent", parent);
            item.replaceKey("/Dest", destination(bookmark.place));
            if (before) {
                item.replaceKey("/Prev", before);
                before.replaceKey("/Next", item);
            } else {
                parent.replaceKey("/First", item);
            }
            before = item;
            ++count;
            (void)addBookmarks(item, next, level + 1);
        }
        if (count == 0)
            return 0;
        parent.replaceKey("/Last", before);
        // Chapters are shown, what is inside them unfolds: a negative count means "closed".
        parent.replaceKey("/Count", QPDFObjectHandle::newInteger(level == 1 ? count : -count));
        return count;
    }

    /** Pages are called what is printed on them; the cover bears no number. */
    void addPageLabels()
    {
        QPDFObjectHandle cover = QPDFObjectHandle::newDictionary();
        cover.replaceKey("/P", textObject(u"Cover"_s));
        QPDFObjectHandle numbered = QPDFObjectHandle::newDictionary();
        numbered.replaceKey("/S", name("/D"));
        numbered.replaceKey("/St", QPDFObjectHandle::newInteger(2));
        QPDFObjectHandle labels = QPDFObjectHandle::newDictionary();
        labels.replaceKey("/Nums", QPDFObjectHandle::newArray({QPDFObjectHandle::newInteger(0), cover,
                                                               QPDFObjectHandle::newInteger(1), numbered}));
        m_pdf.getRoot().replaceKey("/PageLabels", labels);
    }

    void addLinks()
    {
        std::map<int, QPDFObjectHandle> annotations;
        for (const PdfLink &link : m_extras.links) {
            const double height = m_heights.at(size_t(link.page));
            QPDFObjectHandle annotation = QPDFObjectHandle::newDictionary();
            annotation.replaceKey("/Type", name("/Annot"));
            annotation.replaceKey("/Subtype", name("/Link"));
            annotation.replaceKey(
                "/Rect",
                QPDFObjectHandle::newArray({number(link.area.left()), number(height - link.area.bottom()),
                                            number(link.area.right()), number(height - link.area.top())}));
            annotation.replaceKey("/Border", QPDFObjectHandle::parse("[0 0 0]"));
            annotation.replaceKey("/F", QPDFObjectHandle::newInteger(4)); // printed, as PDF/A wants it
            annotation.replaceKey("/Dest", destination(link.target));
            const auto [list, isNew] = annotations.try_emplace(link.page, QPDFObjectHandle::newArray());
            list->second.appendItem(m_pdf.makeIndirectObject(annotation));
        }
        for (const auto &[page, list] : annotations)
            m_pages.at(size_t(page)).replaceKey("/Annots", list);
    }

    void attachFiles()
    {
        QPDFEmbeddedFileDocumentHelper files(m_pdf);
        for (const PdfAttachment &attachment : m_extras.attachments) {
            auto stream = QPDFEFStreamObjectHelper::createEFStream(m_pdf, attachment.bytes.toStdString());
            const std::string date = pdfInfoDate(m_extras.date).toStdString();
            stream.setCreationDate(date).setModDate(date).setSubtype(attachment.mimeType.toStdString());
            auto file =
                QPDFFileSpecObjectHelper::createFileSpec(m_pdf, attachment.name.toStdString(), stream);
            file.setDescription(attachment.description.toStdString());
            files.replaceEmbeddedFile(attachment.name.toStdString(), file);
        }
    }

    QByteArray write()
    {
        QPDFWriter writer(m_pdf);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setNewlineBeforeEndstream(m_extras.archive);
        // Object streams take objects in the order in which Qt numbered them, which isn't always the same.
        writer.setObjectStreamMode(qpdf_o_disable);
        writer.write();
        const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize())};
    }

    const PdfExtras &m_extras;
    QPDF m_pdf;
    std::vector<QPDFObjectHandle> m_pages;
    std::vector<double> m_heights; ///< of the pages, in points
    std::map<QPDFObjGen, size_t> m_fonts;
};

} // namespace

QByteArray finishedPdf(const QByteArray &painted, const PdfExtras &extras)
{
    return Finisher(painted, extras).run();
}

} // namespace clausula
