package org.veilleuse.web.moderator;

import java.util.StringJoiner;
import org.veilleuse.moderation.comment.AuditEntry;
import org.veilleuse.moderation.comment.SealedEntry;

/** Entries of the audit trail as lines of a file. */
final class TrailFile {

  static final String CSV_HEADER =
      "id,position,at,actor,action,comment,detail,previous_seal,seal\r\n";

  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private TrailFile() {}

  /** A line of CSV (RFC 4180); spreadsheets find no formula in it. */
  static String csv(SealedEntry sealed) {
    AuditEntry entry = sealed.entry();
    StringJoiner cells = new StringJoiner(",", "", "\r\n");
    cells.add(Long.toString(entry.id()));
    cells.add(sealed.position() == null ? "" : sealed.position().toString());
    cells.add(entry.at().toString());
    cells.add(cell(entry.actor()));
    cells.add(entry.action() == null ? "" : entry.action().name());
    cells.add(entry.commentId() == null ? "" : entry.commentId().toString());
    cells.add(cell(entry.detail()));
    cells.add(cell(sealed.previousSeal()));
    cells.add(cell(sealed.seal()));
    return cells.toString();
  }

  // What a spreadsheet would compute gets an apostrophe in front, which makes it text.
  static String cell(String value) {
    if (value == null) {
      return "";
    }
    String begins = value.stripLeading();
    boolean formula =
        !value.isEmpty()
            && (FORMULA.indexOf(value.charAt(0)) >= 0
                || (!begins.isEmpty() && FORMULA.indexOf(begins.charAt(0)) >= 0));
    return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
  }

  /** A line of JSON, with everything word for word. */
  static String json(SealedEntry sealed) {
    AuditEntry entry = sealed.entry();
    StringJoiner members = new StringJoiner(",", "{", "}\n");
    members.add("\"id\":" + entry.id());
    members.add("\"position\":" + sealed.position());
    members.add("\"at\":" + quoted(entry.at().toString()));
    members.add("\"actor\":" + quoted(entry.actor()));
    members.add("\"action\":" + quoted(entry.action() == null ? null : entry.action().name()));
    members.add("\"comment\":" + entry.commentId());
    members.add("\"detail\":" + quoted(entry.detail()));
    members.add("\"previousSeal\":" + quoted(sealed.previousSeal()));
    members.add("\"seal\":" + quoted(sealed.seal()));
    return members.toString();
  }

  private static String quoted(String value) {
    if (value == null) {
      return "null";
    }
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ' || c == 0x7F || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c)) {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.append('"').toString();
  }
}
