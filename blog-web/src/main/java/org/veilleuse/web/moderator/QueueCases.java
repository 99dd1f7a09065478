package org.veilleuse.web.moderator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.veilleuse.core.post.PostName;
import org.veilleuse.core.post.PublishedPosts;
import org.veilleuse.moderation.comment.Decision;
import org.veilleuse.moderation.comment.QueueFlag;
import org.veilleuse.moderation.comment.QueueItem;
import org.veilleuse.moderation.comment.QueueProtection;
import org.veilleuse.moderation.pattern.Catalogue;
import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.moderation.wordlist.SiteWords;
import org.veilleuse.web.discussion.Threads;
import org.veilleuse.web.reader.Words;

/** Puts a waiting comment, its post and the catalogue's reasons together for the desk. */
@ApplicationScoped
class QueueCases {

  private static final int LONGEST_WORDS = 80;

  private Catalogue catalogue;
  private PublishedPosts posts;
  private Function<String, Optional<String>> notes;

  QueueCases() {}

  @Inject
  QueueCases(Catalogue catalogue, PublishedPosts posts, SiteWords words) {
    this(catalogue, posts, words::note);
  }

  QueueCases(Catalogue catalogue, PublishedPosts posts) {
    this(catalogue, posts, rule -> Optional.empty());
  }

  private QueueCases(
      Catalogue catalogue, PublishedPosts posts, Function<String, Optional<String>> notes) {
    this.catalogue = catalogue;
    this.posts = posts;
    this.notes = notes;
  }

  QueueCase of(QueueItem item, Locale language) {
    return of(List.of(item), language).get(0);
  }

  /** The same for a page of them: their posts are looked up together. */
  List<QueueCase> of(List<QueueItem> items, Locale language) {
    Map<Long, PostName> names =
        posts.namesOf(items.stream().map(item -> Threads.postId(item.thread())).toList());
    return items.stream()
        .map(item -> of(item, names.get(Threads.postId(item.thread())), language))
        .toList();
  }

  private QueueCase of(QueueItem item, PostName post, Locale language) {
    List<Reason> flags = new ArrayList<>();
    List<Reason> protections = new ArrayList<>();
    List<MarkedText.Found> found = new ArrayList<>();
    int number = 0;
    List<QueueFlag> said = withoutEchoes(item.flags());
    for (QueueFlag flag : said) {
      ++number;
      Optional<String> sentence = flag.sentence(language);
      if (sentence.isPresent()) {
        flags.add(ofConversation(number, flag, sentence.get(), language));
        continue;
      }
      if (flag.ofName()) {
        flags.add(ofName(number, flag, language));
        continue;
      }
      found.add(new MarkedText.Found(flag.start(), flag.end(), flag.severity(), number));
      flags.add(
          new Reason(
              number,
              catalogue.name(flag.pattern(), language),
              words(item.text(), flag.start(), flag.end()),
              catalogue.reason(flag.rule(), language) + noted(flag, language),
              null,
              catalogue.innocent(flag.rule()).orElse(null)));
    }
    for (QueueProtection shield : item.protections()) {
      found.add(new MarkedText.Found(shield.start(), shield.end(), 0, ++number));
      protections.add(
          new Reason(
              number,
              catalogue.name(shield.pattern(), language),
              words(item.text(), shield.start(), shield.end()),
              null,
              shield.kind().name().toLowerCase(Locale.ROOT),
              null));
    }
    return new QueueCase(
        item,
        post,
        MarkedText.cut(item.text(), found),
        flags,
        protections,
        proposedReason(said, itsOwn(item, language)));
  }

  /** What the site's own list notes beside a word. */
  private String noted(QueueFlag flag, Locale language) {
    return notes
        .apply(flag.rule())
        .map(note -> " " + Words.say(language, "words.noted", note))
        .orElse("");
  }

  /** Two rules of a pattern that find the same words say one thing; the graver one says it. */
  private static List<QueueFlag> withoutEchoes(List<QueueFlag> flags) {
    Map<PatternId, TreeMap<Integer, Integer>> said = new EnumMap<>(PatternId.class);
    List<QueueFlag> kept = new ArrayList<>();
    for (QueueFlag flag :
        flags.stream().sorted(Comparator.comparingInt(QueueFlag::severity).reversed()).toList()) {
      TreeMap<Integer, Integer> ends =
          said.computeIfAbsent(flag.pattern(), none -> new TreeMap<>());
      int start = Math.min(flag.start(), flag.end() - 1); // What no words show is before them all.
      // Of those of a pattern that are kept no two overlap, so one look is enough.
      Map.Entry<Integer, Integer> before = ends.lowerEntry(flag.end());
      if (before == null || before.getValue() <= start) {
        ends.put(start, flag.end());
        kept.add(flag);
      }
    }
    kept.sort(Comparator.comparingInt(QueueFlag::start));
    return kept;
  }

  /** No words show it: nothing is marked in the text, and no sentence was let pass. */
  private Reason ofConversation(int number, QueueFlag flag, String sentence, Locale language) {
    return new Reason(number, catalogue.name(flag.pattern(), language), "", sentence, null, null);
  }

  /** Not even its words are shown, which may be veiled, nor a sentence that is no name. */
  private Reason ofName(int number, QueueFlag flag, Locale language) {
    return new Reason(
        number,
        Words.say(language, "queue.in-name", catalogue.name(flag.pattern(), language)),
        "",
        catalogue.reason(flag.rule(), language) + noted(flag, language),
        null,
        null);
  }

  /** Whoever wrote the comment will read the reason. */
  private static Locale itsOwn(QueueItem item, Locale otherwise) {
    return item.language() == null ? otherwise : Locale.forLanguageTag(item.language());
  }

  /**
   * The reasons of the flags, each once, the gravest first and whole ones as long as they fit: a
   * beginning that the moderator can change. Of a pattern of the conversation why it matters, for
   * its own sentence tells what others wrote.
   */
  private String proposedReason(List<QueueFlag> flags, Locale language) {
    List<String> reasons =
        flags.stream()
            .sorted(Comparator.comparingInt(QueueFlag::severity).reversed())
            .map(flag -> proposed(flag, language))
            .distinct()
            .toList();
    int most = reasons.size();
    while (String.join("\n", reasons.subList(0, most)).length() > Decision.MOST_REASON) {
      most--;
    }
    return String.join("\n", reasons.subList(0, most));
  }

  private String proposed(QueueFlag flag, Locale language) {
    if (flag.sentence(language).isPresent()) {
      return catalogue.why(flag.pattern(), language);
    }
    String reason = catalogue.reason(flag.rule(), language);
    return flag.ofName() ? Words.say(language, "queue.name-reason", reason) : reason;
  }

  private static String words(String text, int start, int end) {
    int from = Math.max(0, Math.min(start, text.length()));
    int to = Math.max(from, Math.min(end, text.length()));
    String words = text.substring(from, to).strip();
    return words.length() <= LONGEST_WORDS
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST_WORDS / 2)).stripTrailing() + " …";
  }
}
