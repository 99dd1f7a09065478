package org.veilleuse.web.launch;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * One record of the log on one line, such as {@code 2026-11-24 06:01:37 WARNING Screening: no rules
 * for "nl"}; a trace follows on lines of its own.
 */
public final class LogLine extends Formatter {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.systemDefault());

  @Override
  public String format(LogRecord log) {
    StringBuilder line = new StringBuilder(120);
    TIME.formatTo(log.getInstant(), line);
    line.append(' ').append(log.getLevel().getName()).append(' ');
    line.append(shortName(log.getLoggerName())).append(": ");
    line.append(oneLine(formatMessage(log))).append(System.lineSeparator());
    if (log.getThrown() != null) {
      StringWriter trace = new StringWriter();
      log.getThrown().printStackTrace(new PrintWriter(trace));
      line.append(trace);
    }
    return line.toString();
  }

  private static String shortName(String logger) {
    return logger == null || logger.isEmpty()
        ? "root"
        : logger.substring(logger.lastIndexOf('.') + 1);
  }

  /** A message that quotes what somebody sent must not be able to fake a line of its own. */
  private static String oneLine(String message) {
    if (message == null) {
      return "";
    }
    StringBuilder line = new StringBuilder(message.length());
    message
        .strip()
        .codePoints()
        .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
        .forEach(line::appendCodePoint);
    return line.toString();
  }
}
