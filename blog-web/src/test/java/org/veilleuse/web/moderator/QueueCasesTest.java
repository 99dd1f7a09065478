package org.veilleuse.web.moderator;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.veilleuse.core.post.PublishedPosts;
import org.veilleuse.moderation.comment.Decision;
import org.veilleuse.moderation.comment.QueueFlag;
import org.veilleuse.moderation.comment.QueueItem;
import org.veilleuse.moderation.comment.QueueProtection;
import org.veilleuse.moderation.comment.ThreadId;
import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.moderation.screening.Screening;
import org.veilleuse.moderation.stance.Kind;

class QueueCasesTest {

  private static final String TEXT = "0123456789".repeat(30);

  private static final AtomicInteger QUERIES = new AtomicInteger();

  private static QueueCases cases;

  @BeforeAll
  static void readTheRules() {
    cases = new QueueCases(Screening.builtIn().catalogue(), new PublishedPosts(withoutPosts()));
  }

  @Test
  void twoRulesOfAPatternThatFindTheSameWordsSayItOnceByTheGraverOne() {
    QueueCase one = of(flag(PatternId.INSULT, 0, 9, 2), flag(PatternId.INSULT, 5, 12, 4));
    assertThat(one.getFlags()).hasSize(1);
    assertThat(one.getFlags().get(0).words()).isEqualTo("5678901");
    assertThat(one.getPieces()).anyMatch(piece -> piece.marked() && piece.severity() == 4);
  }

  @Test
  void anotherPatternOrOtherWordsAreSaidToo() {
    assertThat(of(flag(PatternId.INSULT, 0, 9, 2), flag(PatternId.THREAT, 5, 12, 4)).getFlags())
        .hasSize(2);
    assertThat(of(flag(PatternId.INSULT, 0, 9, 2), flag(PatternId.INSULT, 9, 12, 4)).getFlags())
        .hasSize(2);
  }

  @Test
  void reasonsAreNumberedInTheOrderOfTheText() {
    QueueCase one = of(flag(PatternId.INSULT, 20, 25, 5), flag(PatternId.THREAT, 0, 5, 1));
    assertThat(one.getFlags()).extracting(Reason::number).containsExactly(1, 2);
    assertThat(one.getFlags()).extracting(Reason::words).containsExactly("01234", "01234");
    assertThat(one.getPieces().get(0).numbers()).containsExactly(1);
  }

  @Test
  void aPatternAndItsReasonAreSaidInTheModeratorsLanguage() {
    QueueFlag flag = flag(PatternId.INSULT, 0, 5, 3);
    QueueCase french = cases.of(item(List.of(flag), List.of()), Locale.FRENCH);
    QueueCase english = cases.of(item(List.of(flag), List.of()), Locale.ENGLISH);
    assertThat(french.getFlags().get(0).pattern())
        .isNotBlank()
        .isNotEqualTo(english.getFlags().get(0).pattern());
    assertThat(french.getReason()).isNotBlank().isEqualTo(french.getFlags().get(0).text());
  }

  @Test
  void aReasonIsProposedInTheLanguageOfTheCommentWhateverTheModerators() {
    QueueFlag flag = flag(PatternId.INSULT, 0, 5, 3);
    String inEnglish = cases.of(item(List.of(flag), List.of()), Locale.ENGLISH).getReason();
    QueueCase one = cases.of(item(List.of(flag), List.of(), "en"), Locale.FRENCH);
    assertThat(one.getReason()).isEqualTo(inEnglish);
    assertThat(one.getFlags().get(0).text()).isNotEqualTo(inEnglish);
  }

  @Test
  void aReasonThatTwoFlagsShareIsProposedOnce() {
    QueueCase one = of(flag(PatternId.INSULT, 0, 5, 3), flag(PatternId.INSULT, 10, 15, 3));
    assertThat(one.getFlags()).hasSize(2);
    assertThat(one.getReason()).isEqualTo(one.getFlags().get(0).text());
    assertThat(one.getPatterns()).hasSize(1);
  }

  @Test
  void ofTooManyReasonsTheGravestAreProposedWholeAsManyAsCanBeSent() {
    List<QueueFlag> flags = new ArrayList<>();
    for (PatternId pattern : PatternId.values()) {
      flags.add(new QueueFlag(pattern, "conversation", 0, 0, 2, "Une phrase.", "A sentence."));
    }
    flags.add(flag(PatternId.THREAT, 0, 5, 5));
    QueueCase one = cases.of(item(flags, List.of()), Locale.FRENCH);
    String gravest = of(flag(PatternId.THREAT, 0, 5, 5)).getReason();
    assertThat(one.getReason()).startsWith(gravest).hasSizeBetween(500, Decision.MOST_REASON);
    List<String> whole = new ArrayList<>(List.of(gravest));
    flags.forEach(flag -> whole.add(of(flag).getReason()));
    assertThat(whole).containsAll(one.getReason().lines().toList());
  }

  @Test
  void aProtectionIsToldApartFromAFlag() {
    QueueProtection shield =
        new QueueProtection(Kind.TESTIMONY, PatternId.INSULT, "fr.insult.gone", 3, 6);
    QueueCase one =
        cases.of(item(List.of(flag(PatternId.THREAT, 0, 2, 3)), List.of(shield)), Locale.FRENCH);
    assertThat(one.getKinds()).containsExactly("testimony");
    assertThat(one.getProtections().get(0).number()).isEqualTo(2);
    assertThat(one.getPieces()).anyMatch(piece -> piece.marked() && piece.severity() == 0);
  }

