package org.veilleuse.moderation.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.veilleuse.moderation.comment.SiteRuleRefused.Reason;

/**
 * The short list of a site's own comment rules. Every change is audited under the administrator's
 * name; of two people who change one rule at once, the first wins. Every method joins the caller's
 * transaction if there is one.
 */
@ApplicationScoped
public class SiteRules {

  /** A list that nobody reads protects nobody. */
  public static final int MOST_RULES = 20;

  private final EntityManager entities;
  private final Transactions transactions;
  private final AuditTrail audit;

  /** For the container's proxy only. */
  protected SiteRules() {
    entities = null;
    transactions = null;
    audit = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public SiteRules(EntityManager entities, UserTransaction transaction, Clock clock, SiteKey key) {
    this(entities, Transactions.takingTurns(transaction), clock, key);
  }

  SiteRules(EntityManager entities, Transactions transactions, Clock clock, SiteKey key) {
    this.entities = entities;
    this.transactions = transactions;
    this.audit = new AuditTrail(entities, transactions, clock, key);
  }

  /** The rules in force, in their order; at most {@value #MOST_RULES}, perhaps none. */
  public List<SiteRule> all() {
    return transactions.read(() -> rows().stream().map(RuleRow::rule).toList());
  }

  /**
   * Adds a rule at the end.
   *
   * @param french may be null, and is then refused; so is {@code english}
   * @param administrator 1 to 200 characters
   * @throws SiteRuleRefused if a text is missing, too long or unreadable, or the list is full
   */
  public void add(String french, String english, String administrator) throws SiteRuleRefused {
    String fr = clean(french);
    String en = clean(english);
    transactions.write(
        () -> {
          List<RuleRow> rows = rows();
          if (rows.size() >= MOST_RULES) {
            throw new SiteRuleRefused(Reason.TOO_MANY_RULES);
          }
          int last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).place;
          store(last + 1, fr, en, administrator);
          return true;
        });
  }

  /**
   * Puts other words in a rule's place; decisions made so far keep naming the old ones. The same
   * words change nothing.
   *
   * @throws SiteRuleRefused as {@link #add}, or if the rule is not in force any more
   */
  public void change(long id, String french, String english, String administrator)
      throws SiteRuleRefused {
    String fr = clean(french);
    String en = clean(english);
    transactions.write(
        () -> {
          RuleRow old = inForce(id);
          if (!old.french.equals(fr) || !old.english.equals(en)) {
            retire(old, administrator);
            store(old.place, fr, en, administrator);
          }
          return true;
        });
  }

  /**
   * Takes a rule out of the list.
   *
   * @throws SiteRuleRefused if the rule is not in force any more
   */
  public void remove(long id, String administrator) throws SiteRuleRefused {
    transactions.write(
        () -> {
          retire(inForce(id), administrator);
          return true;
        });
  }

  private List<RuleRow> rows() {
    return entities
        .createQuery(
            "select r from RuleRow r where r.retired = false order by r.place, r.id", RuleRow.class)
        .getResultList();
  }

  private RuleRow inForce(long id) throws SiteRuleRefused {
    RuleRow row = entities.find(RuleRow.class, id);
    if (row == null) {
      throw new SiteRuleRefused(Reason.RULE_GONE);
    }
    return row;
  }

  private void retire(RuleRow rule, String administrator) throws SiteRuleRefused {
    int retired =
        entities
            .createQuery(
                "update RuleRow r set r.retired = true where r.id = :id and r.retired = false")
            .setParameter("id", rule.id)
            .executeUpdate();
    if (retired == 0) {
      throw new SiteRuleRefused(Reason.RULE_GONE);
    }
    audit.add(administrator, Action.SITE_RULE_RETIRED, null, told(rule));
  }

  private void store(int place, String french, String english, String administrator) {
    RuleRow row = new RuleRow();
    row.place = place;
    row.french = french;
    row.english = english;
    entities.persist(row);
    audit.add(administrator, Action.SITE_RULE_ADDED, null, told(row));
  }

  private static String told(RuleRow rule) {
    return AuditDetail.write(Map.of(AuditDetail.RULE, Long.toString(rule.id)), rule.english);
  }

  private static String clean(String typed) throws SiteRuleRefused {
    String text = typed == null ? "" : Characters.collapse(typed);
    if (!Characters.visible(text)) {
      throw new SiteRuleRefused(Reason.RULE_MISSING);
    }
    if (text.length() > SiteRule.MOST_TEXT) {
      throw new SiteRuleRefused(Reason.RULE_TOO_LONG);
    }
    if (!Characters.readable(text) || Characters.turnsDirection(text)) {
      throw new SiteRuleRefused(Reason.RULE_UNREADABLE);
    }
    return text;
  }
}
