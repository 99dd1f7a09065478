package org.veilleuse.web.moderator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.veilleuse.core.post.PublishedPosts;
import org.veilleuse.moderation.comment.Action;
import org.veilleuse.moderation.comment.AuditDetail;
import org.veilleuse.moderation.comment.AuditEntry;
import org.veilleuse.moderation.comment.Trust;
import org.veilleuse.moderation.opinion.Leaning;
import org.veilleuse.moderation.opinion.Opinions;
import org.veilleuse.moderation.pattern.Catalogue;
import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.moderation.report.ReportReason;
import org.veilleuse.moderation.shield.Shields;
import org.veilleuse.moderation.wordlist.SiteWords;
import org.veilleuse.web.reader.Words;

/** Puts steps of the audit trail into words of the page's language. */
@Named
@ApplicationScoped
public class TrailWords {

  private static final Set<String> PARTS = Set.of("commenter", "screening", "blog", "reader");

  private static final Set<String> DECISIONS =
      Set.of("APPROVED", "REJECTED", "MARKED_SPAM", "LEFT_PUBLISHED");

  private static final Set<String> LETTERS =
      Set.of("PUBLISHED", "REJECTED", "APPEAL_UPHELD", "APPEAL_KEPT", "TAKEN_BACK");

  private static final String THREAD_OF_A_POST = "post-";

  private Catalogue catalogue;
  private PublishedPosts posts;
  @Inject private MeasureWords measures;

  protected TrailWords() {}

  @Inject
  TrailWords(Catalogue catalogue, PublishedPosts posts) {
    this.catalogue = catalogue;
    this.posts = posts;
  }

  /** What was done, for example {@code Rejected}. */
  public String action(AuditEntry entry) {
    return action(entry, locale());
  }

  static String action(AuditEntry entry, Locale locale) {
    return Words.say(locale, entry.action() == null ? "trail.unknown" : "trail." + entry.action());
  }

  /** Who did it: a name as it is, or what the blog's own parts are called. */
  public String actor(AuditEntry entry) {
    return PARTS.contains(String.valueOf(entry.actor()))
        ? Words.say(locale(), "trail.actor." + entry.actor())
        : who(entry.actor());
  }

  /** Who decided something: a name as it is, or what the rule that did is called. */
  public static String who(String name) {
    return who(name, locale());
  }

  static String who(String name, Locale locale) {
    return Trust.ACTOR.equals(name) ? Words.say(locale, "trail.actor.trusted") : name;
  }

  /** What else is known of it, or an empty text. */
  public String detail(AuditEntry entry) {
    return detail(entry, locale());
  }

  String detail(AuditEntry entry, Locale locale) {
    String what = what(entry, locale);
    if (!AuditDetail.of(entry.detail()).figures().containsKey(AuditDetail.VIA)) {
      return what;
    }
    String way = Words.say(locale, "trail.by-mail-link");
    return what.isEmpty() ? way : way + " – " + what;
  }

