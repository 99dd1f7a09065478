package org.veilleuse.web.discussion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.veilleuse.moderation.comment.CommenterId;
import org.veilleuse.moderation.comment.Comments;
import org.veilleuse.moderation.comment.PublishedComment;
import org.veilleuse.moderation.comment.Receipt;
import org.veilleuse.moderation.comment.Submission;
import org.veilleuse.moderation.comment.SubmissionRefused;
import org.veilleuse.moderation.comment.ThreadId;
import org.veilleuse.web.reader.PostBacking;
import org.veilleuse.web.reader.Words;
import org.veilleuse.web.security.ClientAddress;

/** The form under a post: what was typed is still there whatever is wrong with it. */
@Named("commentForm")
@RequestScoped
public class CommentFormBacking {

  /** A message for the reader, and the field it is about, if any. */
  public record Problem(String field, String text) {}

  @Inject private Comments comments;
  @Inject private PostBacking post;
  @Inject private FormToken tokens;
  @Inject private CommentLimiter limiter;
  @Inject private ClientAddress clientAddress;
  @Inject private CommenterCookie identity;
  @Inject private AddressKeeping addresses;
  @Inject private ClosedCommentsBacking closed;
  @Inject private MeasuredBacking measured;
  @Inject private ShieldBacking shield;
  @Inject private HttpServletRequest request;
  @Inject private Words words;

  private final List<Problem> problems = new ArrayList<>();

  private String pseudonym = "";
  private String email = "";
  private String text = "";
  private String website = "";
  private String token = "";
  private String replyTo = "";
  private boolean answersNobody;
  private boolean answerRefused;

  /** Stores the comment and leads to its receipt, or says what is wrong with it. */
  public void submit() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ThreadId thread = thread();
    int status = refusal(thread);
    if (status == 0) {
      try {
        Receipt receipt = comments.submit(submission(thread));
        identity.remember(receipt);
        addresses.keep(receipt, email);
        faces.getExternalContext().redirect("/comments/" + receipt.token());
        faces.responseComplete();
        return;
      } catch (SubmissionRefused e) {
        e.reasons().forEach(reason -> add(fieldOf(reason), "comment." + reason));
        measured.tell(e);
        shield.hear(e.reasons());
        answerRefused = e.reasons().contains(SubmissionRefused.Reason.ANSWER_REFUSED);
        if (e.reasons().contains(SubmissionRefused.Reason.PARENT_UNKNOWN)) {
          // So that sending it again sends it, as the message says.
          replyTo = "";
          answersNobody = true;
        }
        status = 422;
      }
    }
    faces.getExternalContext().setResponseStatus(status);
  }

  /** The status to refuse the form with, the problem added, or 0. */
  private int refusal(ThreadId thread) {
    if (!website.isEmpty()) {
      website = "";
      add(null, "comment.trap");
      return 422;
    }
    if (!tokens.isValid(token, thread)) {
      add(null, "comment.expired");
      return 422;
    }
    Duration wait =
        limiter.take(clientAddress.networkOf(request), thread.value(), replyTo, pseudonym, text);
    if (!wait.isZero()) {
      add(null, "comment.limited", Math.max(1, wait.toMinutes()));
      return 429;
    }
    return 0;
  }

  private Submission submission(ThreadId thread) {
    String client = clientAddress.of(request);
    CommenterId commenter = identity.known();
    return new Submission(thread, replyToId(), pseudonym, text, email, client, commenter);
  }

  private void add(String field, String key, Object... values) {
    problems.add(new Problem(field, words.say(key, values)));
  }

  private static String fieldOf(SubmissionRefused.Reason reason) {
    return switch (reason) {
      case PSEUDONYM_MISSING, PSEUDONYM_TOO_LONG, PSEUDONYM_UNREADABLE, PSEUDONYM_ADDRESS ->
          "pseudonym";
      case TEXT_MISSING, TEXT_TOO_LONG, TEXT_UNREADABLE -> "text";
      case EMAIL_INVALID -> "email";
      case COMMENTER_LIMITED, COMMENTER_PAUSED, COMMENTER_BLOCKED -> null;
      case THREAD_CLOSED, PARENT_UNKNOWN, ANSWER_REFUSED, COMMENTS_CLOSED, COMMENTER_UNKNOWN ->
          null;
    };
  }

  private ThreadId thread() {
    return Threads.of(post.getPost().id());
  }

  private Long replyToId() {
    try {
      return replyTo.isEmpty() ? null : Long.valueOf(replyTo);
    } catch (NumberFormatException e) {
      // No comment has a negative number, so this is refused as an unknown one.
      return -1L;
    }
  }

  /** All that is wrong, in the order of the form. */
  public List<Problem> getProblems() {
    return problems;
  }

  /** What is wrong with a field, or null. */
  public String problem(String field) {
    return problems.stream()
        .filter(p -> field.equals(p.field()))
        .map(Problem::text)
        .findFirst()
        .orElse(null);
  }

  /** The comment that is being answered, or null. */
  public PublishedComment getAnswered() {
    String id = getReplyTo();
    return post.getThread().stream()
        .filter(c -> Long.toString(c.id()).equals(id))
        .findFirst()
        .orElse(null);
  }

  /** A token for the form as it is shown now; what was sent is never shown again. */
  public String getToken() {
    return tokens.make(thread());
  }

  public void setToken(String token) {
    this.token = token;
  }

  public String getReplyTo() {
    if (replyTo.isEmpty()) {
      String asked = request.getParameter("reply");
      if (asked != null && !answersNobody && isInThread(asked) && !closed.contains(asked)) {
        replyTo = asked;
      }
    }
    return replyTo;
  }

  /** Whether nothing but the answer itself is wrong: sending it again would change nothing. */
  public boolean isAnswerRefused() {
    return answerRefused;
  }

  private boolean isInThread(String id) {
    return post.getThread().stream().anyMatch(c -> Long.toString(c.id()).equals(id));
  }

  public void setReplyTo(String replyTo) {
    this.replyTo = replyTo == null ? "" : replyTo;
  }

  public String getPseudonym() {
    return pseudonym;
  }

  public void setPseudonym(String pseudonym) {
    this.pseudonym = pseudonym == null ? "" : pseudonym;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email == null ? "" : email;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text == null ? "" : text;
  }

  public String getWebsite() {
    return website;
  }

  public void setWebsite(String website) {
    this.website = website == null ? "" : website;
  }
}
