package org.veilleuse.web.moderator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.veilleuse.moderation.comment.Decision;
import org.veilleuse.moderation.comment.SiteRule;
import org.veilleuse.moderation.comment.SiteRules;
import org.veilleuse.moderation.comment.Verdict;
import org.veilleuse.moderation.notice.DecidingByMail;
import org.veilleuse.moderation.notice.LinkedComment;
import org.veilleuse.moderation.notice.LinkedComment.State;
import org.veilleuse.web.notice.Moderators;
import org.veilleuse.web.reader.NotFound;
import org.veilleuse.web.reader.Routes;
import org.veilleuse.web.reader.Words;

/**
 * The page behind a link in a digest: one comment and the buttons to decide it, for whoever has the
 * link. No session takes part, and opening the page changes nothing.
 */
@Named("mailDecision")
@RequestScoped
public class MailDecisionBacking {

  @Inject private DecidingByMail deciding;
  @Inject private Moderators moderators;
  @Inject private VeilBacking veil;
  @Inject private SiteRules siteRules;
  @Inject private QueueCases cases;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private LinkedComment linked;
  private QueueCase shown;
  private String problem;
  private List<SiteRule> rules;

  /** Looks at the comment, or decides it if a button was pressed. */
  public void load() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    boolean pressed = request.getMethod().equals("POST");
    linked = pressed ? decided() : deciding.look(token(), moderators::may);
    if (linked.state() == State.UNKNOWN) {
      NotFound.answer(faces);
      return;
    }
    if (linked.item() != null) {
      veil.asChosenBy(linked.account());
      shown = cases.of(linked.item(), faces.getViewRoot().getLocale());
      if (pressed) {
        shown.setReason(reason());
        shown.setSiteRule(typedRule());
      }
    }
    if (linked.state() == State.FORBIDDEN) {
      faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_FORBIDDEN);
    } else if (pressed && linked.state() != State.DONE) {
      faces.getExternalContext().setResponseStatus(422);
    }
  }

  private LinkedComment decided() {
    String action = request.getParameter("action");
    if ("approve".equals(action)) {
      return deciding.decide(token(), Verdict.APPROVE, null, null, moderators::may);
    }
    if (reason().isBlank()) {
      problem = words.say("queue.bulk.reason-missing");
    } else if (reason().length() > Decision.MOST_REASON || reason().indexOf('\0') >= 0) {
      problem = words.say("queue.reason-too-long", Decision.MOST_REASON);
    } else if (!typedRule().isEmpty() && siteRule() == null) {
      problem = words.say("decide.site-rule-gone");
    }
    return problem == null && "reject".equals(action)
        ? deciding.decide(token(), Verdict.REJECT, reason(), siteRule(), moderators::may)
        : deciding.look(token(), moderators::may);
  }

  private String reason() {
    String typed = request.getParameter("reason");
    return typed == null ? "" : typed.strip();
  }

  private String typedRule() {
    String typed = request.getParameter("site-rule");
    return typed == null ? "" : typed.strip();
  }

  private Long siteRule() {
    return getSiteRules().stream()
        .map(SiteRule::id)
        .filter(id -> id.toString().equals(typedRule()))
        .findFirst()
        .orElse(null);
  }

  /** The site's rules, of which a rejection may name one. */
  public List<SiteRule> getSiteRules() {
    if (rules == null) {
      rules = siteRules.all();
    }
    return rules;
  }

  private String token() {
    return (String) request.getAttribute(Routes.PARAMETER);
  }

  public LinkedComment getLinked() {
    return linked;
  }

  /** The comment, while it can be decided; else null. */
  public QueueCase getShown() {
    return shown;
  }

  /** Why nothing was decided, or null. */
  public String getProblem() {
    return problem;
  }

  /** What the link led to, as the messages call it. */
  public String getTold() {
    boolean shielded = linked.state() == State.FORBIDDEN && moderators.isShielded(linked.account());
    return shielded ? "SHIELDED" : linked.state().name();
  }

  /** Who decided what, and when; null if nobody did. */
  public String getOutcome() {
    return linked.decided() == null
        ? null
        : words.say(
            "decide.decided." + linked.decided().verdict(),
            TrailWords.who(linked.decided().by()),
            words.dateAndTime(linked.decided().at()));
  }
}
