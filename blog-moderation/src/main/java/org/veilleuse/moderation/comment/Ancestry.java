package org.veilleuse.moderation.comment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who answers whom in an import, with every circle cut open. */
final class Ancestry {

  private Ancestry() {}

  /**
   * Removes from a map of children to parents one link of every circle. Each link is looked at
   * once, however long the chains.
   */
  static Map<String, String> withoutCircles(Map<String, String> parents) {
    Map<String, String> cut = new HashMap<>(parents);
    Set<String> safe = new HashSet<>();
    for (String start : parents.keySet()) {
      Set<String> path = new HashSet<>();
      String at = start;
      while (at != null && !safe.contains(at) && path.add(at)) {
        String parent = cut.get(at);
        if (path.contains(parent)) {
          cut.remove(at);
          parent = null;
        }
        at = parent;
      }
      safe.addAll(path);
    }
    return cut;
  }
}
