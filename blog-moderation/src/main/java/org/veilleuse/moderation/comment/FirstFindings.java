package org.veilleuse.moderation.comment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * As much of what was found in one text as a moderator can look at: the same words over and over
 * again would bury the page on which others wait.
 */
final class FirstFindings {

  private FirstFindings() {}

  /**
   * At most {@link QueueItem#MOST_FOUND} of each pattern, in the order in which they are given.
   * Every rule is heard before one is heard twice, the gravest first, for the veil and the figures
   * go by what is kept.
   */
  static List<Finding> of(List<Finding> found) {
    Set<Finding> kept = new HashSet<>();
    found.stream()
        .collect(Collectors.groupingBy(finding -> finding.pattern))
        .values()
        .forEach(same -> kept.addAll(few(same)));
    return found.stream().filter(kept::contains).toList();
  }

  private static List<Finding> few(List<Finding> same) {
    Set<String> heard = new HashSet<>();
    List<Finding> firsts = new ArrayList<>();
    List<Finding> others = new ArrayList<>();
    same.forEach(finding -> (heard.add(finding.rule) ? firsts : others).add(finding));
    firsts.sort(Comparator.comparingInt((Finding finding) -> finding.severity).reversed());
    return Stream.concat(firsts.stream(), others.stream()).limit(QueueItem.MOST_FOUND).toList();
  }
}
