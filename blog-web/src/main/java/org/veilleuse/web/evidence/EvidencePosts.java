package org.veilleuse.web.evidence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.veilleuse.core.post.PostCredit;
import org.veilleuse.moderation.comment.PersonName;
import org.veilleuse.moderation.comment.ThreadId;
import org.veilleuse.web.discussion.Threads;

/** The posts that comments stand under, each looked up once; for one request. */
public final class EvidencePosts {

  private final Function<Collection<Long>, List<PostCredit>> posts;
  private final Map<ThreadId, Optional<PostCredit>> known = new HashMap<>();

  /**
   * @param posts finds posts by their ids
   */
  EvidencePosts(Function<Collection<Long>, List<PostCredit>> posts) {
    this.posts = posts;
  }

  /** Looks up many at once. */
  public void lookUp(Collection<ThreadId> threads) {
    Map<Long, ThreadId> missing =
        threads.stream()
            .filter(thread -> !known.containsKey(thread))
            .distinct()
            .collect(Collectors.toMap(Threads::postId, thread -> thread));
    posts
        .apply(missing.keySet())
        .forEach(post -> known.put(missing.get(post.id()), Optional.of(post)));
    missing.values().forEach(thread -> known.putIfAbsent(thread, Optional.empty()));
  }

  /** The post of a thread, or null if it is gone. */
  public PostCredit of(ThreadId thread) {
    if (!known.containsKey(thread)) {
      lookUp(Set.of(thread));
    }
    return known.get(thread).orElse(null);
  }

  /** Tells of threads which are under posts of an author. */
  UnaryOperator<Set<ThreadId>> by(String author) {
    String key = PersonName.key(author);
    return threads -> {
      lookUp(threads);
      return threads.stream()
          .filter(
              thread ->
                  known
                      .get(thread)
                      .filter(post -> PersonName.key(post.author()).equals(key))
                      .isPresent())
          .collect(Collectors.toSet());
    };
  }
}
