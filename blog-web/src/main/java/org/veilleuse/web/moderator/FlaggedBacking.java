package org.veilleuse.web.moderator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.veilleuse.moderation.comment.DecidedItem;
import org.veilleuse.moderation.figures.FlaggedDecisions;
import org.veilleuse.moderation.pattern.Catalogue;

/** What was decided about comments that one rule flags. */
@Named("flagged")
@RequestScoped
public class FlaggedBacking {

  private static final int LONGEST = 200;

  @Inject private FlaggedDecisions decisions;
  @Inject private Catalogue catalogue;
  @Inject private HttpServletRequest request;

  private String rule = "";
  private List<DecidedItem> items = List.of();

  @PostConstruct
  void load() {
    String asked = request.getParameter("rule");
    if (asked != null && asked.length() <= LONGEST) {
      rule = asked;
      items = decisions.of(rule);
    }
  }

  public String getRule() {
    return rule;
  }

  /** Why it flags; empty for what is no rule. */
  public String getReason() {
    return catalogue.reason(rule, FacesContext.getCurrentInstance().getViewRoot().getLocale());
  }

  public List<DecidedItem> getItems() {
    return items;
  }
}
