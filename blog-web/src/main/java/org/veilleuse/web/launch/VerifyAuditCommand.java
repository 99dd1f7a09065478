package org.veilleuse.web.launch;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;

/**
 * {@code verify-audit}: lets the blog that runs on the data folder verify its audit trail, or
 * starts the application without a port for it.
 *
 * @param expect a mark printed earlier that has to be in the trail, or null
 */
record VerifyAuditCommand(Settings settings, String expect) {

  /**
   * Reads what stands behind the command.
   *
   * @throws Refusal unless it is nothing, or {@code --expect MARK}
   */
  static VerifyAuditCommand of(List<String> arguments, Settings settings) {
    boolean expecting = arguments.size() == 2 && arguments.get(0).equals("--expect");
    if (!arguments.isEmpty() && !expecting) {
      throw new Refusal(Refusal.WRONG_USE, "verify-audit.usage");
    }
    return new VerifyAuditCommand(settings, expecting ? arguments.get(1) : null);
  }

  /** Returns 0 if the trail is well, 1 if it is not or could not be read. */
  int run() {
    Map<String, String> given = expect == null ? Map.of() : Map.of("expect", expect);
    return Launcher.command(settings, "verify-audit", given, this::sendTo);
  }

  int sendTo(ControlChannel channel) {
    String query = expect == null ? "" : "?expect=" + RunningBlogCall.encoded(expect);
    return new RunningBlogCall(channel).send("verify-audit" + query, BodyPublishers.noBody());
  }
}
