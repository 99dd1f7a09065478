package org.veilleuse.web.moderator;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whose numbers somebody is shown beside a name. Administrators see everybody's, to notice who is
 * left alone with the work; others see their own: a team of volunteers needs no league table.
 */
final class VisibleModerators {

  private VisibleModerators() {}

  static <T> SortedMap<String, T> of(HttpServletRequest request, SortedMap<String, T> all) {
    if (request.isUserInRole("administrator")) {
      return all;
    }
    SortedMap<String, T> own = new TreeMap<>(all);
    own.keySet().retainAll(Set.of(request.getUserPrincipal().getName()));
    return own;
  }
}
