package org.veilleuse.web.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Liberation Sans, which PDFBox brings along, embedded with the characters that are used. No font
 * of the machine is looked for.
 */
final class PdfFont {

  private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final PDFont font;
  private final CmapLookup characters;
  private final Map<Integer, Float> widths = new HashMap<>();

  PdfFont(PDDocument document) throws IOException {
    try (InputStream in = PDType0Font.class.getResourceAsStream(FILE)) {
      TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(in));
      // Read until the document is saved, which closes it.
      document.registerTrueTypeFontForClosing(file);
      // Ligatures, for which every text would be looked through again and again.
      file.setEnableGsub(false);
      characters = file.getUnicodeCmapLookup();
      font = PDType0Font.load(document, file, true);
    }
  }

  PDFont font() {
    return font;
  }

  /** Whether it has this character and can place it: not those written from right to left. */
  boolean shows(int c) {
    return switch (Character.getDirectionality(c)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_ARABIC_NUMBER ->
          false;
      default ->
          switch (Character.getType(c)) {
            case Character.CONTROL,
                Character.FORMAT,
                Character.SURROGATE,
                Character.UNASSIGNED,
                Character.PRIVATE_USE,
                Character.LINE_SEPARATOR,
                Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> characters.getGlyphId(c) > 0;
          };
    };
  }

  /** How wide a text is that it shows, in points. */
  float width(String text, float size) {
    float width = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      width += widths.computeIfAbsent(c, this::widthOf);
      i += Character.charCount(c);
    }
    return width * size / 1000;
  }

  private float widthOf(int c) {
    try {
      return font.getStringWidth(Character.toString(c));
    } catch (IOException e) {
      throw new IllegalStateException("A font in memory can be read.", e);
    }
  }
}
