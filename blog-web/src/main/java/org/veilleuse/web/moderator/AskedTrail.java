package org.veilleuse.web.moderator;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.veilleuse.moderation.comment.Action;
import org.veilleuse.moderation.comment.AuditFilter;

/**
 * Which part of the audit trail an address asks for, as it was typed; empty for any.
 *
 * @param comment a number, or what was typed instead
 */
public record AskedTrail(String actor, String action, String comment) {

  private static final int LONGEST = 200;

  static AskedTrail of(HttpServletRequest request) {
    return new AskedTrail(
        typed(request, "actor"), typed(request, "action"), typed(request, "comment"));
  }

  private static String typed(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    String typed = value == null ? "" : value.strip();
    return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
  }

  /** What is no number, or no action, finds nothing rather than everything. */
  AuditFilter filter() {
    if (!action.isEmpty() && known() == null) {
      return nothing();
    }
    try {
      return new AuditFilter(
          actor.isEmpty() ? null : actor, known(), comment.isEmpty() ? null : number());
    } catch (NumberFormatException e) {
      return nothing();
    }
  }

  private static AuditFilter nothing() {
    return new AuditFilter(null, null, -1L);
  }

  private Long number() {
    return Long.valueOf(comment.startsWith("#") ? comment.substring(1) : comment);
  }

  private Action known() {
    for (Action one : Action.values()) {
      if (one.name().equals(action)) {
        return one;
      }
    }
    return null;
  }

  /** Those that ask for something, under their names in the address. */
  Map<String, String> parameters() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("actor", actor);
    all.put("action", action);
    all.put("comment", comment);
    all.values().removeIf(String::isEmpty);
    return all;
  }

  /** Whether anything is asked for in particular. */
  public boolean isNarrow() {
    return !parameters().isEmpty();
  }
}
