package org.veilleuse.web.evidence;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Text that flows down pages of A4, a new page where one is full. */
final class PdfSheet {

  private static final float EDGE = 60;
  private static final float FOOT = 36;
  private static final float LEADING = 1.38f;

  /** The longest text in words fills half of them, one of line feeds would fill many pages. */
  static final int MOST_LINES = 300;

  private final PDDocument document;
  private final PdfFont font;
  private final EvidenceWords words;
  private final ShownText shown;
  private PDPageContentStream out;
  private float y;

  PdfSheet(PDDocument document, EvidenceWords words) throws IOException {
    this.document = document;
    this.words = words;
    this.font = new PdfFont(document);
    this.shown = new ShownText(font::shows, more -> words.say("evidence.pdf.more-signs", more));
  }

  /** How a paragraph looks; its left edge in points from that of the page's text. */
  enum Look {
    TITLE(20, Color.BLACK, true, 0),
    HEADING(12.5f, Color.BLACK, true, 0),
    LABEL(9, new Color(0x4d, 0x57, 0x66), true, 0),
    NOTE(9, new Color(0x4d, 0x57, 0x66), false, 0),
    BODY(10.5f, Color.BLACK, false, 0),
    PROSE(9.5f, Color.BLACK, false, 0),
    WORDS(11.5f, Color.BLACK, false, 14),
    QUOTE(9.5f, new Color(0x4d, 0x57, 0x66), false, 14);

    private final float size;
    private final Color color;
    private final boolean bold;
    private final float indent;

    Look(float size, Color color, boolean bold, float indent) {
      this.size = size;
      this.color = color;
      this.bold = bold;
      this.indent = indent;
    }
  }

  /** Begins a page. */
  void page() throws IOException {
    close();
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    out = new PDPageContentStream(document, page);
    y = PDRectangle.A4.getHeight() - EDGE;
  }

  /** A page unless this many points are left on the one under way. */
  void room(float points) throws IOException {
    if (out == null || y - points < EDGE) {
      page();
    }
  }

  void gap(float points) {
    y -= points;
  }

  /** A line across the page. */
  void rule() throws IOException {
    room(20);
    out.setStrokingColor(new Color(0xb8, 0xbf, 0xc9));
    out.setLineWidth(0.6f);
    out.moveTo(EDGE, y);
    out.lineTo(PDRectangle.A4.getWidth() - EDGE, y);
    out.stroke();
    y -= 6;
  }

  /** Paragraphs of any length, of which the first 300 lines are shown and the others counted. */
  void say(Look look, String text) throws IOException {
    float height = look.size * LEADING;
    Lines lines = new Lines(part -> font.width(part, look.size), width() - look.indent);
    List<String> all = lines.of(shown.of(text));
    if (all.size() > MOST_LINES) {
      String more = words.say("evidence.pdf.more-lines", all.size() - MOST_LINES);
      List<String> last = lines.of(shown.of(more));
      all = Stream.concat(all.stream().limit(MOST_LINES), last.stream()).toList();
    }
    for (String line : all) {
      room(height);
      y -= height;
      bar(look, height);
      write(out, look, line, EDGE + look.indent, y + height - look.size);
    }
  }

  // What people wrote stands behind a bar, so that nothing in it passes for words of this file.
  private void bar(Look look, float height) throws IOException {
    if (look.indent > 0) {
      out.setStrokingColor(look == Look.WORDS ? new Color(0xa6, 0x4a, 0x00) : Color.LIGHT_GRAY);
      out.setLineWidth(look == Look.WORDS ? 2 : 1);
      out.moveTo(EDGE + 4, y - 1);
      out.lineTo(EDGE + 4, y + height - 1);
      out.stroke();
    }
  }

  private void write(PDPageContentStream page, Look look, String line, float x, float base)
      throws IOException {
    page.beginText();
    page.setFont(font.font(), look.size);
    page.setNonStrokingColor(look.color);
    page.setStrokingColor(look.color);
    page.setLineWidth(look.size / 40);
    page.setRenderingMode(look.bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    page.newLineAtOffset(x, base);
    page.showText(line);
    page.endText();
  }

  /** Puts all pages behind the first so many before these. */
  void toTheFront(int pages) {
    PDPageTree all = document.getPages();
    PDPage first = all.get(0);
    for (int at = pages; at < all.getCount(); at++) {
      PDPage moved = all.get(at);
      all.remove(at);
      all.insertBefore(moved, first);
    }
  }

  /**
   * Ends the last page and writes a foot under each.
   *
   * @param right made of a page's number and how many there are
   */
  void finish(String left, BiFunction<Integer, Integer, String> right) throws IOException {
    close();
    int count = document.getNumberOfPages();
    int at = 0;
    for (PDPage page : document.getPages()) {
      at++;
      try (PDPageContentStream under =
          new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
        String number = right.apply(at, count);
        float x = PDRectangle.A4.getWidth() - EDGE - font.width(number, Look.NOTE.size);
        write(under, Look.NOTE, cut(shown.of(left), x - EDGE - 20), EDGE, FOOT);
        write(under, Look.NOTE, number, x, FOOT);
      }
    }
  }

  private String cut(String text, float width) {
    return new Lines(part -> font.width(part, Look.NOTE.size), width).of(text).get(0);
  }

  private static float width() {
    return PDRectangle.A4.getWidth() - 2 * EDGE;
  }

  private void close() throws IOException {
    if (out != null) {
      out.close();
      out = null;
    }
  }
}
