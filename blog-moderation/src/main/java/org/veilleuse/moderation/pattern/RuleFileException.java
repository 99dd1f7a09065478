package org.veilleuse.moderation.pattern;

/** A rule file that cannot be used; the message begins with file and line. */
public final class RuleFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RuleFileException(String file, int line, String problem, Throwable cause) {
    super(file + ":" + line + ": " + problem, cause);
  }

  /** A rule that does not do what its example says; the source is file and line. */
  public RuleFileException(String source, String problem) {
    super(source + ": " + problem);
  }
}
