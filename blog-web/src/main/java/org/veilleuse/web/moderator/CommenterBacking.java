package org.veilleuse.web.moderator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.veilleuse.core.post.PostName;
import org.veilleuse.core.post.PublishedPosts;
import org.veilleuse.moderation.comment.Note;
import org.veilleuse.moderation.comment.Notes;
import org.veilleuse.moderation.comment.Standing;
import org.veilleuse.moderation.commenter.CommenterComment;
import org.veilleuse.moderation.commenter.CommenterPage;
import org.veilleuse.moderation.commenter.CommenterProfile;
import org.veilleuse.moderation.commenter.Commenters;
import org.veilleuse.web.discussion.Threads;
import org.veilleuse.web.reader.NotFound;
import org.veilleuse.web.reader.Words;

/** One commenter, named by one of the comments: what is known, and what is done about them. */
@Named("commenter")
@RequestScoped
public class CommenterBacking {

  private static final int PAGE_SIZE = 20;
  private static final Set<String> DONE = Set.of("LIMIT", "PAUSE", "BLOCK", "lifted", "noted");

  @Inject private Commenters commenters;
  @Inject private Notes notes;
  @Inject private PublishedPosts posts;
  @Inject private HistoryWords historyWords;
  @Inject private VeilBacking veil;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private CommenterProfile profile;
  private CommenterPage page;
  private Map<Long, PostName> names = Map.of();
  private List<Note> written;

  /** Answers "not found" if the address names no comment. */
  public void load() throws IOException {
    Long id = MeasuresBacking.number(request.getParameter("id"));
    profile = id == null ? null : commenters.of(id).orElse(null);
    if (profile == null) {
      NotFound.answer(FacesContext.getCurrentInstance());
      return;
    }
    page = commenters.comments(id, request.getParameter("after"), PAGE_SIZE);
    names = posts.namesOf(page.items().stream().map(one -> Threads.postId(one.thread())).toList());
    written =
        Stream.concat(
                notes.about(List.of(), profile.pseudonyms()).stream(),
                notes.onCommentersOf(List.of(id)).getOrDefault(id, List.of()).stream())
            .toList();
  }

  public CommenterProfile getProfile() {
    return profile;
  }

  /** The latest name, or that it is veiled. */
  public String getName() {
    return veil.named(profile.pseudonym());
  }

  /** Whom the form of the page is about. */
  public MeasureTarget getTarget() {
    return new MeasureTarget(profile.commentId(), getName());
  }

  /** The other names that this commenter has used, or an empty text. */
  public String getOtherNames() {
    return profile.pseudonyms().stream()
        .filter(name -> !name.equals(profile.pseudonym()))
        .map(veil::named)
        .collect(Collectors.joining(", "));
  }

  /** For example {@code Insult × 2, Threat}, or an empty text. */
  public String getPatterns() {
    return historyWords.patterns(profile.patterns());
  }

  /** Where the commenter stands with the rule of trust, or null while that is switched off. */
  public String getStanding() {
    Standing standing = profile.standing();
    if (standing == null || !standing.rule().on()) {
      return null;
    }
    if (standing.trusted()) {
      return words.say("commenter.trusted");
    }
    if (standing.measured()) {
      return words.say("commenter.untrusted.measure");
    }
    return standing.rejectedLately()
        ? words.say("commenter.untrusted.rejected")
        : words.say("commenter.untrusted", standing.approved(), standing.rule().after());
  }

  public List<CommenterComment> getComments() {
    return page.items();
  }

  /** Where the next page of comments begins, or null on the last. */
  public String getNext() {
    return page.next();
  }

  /** The post that a comment is about, or null if it is gone. */
  public PostName post(CommenterComment comment) {
    return names.get(Threads.postId(comment.thread()));
  }

  /** The notes on this commenter, and on the pseudonyms from where nobody was known. */
  public List<Note> getNotes() {
    return written;
  }

  /** What a form led to, or null. */
  public String getNotice() {
    String done = request.getParameter("done");
    return done != null && DONE.contains(done)
        ? words.say("measure.done." + done, getName())
        : null;
  }
}
