package org.veilleuse.web.launch;

/** Something the person at the command line can put right; its message is shown without a trace. */
class Refusal extends RuntimeException {

  static final int WRONG_USE = 2;
  static final int FAILED = 1;

  final int exitCode;

  /**
   * @param exitCode what the process ends with, {@link #WRONG_USE} or {@link #FAILED}
   * @param key of the message in the bundle
   * @param details fill the message's places
   */
  Refusal(int exitCode, String key, Object... details) {
    super(Messages.text(key, details), null, false, false);
    this.exitCode = exitCode;
  }
}