  @Test
  void manyWordsAreShortenedAndOffsetsOutsideTheTextDoNoHarm() {
    QueueCase one = of(flag(PatternId.INSULT, 0, 200, 3), flag(PatternId.THREAT, -4, 100_000, 3));
    assertThat(one.getFlags())
        .allSatisfy(reason -> assertThat(reason.words()).hasSizeLessThan(90).endsWith(" …"));
  }

  @Test
  void aPatternOfTheConversationMarksNothingAndKeepsItsSentenceForModerators() {
    QueueFlag flag =
        new QueueFlag(
            PatternId.PILE_ON, "conversation.pile_on", 0, 0, 4, "Sur Ana, à quatre.", "On Ana.");
    QueueCase one = cases.of(item(List.of(flag), List.of()), Locale.FRENCH);
    assertThat(one.getPieces()).noneMatch(piece -> piece.marked() || !piece.numbers().isEmpty());
    assertThat(one.getFlags())
        .containsExactly(new Reason(1, "Meute", "", "Sur Ana, à quatre.", null, null));
    assertThat(one.getReason()).startsWith("Beaucoup de gens").doesNotContain("Ana");
    assertThat(cases.of(item(List.of(flag), List.of()), Locale.ENGLISH).getFlags())
        .extracting(Reason::text)
        .containsExactly("On Ana.");
  }

  @Test
  void whatIsFoundInThePseudonymSaysSoMarksNothingAndIsSaidOnce() {
    QueueCase one =
        of(
            flag(PatternId.INSULT, 0, 0, 4),
            flag(PatternId.INSULT, 0, 0, 3),
            flag(PatternId.INSULT, 0, 5, 2));
    assertThat(one.getFlags())
        .extracting(Reason::pattern, Reason::words)
        .containsExactly(
            tuple("Attaque personnelle, dans le pseudonyme", ""),
            tuple("Attaque personnelle", "01234"));
    assertThat(one.getPieces()).filteredOn(MarkedText.Piece::marked).hasSize(1);
    assertThat(one.getReason()).startsWith("C’est le pseudonyme qui est en cause. ");
  }

  @Test
  void whatIsMatchedButNotFlaggedIsToldApartFromNothingFlagged() {
    assertThat(of(0, flag(PatternId.THREAT, 0, 5, 5)).getSaid()).isEqualTo("queue.level.weak");
    assertThat(of(0, flag(PatternId.THREAT, 0, 5, 5)).isWeak()).isTrue();
    assertThat(of(0).getSaid()).isEqualTo("queue.level.0");
    assertThat(of(5, flag(PatternId.THREAT, 0, 5, 5)).getSaid()).isEqualTo("queue.level.3");
    assertThat(of(5, flag(PatternId.THREAT, 0, 5, 5)).isWeak()).isFalse();
  }

  @Test
  void ofManyFlagsOfAPatternThoseThatShareNoWordsAreSaidAndTheGraverOnes() {
    List<QueueFlag> flags = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      flags.add(flag(PatternId.INSULT, 3 * i, 3 * i + 2, 2));
      flags.add(flag(PatternId.INSULT, 3 * i + 1, 3 * i + 3, 1 + i % 3));
    }
    QueueCase one = of(flags.toArray(new QueueFlag[0]));
    assertThat(one.getFlags()).hasSize(100);
    assertThat(one.getPieces().stream().map(MarkedText.Piece::text).collect(joining()))
        .isEqualTo(TEXT);
    assertThat(one.getPieces().get(0).text()).isEqualTo("01");
    assertThat(one.getItem().cut()).isTrue();
    assertThat(of(flag(PatternId.INSULT, 0, 2, 2)).getItem().cut()).isFalse();
  }

  @Test
  void aPostThatIsGoneIsNoPost() {
    assertThat(of().getPost()).isNull();
    assertThat(of().getReason()).isEmpty();
  }

  private static QueueCase of(QueueFlag... flags) {
    return of(3, flags);
  }

  private static QueueCase of(int severity, QueueFlag... flags) {
    return cases.of(item(severity, List.of(flags), List.of(), null), Locale.FRENCH);
  }

  private static QueueFlag flag(PatternId pattern, int start, int end, int severity) {
    String rule = "fr." + pattern.name().toLowerCase(Locale.ROOT) + ".gone";
    return new QueueFlag(pattern, rule, start, end, severity);
  }

  private static QueueItem item(List<QueueFlag> flags, List<QueueProtection> protections) {
    return item(flags, protections, null);
  }

  private static QueueItem item(
      List<QueueFlag> flags, List<QueueProtection> protections, String language) {
    return item(3, flags, protections, language);
  }

  private static QueueItem item(
      int severity, List<QueueFlag> flags, List<QueueProtection> protections, String language) {
    return new QueueItem(
        1,
        0,
        new ThreadId("post-1"),
        "Ana",
        TEXT,
        Instant.EPOCH,
        severity,
        0.5,
        true,
        flags,
        protections,
        null,
        0,
        null,
        language);
  }

  @Test
  void thePostsOfAPageAreLookedUpTogether() {
    QUERIES.set(0);
    List<QueueItem> items = Stream.generate(() -> item(List.of(), List.of())).limit(20).toList();
    assertThat(cases.of(items, Locale.FRENCH)).hasSize(20);
    assertThat(QUERIES).hasValue(1);
  }

  private static EntityManager withoutPosts() {
    TypedQuery<?>[] none = new TypedQuery<?>[1];
    none[0] =
        (TypedQuery<?>)
            Proxy.newProxyInstance(
                TypedQuery.class.getClassLoader(),
                new Class<?>[] {TypedQuery.class},
                (proxy, method, arguments) ->
                    method.getName().equals("setParameter") ? none[0] : Stream.empty());
    return (EntityManager)
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> {
              QUERIES.incrementAndGet();
              return none[0];
            });
  }
}
