package org.veilleuse.moderation.comment;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an audit entry says besides who did what: figures under keys, for pages to put into words of
 * any language, and words that somebody typed. Written as {@code {severity=2 INSULT=1} words}.
 *
 * @param figures in the order in which they were written; neither keys nor values have spaces
 * @param words null if there are none
 */
public record AuditDetail(Map<String, String> figures, String words) {

  /** 0 to 5, of a screening; the patterns that were flagged are keys beside it. */
  public static final String SEVERITY = "severity";

  /** 0 to 1, of a screening. */
  public static final String SCORE = "score";

  /** The id of another comment, with which this one was decided. */
  public static final String SAME_AS = "same-as";

  /** What an imported comment was called where it comes from. */
  public static final String EXTERNAL_ID = "external-id";

  /** What a comment was before a decision on it was taken back: the name of an {@link Action}. */
  public static final String WAS = "was";

  /** What a note is about: {@code comment} or {@code commenter}. */
  public static final String ABOUT = "about";

  /** How a decision was made, if not on the desk: {@code mail} by a link in a mail. */
  public static final String VIA = "via";

  /** The number of a rule of the site. */
  public static final String RULE = "rule";

  /** The name of a {@link MeasureKind}. */
  public static final String KIND = "kind";

  /** How many comments a limit lets through in 24 hours. */
  public static final String PER_DAY = "per-day";

  /** When a measure ends by itself, as {@code 2026-12-06T00:00:00Z}. */
  public static final String UNTIL = "until";

  /** How many comments moderators had approved when a rule published another. */
  public static final String APPROVED = "approved";

  /** How many the rule asked for. */
  public static final String AFTER = "after";

  /** How many comments a file of evidence holds. */
  public static final String COMMENTS = "comments";

  /** The SHA-256 of a file that was given out, in hexadecimal digits. */
  public static final String SHA256 = "sha256";

  /** The same of the two files in it: what is handed on is one of them. */
  public static final String SHA256_PDF = "sha256-pdf";

  /** The other one. */
  public static final String SHA256_JSON = "sha256-json";

  /** Whom a file is about: a keyed digest, the same for the same commenter, that names nobody. */
  public static final String COMMENTER = "commenter";

  /** What a comment said when it came, as {@link CommentContent} digests it. */
  public static final String CONTENT = "content";

  /** The {@link Status} that a step left a comment in, where the step alone does not tell. */
  public static final String STATUS = "status";

  /** Why a reader reported a comment. */
  public static final String REASON = "reason";

  /** How many reports brought a comment back to the queue. */
  public static final String REPORTS = "reports";

  // What was written before there were figures, in English, and is sealed like that.
  private static final String OLD_SAME = "same text as comment ";
  private static final String OLD_SCREENED = "severity ";

  /**
   * Reads what {@link #write} wrote; anything else is words.
   *
   * @param detail may be null
   */
  public static AuditDetail of(String detail) {
    if (detail == null) {
      return new AuditDetail(Map.of(), null);
    }
    int end = detail.indexOf('}');
    if (detail.startsWith("{") && end > 0) {
      String rest = detail.substring(end + 1);
      String words = rest.startsWith(" ") ? rest.substring(1) : rest;
      return new AuditDetail(figures(detail.substring(1, end)), words.isEmpty() ? null : words);
    }
    if (detail.startsWith(OLD_SAME)) {
      int colon = detail.indexOf(": ");
      String id = detail.substring(OLD_SAME.length(), colon < 0 ? detail.length() : colon);
      return new AuditDetail(Map.of(SAME_AS, id), colon < 0 ? null : detail.substring(colon + 2));
    }
    int flags = detail.indexOf(", flags {");
    if (detail.startsWith(OLD_SCREENED) && flags > 0 && end > flags) {
      String before = detail.substring(0, flags).replace(", ", ",").replace(' ', '=');
      String patterns = detail.substring(flags + ", flags {".length(), end);
      return new AuditDetail(figures((before + " " + patterns).replace(',', ' ')), null);
    }
    return new AuditDetail(Map.of(), detail);
  }

  private static Map<String, String> figures(String text) {
    Map<String, String> figures = new LinkedHashMap<>();
    int from = 0;
    while (from < text.length()) {
      int space = text.indexOf(' ', from);
      int to = space < 0 ? text.length() : space;
      int equals = text.indexOf('=', from);
      if (equals > from && equals < to) {
        figures.put(text.substring(from, equals), text.substring(equals + 1, to));
      }
      from = to + 1;
    }
    return figures;
  }

  /**
   * Puts figures and words into one text; null if there are neither. Words that look like figures
   * stay words.
   *
   * @param words may be null
   */
  static String write(Map<String, String> figures, String words) {
    boolean looks =
        words != null
            && (words.startsWith("{")
                || words.startsWith(OLD_SAME)
                || words.startsWith(OLD_SCREENED));
    if (figures.isEmpty() && !looks) {
      return words;
    }
    StringBuilder text = new StringBuilder("{");
    figures.forEach(
        (name, value) -> {
          if (!isFigure(value)) {
            throw new IllegalArgumentException("Not a figure: " + name);
          }
          text.append(text.length() > 1 ? " " : "").append(name).append('=').append(value);
        });
    text.append('}');
    return words == null ? text.toString() : text.append(' ').append(words).toString();
  }

  /** Whether a value can stand among figures. */
  static boolean isFigure(String value) {
    return value.chars().noneMatch(c -> c <= ' ' || c == '}');
  }
}
