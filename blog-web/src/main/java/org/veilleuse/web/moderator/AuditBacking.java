package org.veilleuse.web.moderator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.veilleuse.moderation.comment.Action;
import org.veilleuse.moderation.comment.AuditEntry;
import org.veilleuse.moderation.comment.AuditPage;
import org.veilleuse.moderation.comment.AuditTrail;
import org.veilleuse.moderation.comment.AuditVerification;
import org.veilleuse.web.reader.Words;

/** The latest steps of the audit trail, and its verification, which an administrator asks for. */
@Named("audit")
@RequestScoped
public class AuditBacking {

  private static final int PAGE_SIZE = 50;

  @Inject private AuditTrail trail;
  @Inject private Verifying verifying;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private AskedTrail asked;
  private AuditPage page;
  private String expect = "";
  private AuditVerification verified;
  private String problem;

  @PostConstruct
  void load() {
    asked = AskedTrail.of(request);
    page = trail.page(asked.filter(), request.getParameter("after"), PAGE_SIZE);
  }

  /** Reads the whole trail; for administrators only, since it takes its time. */
  public void verify() {
    if (!isAdministrator()) {
      refuse("audit.administrators", 403);
      return;
    }
    try {
      verified = verifying.run(VerifiedTrail.expected(expect)).orElse(null);
      if (verified == null) {
        refuse("audit.busy", 503);
      }
    } catch (IllegalArgumentException e) {
      refuse("audit.no-mark", 422);
    }
  }

  private void refuse(String key, int status) {
    problem = words.say(key);
    FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
  }

  public boolean isAdministrator() {
    return request.isUserInRole("administrator");
  }

  public List<AuditEntry> getEntries() {
    return page.entries();
  }

  /** The address of the next page with the same filters, or null on the last. */
  public String getNext() {
    return page.next() == null ? null : "/moderator/audit?" + query() + "after=" + page.next();
  }

  private String query() {
    StringBuilder query = new StringBuilder();
    asked
        .parameters()
        .forEach(
            (name, value) ->
                query
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                    .append('&'));
    return query.toString();
  }

  public AskedTrail getAsked() {
    return asked;
  }

  public Action[] getActions() {
    return Action.values();
  }

  /** What the end of the trail is, to be written down. */
  public String getMark() {
    return (verified == null ? trail.mark() : verified.mark()).toString();
  }

  /** What the verification found, or null if none was asked for. */
  public AuditVerification getVerified() {
    return verified;
  }

  public String getRead() {
    return VerifiedTrail.read(verified, locale());
  }

  public List<String> getProblems() {
    return VerifiedTrail.problems(verified, locale());
  }

  /** Why nothing was verified, or null. */
  public String getProblem() {
    return problem;
  }

  public String getExpect() {
    return expect;
  }

  public void setExpect(String expect) {
    this.expect = expect == null ? "" : expect;
  }

  private static Locale locale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }
}
