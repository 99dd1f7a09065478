package org.veilleuse.web.administrator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.veilleuse.moderation.comment.SiteRule;
import org.veilleuse.moderation.comment.SiteRuleRefused;
import org.veilleuse.moderation.comment.SiteRules;
import org.veilleuse.web.reader.Words;

/** The site's comment rules, and a form to add one, change one or take one out. */
@Named("rulesDesk")
@RequestScoped
public class RulesBacking {

  @Inject private SiteRules rules;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private List<SiteRule> all;
  private String french;
  private String english;
  private String problem;
  private String done;

  /** Adds a rule, or changes the one that the form was opened for. */
  public void save() {
    try {
      if (sent().isEmpty()) {
        rules.add(french, english, me());
      } else {
        rules.change(number(sent()), french, english, me());
      }
      finish("rules.saved");
    } catch (SiteRuleRefused e) {
      refuse(e);
    }
  }

  /** Takes the rule out that the form was opened for. */
  public void remove() {
    try {
      rules.remove(number(sent()), me());
      finish("rules.removed");
    } catch (SiteRuleRefused e) {
      refuse(e);
    }
  }

  private void finish(String key) {
    done = words.say(key);
    french = "";
    english = "";
    all = null;
  }

  private void refuse(SiteRuleRefused e) {
    problem = words.say("rules." + e.reason());
    all = null;
    FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(422);
  }

  private String me() {
    return request.getUserPrincipal().getName();
  }

  private String sent() {
    String rule = request.getParameter("rule");
    return rule == null ? "" : rule;
  }

  private static long number(String typed) {
    try {
      return Long.parseLong(typed);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** The rules in force. */
  public List<SiteRule> getAll() {
    if (all == null) {
      all = rules.all();
    }
    return all;
  }

  /** The rule that the form is opened for; null where one is to be added, or it is gone. */
  public SiteRule getChosen() {
    String asked = request.getParameter("id");
    return asked == null
        ? null
        : getAll().stream()
            .filter(rule -> Long.toString(rule.id()).equals(asked))
            .findFirst()
            .orElse(null);
  }

  /** Whether there is something to take out, or was when the form was sent. */
  public boolean isRemovable() {
    return getChosen() != null || !sent().isEmpty();
  }

  public String getProblem() {
    return problem;
  }

  public String getDone() {
    return done;
  }

  /** What was typed, or what the chosen rule says. */
  public String getFrench() {
    return french != null || getChosen() == null ? french : getChosen().french();
  }

  public void setFrench(String french) {
    this.french = french == null ? "" : french;
  }

  /** What was typed, or what the chosen rule says. */
  public String getEnglish() {
    return english != null || getChosen() == null ? english : getChosen().english();
  }

  public void setEnglish(String english) {
    this.english = english == null ? "" : english;
  }
}
