package org.veilleuse.core.exchange;

/**
 * A line of an import's report, for example {@code PAGE} about "Legal notice".
 *
 * @param code why, for the page to put into words
 * @param about a title or a number; never null
 */
public record ReportLine(String code, String about) {

  static ReportLine of(String line) {
    int tab = line.indexOf('\t');
    return tab < 0
        ? new ReportLine(line, "")
        : new ReportLine(line.substring(0, tab), line.substring(tab + 1));
  }

  String asLine() {
    StringBuilder clean = new StringBuilder(code).append('\t');
    about
        .codePoints()
        .limit(200)
        .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0x85 ? ' ' : c)
        .forEach(clean::appendCodePoint);
    return clean.append('\n').toString();
  }
}
