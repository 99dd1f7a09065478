package org.veilleuse.web.discussion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.veilleuse.core.post.PostName;
import org.veilleuse.core.post.PublishedPosts;
import org.veilleuse.moderation.comment.QueueItem;
import org.veilleuse.moderation.comment.Receipt;
import org.veilleuse.moderation.comment.SecondLooks;
import org.veilleuse.moderation.report.NewReport;
import org.veilleuse.moderation.report.ReportReason;
import org.veilleuse.moderation.report.ReportRefused;
import org.veilleuse.moderation.report.Reports;
import org.veilleuse.web.reader.NotFound;
import org.veilleuse.web.reader.Routes;
import org.veilleuse.web.reader.Words;
import org.veilleuse.web.security.ClientAddress;
import org.veilleuse.web.setup.Settings;

/** The form with which a reader reports a published comment; what was typed is never lost. */
@Named("reportForm")
@RequestScoped
public class ReportFormBacking {

  @Inject private Reports reports;
  @Inject private SecondLooks looks;
  @Inject private PublishedPosts posts;
  @Inject private FormToken tokens;
  @Inject private CommentLimiter limiter;
  @Inject private ClientAddress clientAddress;
  @Inject private Settings settings;
  @Inject private HttpServletRequest request;
  @Inject private Words words;

  private boolean looked;
  private QueueItem comment;
  private PostName post;
  private String text = "";
  private String token = "";
  private String website = "";
  private String problem;
  private String problemField;

  /** Answers "not found" if there is no such comment for readers. */
  public void load() throws IOException {
    if (getComment() == null) {
      NotFound.answer(FacesContext.getCurrentInstance());
    }
  }

  /** Takes the report and leads to its receipt, or says what is wrong. */
  public void send() throws IOException {
    if (getComment() == null) {
      return;
    }
    FacesContext faces = FacesContext.getCurrentInstance();
    int status = refusal();
    if (status == 0) {
      try {
        Receipt receipt =
            reports.make(
                new NewReport(comment.id(), reason(), text, clientAddress.networkOf(request)),
                settings.reportsToReview());
        faces.getExternalContext().redirect("/reports/" + receipt.token());
        faces.responseComplete();
        return;
      } catch (ReportRefused e) {
        say("report." + e.reason());
        problemField = e.reason() == ReportRefused.Reason.REASON_MISSING ? firstReason() : "text";
        status = 422;
      }
    }
    faces.getExternalContext().setResponseStatus(status);
  }

  private static String firstReason() {
    return "reason-" + ReportReason.values()[0];
  }

  /** The status to refuse the form with, the problem said, or 0. */
  private int refusal() {
    if (!website.isEmpty()) {
      website = "";
      say("comment.trap");
      return 422;
    }
    if (!tokens.isValid(token, comment.thread())) {
      say("report.expired");
      return 422;
    }
    Duration wait =
        limiter.take(
            clientAddress.networkOf(request),
            "report",
            Long.toString(comment.id()),
            String.valueOf(reason()),
            text);
    if (!wait.isZero()) {
      say("comment.limited", Math.max(1, wait.toMinutes()));
      return 429;
    }
    return 0;
  }

  private void say(String key, Object... values) {
    problem = words.say(key, values);
  }

  /** The comment, or null if readers do not see it, or not the post that it is about. */
  public QueueItem getComment() {
    if (!looked) {
      looked = true;
      comment = looks.items(List.of(number())).stream().findFirst().orElse(null);
      post =
          comment == null
              ? null
              : posts.publishedNameOf(Threads.postId(comment.thread())).orElse(null);
    }
    return post == null ? null : comment;
  }

  /** The post that the comment is about. */
  public PostName getPost() {
    return getComment() == null ? null : post;
  }

  private long number() {
    try {
      return Long.parseLong((String) request.getAttribute(Routes.PARAMETER));
    } catch (NumberFormatException e) {
      // No comment has a negative number.
      return -1;
    }
  }

  public List<ReportReason> getReasons() {
    return List.of(ReportReason.values());
  }

  private ReportReason reason() {
    String chosen = request.getParameter("reason");
    return Stream.of(ReportReason.values())
        .filter(reason -> reason.name().equals(chosen))
        .findFirst()
        .orElse(null);
  }

  /** Whether this reason was chosen in the form that was sent. */
  public boolean chosen(ReportReason reason) {
    return reason == reason();
  }

  /** What is wrong with what was sent, or null. */
  public String getProblem() {
    return problem;
  }

  /** The id of the field that it is about, or null. */
  public String getProblemField() {
    return problemField;
  }

  /** A token for the form as it is shown now; what was sent is never shown again. */
  public String getToken() {
    return getComment() == null ? "" : tokens.make(comment.thread());
  }

  public void setToken(String token) {
    this.token = token;
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