  private String what(AuditEntry entry, Locale locale) {
    AuditDetail detail = AuditDetail.of(entry.detail());
    String words = detail.words() == null ? "" : detail.words();
    Map<String, String> figures = detail.figures();
    if (figures.containsKey(AuditDetail.SAME_AS)) {
      String same = Words.say(locale, "trail.same-as", figures.get(AuditDetail.SAME_AS));
      return words.isEmpty() ? same : same + " – " + words;
    }
    if (figures.containsKey(Shields.OPENNESS)) {
      return ShieldWords.told(figures, words, locale);
    }
    if (figures.containsKey(SiteWords.LANGUAGE)) {
      return words + " (" + ShieldWords.language(figures.get(SiteWords.LANGUAGE), locale) + ")";
    }
    if (entry.action() == Action.SCREENED && figures.containsKey(AuditDetail.SEVERITY)) {
      return screened(figures, locale);
    }
    if (entry.action() == Action.EVIDENCE_GIVEN) {
      // Files that were given before have no sums of what is in them.
      return Words.say(
          locale,
          figures.containsKey(AuditDetail.SHA256_PDF) ? "trail.evidence" : "trail.evidence.zip",
          figures.getOrDefault(AuditDetail.COMMENTS, "?"),
          words,
          figures.getOrDefault(AuditDetail.SHA256, "?"),
          figures.get(AuditDetail.SHA256_PDF),
          figures.get(AuditDetail.SHA256_JSON));
    }
    if (entry.action() == Action.TRAIL_EXPORTED) {
      return figures.getOrDefault("form", "").toUpperCase(Locale.ROOT);
    }
    if (MeasureWords.tells(entry.action())) {
      return measures.trail(entry.action(), detail);
    }
    Action action = entry.action() == null ? Action.SUBMITTED : entry.action();
    if (words.isEmpty()) {
      return switch (action) {
        case BOUNDARY_SET, BOUNDARY_TAKEN_BACK -> Words.say(locale, "trail.everyone");
        case OPINION_GIVEN -> leaning(figures, locale);
        case NOTED -> about(figures.get(AuditDetail.ABOUT), locale);
        case REPORTED -> reported(figures.get(AuditDetail.REASON), locale);
        case BROUGHT_BACK -> reports(figures.get(AuditDetail.REPORTS), locale);
        case MAILED -> mailed(figures.get(AuditDetail.ABOUT), locale);
        default -> "";
      };
    }
    return switch (action) {
      case TAKEN_BACK -> was(figures.get(AuditDetail.WAS), words, locale);
      case IMPORTED, APPROVED_AT_ORIGIN -> Words.say(locale, "trail.from", words);
      case THREAD_OPENED, THREAD_CLOSED -> Words.say(locale, "trail.post", post(words));
      case OPINION_GIVEN -> leaning(figures, locale) + " – " + words;
      default -> words;
    };
  }

  private static String leaning(Map<String, String> figures, Locale locale) {
    String leaning = figures.getOrDefault(Opinions.LEANING, "");
    boolean known = Arrays.stream(Leaning.values()).anyMatch(one -> one.name().equals(leaning));
    return known ? Words.say(locale, "opinion.leaning." + leaning) : leaning;
  }

  private static String about(String what, Locale locale) {
    return "comment".equals(what) || "commenter".equals(what)
        ? Words.say(locale, "trail.about." + what)
        : "";
  }

  private static String reported(String reason, Locale locale) {
    return Stream.of(ReportReason.values()).anyMatch(known -> known.name().equals(reason))
        ? Words.say(locale, "report.reason." + reason)
        : "";
  }

  private static String reports(String count, Locale locale) {
    try {
      return count == null ? "" : Words.say(locale, "reports.count", Integer.parseInt(count));
    } catch (NumberFormatException e) {
      return "";
    }
  }

  private static String mailed(String what, Locale locale) {
    return LETTERS.contains(String.valueOf(what)) ? Words.say(locale, "trail.mailed." + what) : "";
  }

  private static String was(String action, String by, Locale locale) {
    return DECISIONS.contains(String.valueOf(action))
        ? Words.say(locale, "trail.was", Words.say(locale, "trail." + action), who(by, locale))
        : by;
  }

  private String screened(Map<String, String> figures, Locale locale) {
    String patterns =
        figures.entrySet().stream()
            .filter(figure -> !figure.getKey().equals(AuditDetail.SEVERITY))
            .filter(figure -> !figure.getKey().equals(AuditDetail.SCORE))
            .map(figure -> pattern(figure.getKey(), figure.getValue(), locale))
            .collect(Collectors.joining(", "));
    int level = level(figures.get(AuditDetail.SEVERITY));
    if (level == 0 && !patterns.isEmpty()) {
      return Words.say(locale, "trail.weak", patterns);
    }
    String gravity = Words.say(locale, "queue.level." + level);
    return patterns.isEmpty() ? gravity : Words.say(locale, "trail.flags", gravity, patterns);
  }

  private static int level(String severity) {
    try {
      return QueueCase.level(Math.max(0, Math.min(5, Integer.parseInt(severity))));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private String pattern(String id, String count, Locale locale) {
    for (PatternId pattern : PatternId.values()) {
      if (pattern.name().equals(id)) {
        String name = catalogue.name(pattern, locale);
        return count.equals("1") ? name : name + " × " + count;
      }
    }
    return id;
  }

  private String post(String thread) {
    if (thread.startsWith(THREAD_OF_A_POST)) {
      try {
        long id = Long.parseLong(thread.substring(THREAD_OF_A_POST.length()));
        return posts.nameOf(id).map(post -> post.title()).orElse(thread);
      } catch (NumberFormatException e) {
        return thread;
      }
    }
    return thread;
  }

  private static Locale locale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }
}
