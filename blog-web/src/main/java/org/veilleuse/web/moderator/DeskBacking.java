package org.veilleuse.web.moderator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.veilleuse.core.post.PostName;
import org.veilleuse.core.post.PublishedPosts;
import org.veilleuse.moderation.comment.Claim;
import org.veilleuse.moderation.comment.Claims;
import org.veilleuse.moderation.comment.CommenterHistories;
import org.veilleuse.moderation.comment.CommenterHistory;
import org.veilleuse.moderation.comment.ModeratorCare;
import org.veilleuse.moderation.comment.Note;
import org.veilleuse.moderation.comment.Notes;
import org.veilleuse.moderation.comment.QueueItem;
import org.veilleuse.moderation.pattern.Catalogue;
import org.veilleuse.moderation.pattern.PatternId;

/** What stands around the cases of the queue: filters, histories, claims, notes and the veil. */
@Named("desk")
@RequestScoped
public class DeskBacking {

  @Inject private QueueBacking queue;
  @Inject private CommenterHistories histories;
  @Inject private HistoryWords historyWords;
  @Inject private Claims claims;
  @Inject private Notes notes;
  @Inject private ModeratorCare care;
  @Inject private PublishedPosts posts;
  @Inject private Catalogue catalogue;
  @Inject private HttpServletRequest request;

  private Map<Long, CommenterHistory> known;
  private Map<Long, Claim> claimed;
  private List<Note> written;
  private Map<Long, List<Note>> onPeople;
  private Integer veiledFrom;

  @PostConstruct
  void look() {
    List<QueueCase> seen = queue.getWaiting();
    List<Long> ids = seen.stream().map(one -> one.getItem().id()).toList();
    List<String> names = seen.stream().map(one -> one.getItem().pseudonym()).toList();
    known = histories.of(ids);
    claimed = claims.of(ids);
    written = notes.about(ids, names);
    onPeople = notes.onCommentersOf(ids);
  }

  private String me() {
    return request.getUserPrincipal().getName();
  }

  /** What became of this commenter's comments, in one line; null if the comment has just gone. */
  public String history(QueueItem item) {
    CommenterHistory history = known.get(item.id());
    return history == null ? null : historyWords.of(history);
  }

  /** Another moderator who has this comment before them, or null. */
  public String claimedBy(QueueItem item) {
    Claim claim = claimed.get(item.id());
    return claim == null || claim.moderator().equals(me()) ? null : claim.moderator();
  }

  /** The notes on this comment and on its commenter. */
  public List<Note> notes(QueueItem item) {
    return Stream.concat(
            written.stream()
                .filter(
                    note ->
                        note.commentId() == null
                            ? note.pseudonym().equals(item.pseudonym())
                            : note.commentId() == item.id()),
            onPeople.getOrDefault(item.id(), List.of()).stream())
        .toList();
  }

  /** The severity from which this moderator has texts veiled. */
  public int getVeiledFrom() {
    if (veiledFrom == null) {
      veiledFrom = care.veiledFrom(me());
    }
    return veiledFrom;
  }

  /** The severities to choose from. */
  public List<Integer> getThresholds() {
    return IntStream.rangeClosed(1, ModeratorCare.NEVER).boxed().toList();
  }

  public boolean isPauseDue() {
    return care.pauseIsDue(me());
  }

  /** The patterns, by id, with their names in the page's language. */
  public Map<String, String> getPatterns() {
    Locale language = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    Map<String, String> names = new LinkedHashMap<>();
    for (String id : DeskFilter.patterns()) {
      names.put(id, catalogue.name(PatternId.valueOf(id), language));
    }
    return names;
  }

  public List<String> getLanguages() {
    return DeskFilter.LANGUAGES;
  }

  public List<String> getStates() {
    return DeskFilter.STATES;
  }

  /** The post that the filter names, or null. */
  public PostName getPost() {
    Long post = queue.getFilter().post();
    return post == null ? null : posts.nameOf(post).orElse(null);
  }
}
