package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;
import static org.veilleuse.moderation.comment.TestBlog.from;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SiteRulesTest {

  private final TestBlog blog = new TestBlog();
  private final SiteRules rules = blog.siteRules();

  @AfterEach
  void close() {
    blog.close();
  }

  @Test
  void aBlogBeginsWithRulesInBothLanguages() {
    assertThat(rules.all())
        .hasSizeBetween(5, 10)
        .allSatisfy(
            rule -> {
              assertThat(rule.french()).isNotBlank().isNotEqualTo(rule.english());
              assertThat(rule.english()).isNotBlank();
            });
  }

  @Test
  void aRuleThatIsChangedKeepsItsPlaceAndDecisionsMadeBeforeKeepItsOldWords() throws Exception {
    blog.comments().openThread(THREAD);
    String receipt = blog.comments().submit(from("Rémi", "Idiot.")).token();
    SiteRule old = rules.all().get(1);
    long id = blog.comments().byReceipt(receipt).orElseThrow().id();
    blog.queue().decide(new Decision(id, 0, Verdict.REJECT, "Non.", "Odile", old.id()));

    rules.change(old.id(), " On  n’insiste\npas. ", "Do not insist.", "Admin");

    assertThat(rules.all()).hasSize(7);
    assertThat(rules.all().get(1).french()).isEqualTo("On n’insiste pas.");
    assertThat(blog.appeals().statement(receipt).orElseThrow().rule()).isEqualTo(old);
    assertThat(blog.audit().latest(2))
        .extracting(AuditEntry::action)
        .containsExactly(Action.SITE_RULE_ADDED, Action.SITE_RULE_RETIRED);
    assertThat(blog.audit().latest(2)).extracting(AuditEntry::actor).containsOnly("Admin");
  }

  @Test
  void theSameWordsChangeNothing() throws Exception {
    SiteRule rule = rules.all().get(0);
    rules.change(rule.id(), rule.french(), rule.english() + " ", "Admin");
    assertThat(rules.all().get(0)).isEqualTo(rule);
    assertThat(blog.audit().latest(1)).isEmpty();
  }

  @Test
  void theSecondToChangeOrRemoveARuleIsTold() throws Exception {
    long id = rules.all().get(0).id();
    rules.change(id, "Un.", "One.", "Admin");

    assertThat(refusal(() -> rules.change(id, "Deux.", "Two.", "Jeanne")))
        .isEqualTo(SiteRuleRefused.Reason.RULE_GONE);
    assertThat(refusal(() -> rules.remove(id, "Jeanne")))
        .isEqualTo(SiteRuleRefused.Reason.RULE_GONE);
    assertThat(refusal(() -> rules.remove(-1, "Jeanne")))
        .isEqualTo(SiteRuleRefused.Reason.RULE_GONE);
    assertThat(rules.all().get(0).english()).isEqualTo("One.");
  }

  @Test
  void allCanBeRemovedAndOthersAddedUpToTwenty() throws Exception {
    for (SiteRule rule : rules.all()) {
      rules.remove(rule.id(), "Admin");
    }
    assertThat(rules.all()).isEmpty();
    for (int i = 0; i < SiteRules.MOST_RULES; i++) {
      rules.add("Règle " + i, "Rule " + i, "Admin");
    }
    assertThat(rules.all()).extracting(SiteRule::english).startsWith("Rule 0").endsWith("Rule 19");
    assertThat(refusal(() -> rules.add("Encore", "More", "Admin")))
        .isEqualTo(SiteRuleRefused.Reason.TOO_MANY_RULES);
  }

  @Test
  void aRuleIsReadableInBothLanguages() {
    assertThat(refusal(() -> rules.add(null, "Rule", "Admin")))
        .isEqualTo(SiteRuleRefused.Reason.RULE_MISSING);
    assertThat(refusal(() -> rules.add("Règle", " ", "Admin")))
        .isEqualTo(SiteRuleRefused.Reason.RULE_MISSING);
    assertThat(refusal(() -> rules.add("Règle", "x".repeat(301), "Admin")))
        .isEqualTo(SiteRuleRefused.Reason.RULE_TOO_LONG);
    assertThat(refusal(() -> rules.add("R\u202egle", "Rule", "Admin")))
        .isEqualTo(SiteRuleRefused.Reason.RULE_UNREADABLE);
    assertThat(refusal(() -> rules.add("R\u0000gle", "Rule", "Admin")))
        .isEqualTo(SiteRuleRefused.Reason.RULE_UNREADABLE);
  }

  private static SiteRuleRefused.Reason refusal(ThrowingCallable asked) {
    return catchThrowableOfType(SiteRuleRefused.class, asked).reason();
  }
}
