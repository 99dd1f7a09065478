package org.veilleuse.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veilleuse.core.CorePersistence;
import org.veilleuse.core.MeetingClock;
import org.veilleuse.core.StillClock;
import org.veilleuse.core.account.AccountRefused.Reason;

class AccountsTest {

  private static final String PASSWORD = "douze lettres au moins";

  private final CorePersistence persistence = new CorePersistence();
  private final StillClock clock = new StillClock();
  private final Accounts accounts = new Accounts(persistence.entities(), clock);

  @AfterEach
  void close() {
    persistence.close();
  }

  @Test
  void aNewBlogHasNoAccount() {
    assertThat(none()).isTrue();
  }

  @Test
  void theFirstAccountIsAnAdministrators() throws AccountRefused {
    AccountSummary first =
        persistence.in(() -> accounts.openFirst(" Odile ", " Odile M. ", PASSWORD));

    assertThat(first)
        .isEqualTo(
            new AccountSummary("odile", "Odile M.", Role.ADMINISTRATOR, true, clock.instant()));
    assertThat(none()).isFalse();
    assertThat(all()).containsExactly(first);
  }

  @Test
  void onlyOneAccountIsTheFirst() throws AccountRefused {
    persistence.in(() -> accounts.openFirst("odile", "", PASSWORD));

    assertThatThrownBy(() -> persistence.in(() -> accounts.openFirst("karim", "", PASSWORD)))
        .satisfies(refused(Reason.LOGIN_TAKEN));
    assertThat(all()).extracting(AccountSummary::login).containsExactly("odile");
  }

  @Test
  void aBlankDisplayNameIsTheLogin() throws AccountRefused {
    assertThat(open("odile", "  ", PASSWORD).displayName()).isEqualTo("odile");
    assertThat(open("karim", null, PASSWORD).displayName()).isEqualTo("karim");
  }

  @ParameterizedTest
  @ValueSource(strings = {"od", "odile.m", "odile-m_2", "éloïse", "ODILE", " odile\t"})
  void aLoginOfLettersDigitsDotsAndHyphensIsGood(String login) throws AccountRefused {
    open(login, "", PASSWORD);

    assertThat(verified(login, PASSWORD)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "o",
        "odile m",
        "odile@example.org",
        "odile/..",
        "<b>",
        "odile\u0000",
        "o\u202ee",
        "odile\n2",
        "😀😀"
      })
  void anyOtherLoginIsRefused(String login) {
    assertThatThrownBy(() -> open(login, "", PASSWORD)).satisfies(refused(Reason.LOGIN_INVALID));
    assertThat(none()).isTrue();
  }

  @Test
  void noLoginAtAllAndALongOneAreRefused() throws AccountRefused {
    assertThatThrownBy(() -> open(null, "", PASSWORD)).satisfies(refused(Reason.LOGIN_INVALID));
    assertThatThrownBy(() -> open("o".repeat(61), "", PASSWORD))
        .satisfies(refused(Reason.LOGIN_INVALID));
    assertThat(open("o".repeat(60), "", PASSWORD).login()).hasSize(60);
  }

  @Test
  void aDisplayNameHasAtMost120Characters() throws AccountRefused {
    assertThatThrownBy(() -> open("odile", "o".repeat(121), PASSWORD))
        .satisfies(refused(Reason.DISPLAY_NAME_TOO_LONG));
    assertThat(open("odile", "o".repeat(120), PASSWORD).displayName()).hasSize(120);
  }

  @Test
  void aLoginIsTakenInWhateverCase() throws AccountRefused {
    open("odile", "Odile", PASSWORD);

    assertThatThrownBy(() -> open("ODILE", "Another", "an entirely other one"))
        .satisfies(refused(Reason.LOGIN_TAKEN));
    assertThat(verified("odile", PASSWORD)).isTrue();
  }

  @Test
  void whoeverComesSecondAtTheSameMomentIsToldThatTheLoginIsTaken() throws InterruptedException {
    Accounts meeting = new Accounts(persistence.entities(), new MeetingClock());
    NewAccount asked = new NewAccount("odile", "Odile", PASSWORD, Role.AUTHOR);

    List<Object> outcomes =
        MeetingClock.both(
            () -> persistence.in(() -> meeting.open(asked)),
            () -> persistence.in(() -> meeting.open(asked)));

    assertThat(outcomes).hasAtLeastOneElementOfType(AccountSummary.class);
    assertThat(outcomes)
        .filteredOn(AccountRefused.class::isInstance)
        .singleElement()
        .satisfies(e -> assertThat(((AccountRefused) e).reason()).isEqualTo(Reason.LOGIN_TAKEN));
    assertThat(all()).hasSize(1);
  }

  @Test
  void aPasswordHas12To200Characters() throws AccountRefused {
    assertThatThrownBy(() -> open("odile", "", null)).satisfies(refused(Reason.PASSWORD_TOO_SHORT));
    assertThatThrownBy(() -> open("odile", "", "x".repeat(11)))
        .satisfies(refused(Reason.PASSWORD_TOO_SHORT));
    assertThatThrownBy(() -> open("odile", "", "x".repeat(201)))
        .satisfies(refused(Reason.PASSWORD_TOO_LONG));

    open("odile", "", "x".repeat(12));
    open("karim", "", "x".repeat(200));
    assertThat(verified("odile", "x".repeat(12))).isTrue();
    assertThat(verified("karim", "x".repeat(200))).isTrue();
  }

  @Test
  void onlyTheRightPasswordIsLetIn() throws AccountRefused {
    open("odile", "", PASSWORD);

    assertThat(verified(" Odile ", PASSWORD)).isTrue();
    assertThat(verified("odile", PASSWORD + " ")).isFalse();
    assertThat(verified("odile", PASSWORD.toUpperCase(java.util.Locale.ROOT))).isFalse();
    assertThat(verified("odile", "")).isFalse();
    assertThat(verified("odile", "x".repeat(1_000_000))).isFalse();
    assertThat(verified("odile", null)).isFalse();
    assertThat(verified(null, PASSWORD)).isFalse();
  }

  @Test
  void nobodyIsLetInUnderAnUnknownLogin() {
    assertThat(verified("odile", PASSWORD)).isFalse();
    assertThat(verified("odile", "nobody's password, which nobody can type")).isFalse();
    assertThat(verified("odile\u0000' or 1=1", PASSWORD)).isFalse();
  }

  @Test
  void anAuthorWhoCameWithAnImportCannotSignIn() {
    importAuthor("Odile", "Odile M.");

    assertThat(all())
        .containsExactly(
            new AccountSummary("odile", "Odile M.", Role.AUTHOR, false, clock.instant()));
    assertThat(none()).isTrue();
    assertThat(verified("odile", "")).isFalse();
    assertThat(verified("odile", "nobody's password, which nobody can type")).isFalse();
  }

  @Test
  void openingTheAccountOfAnImportedAuthorLetsThemIn() throws AccountRefused {
    importAuthor("odile", "odile wp");
    clock.advance(Duration.ofDays(1));

    AccountSummary opened = persistence.in(() -> accounts.openFirst("Odile", "Odile", PASSWORD));

    assertThat(all()).containsExactly(opened);
    assertThat(opened.displayName()).isEqualTo("Odile");
    assertThat(opened.role()).isEqualTo(Role.ADMINISTRATOR);
    assertThat(verified("odile", PASSWORD)).isTrue();
  }

  @Test
  void anImportedAuthorIsMadeOnce() {
    String long60 = "a".repeat(59) + " and more";
    for (int i = 0; i < 2; i++) {
      importAuthor(" Odile ", "Odile");
      importAuthor("", null);
      importAuthor(long60, "x".repeat(500));
    }

    assertThat(all())
        .extracting(AccountSummary::login)
        .containsExactly("a".repeat(59), "author", "odile");
    assertThat(all().get(0).displayName()).hasSize(120);
    assertThat(all().get(1).displayName()).isEqualTo("author");
  }

  @Test
  void anImportedAuthorWithTheLoginOfAnAccountIsThatAccount() throws AccountRefused {
    AccountSummary opened = open("odile", "Odile", PASSWORD);
    importAuthor("ODILE", "Somebody");

    assertThat(all()).containsExactly(opened);
  }

  @Test
  void aChangedPasswordReplacesTheOldOne() throws AccountRefused {
    open("odile", "", PASSWORD);
    importAuthor("karim", "Karim");
    persistence.run(() -> accounts.changePassword("Odile", "another one, longer"));
    persistence.run(() -> accounts.changePassword("karim", "karim has one now"));

    assertThat(verified("odile", PASSWORD)).isFalse();
    assertThat(verified("odile", "another one, longer")).isTrue();
    assertThat(verified("karim", "karim has one now")).isTrue();
  }

  @Test
  void aPasswordIsNotChangedToABadOneNorForNobody() throws AccountRefused {
    open("odile", "", PASSWORD);

    assertThatThrownBy(() -> persistence.run(() -> accounts.changePassword("odile", "short")))
        .satisfies(refused(Reason.PASSWORD_TOO_SHORT));
    assertThatThrownBy(
            () -> persistence.run(() -> accounts.changePassword("odile", "x".repeat(201))))
        .satisfies(refused(Reason.PASSWORD_TOO_LONG));
    assertThatThrownBy(() -> persistence.run(() -> accounts.changePassword("karim", PASSWORD)))
        .satisfies(refused(Reason.UNKNOWN_ACCOUNT));
    assertThat(verified("odile", PASSWORD)).isTrue();
  }

  @Test
  void passwordsAreKeptAsArgon2idHashesWithTheirOwnSalt() throws AccountRefused {
    open("odile", "", PASSWORD);
    open("karim", "", PASSWORD);

    List<String> hashes =
        persistence.in(
            () ->
                persistence
                    .entities()
                    .createQuery("select a.passwordHash from Account a", String.class)
                    .getResultList());
    assertThat(hashes)
        .hasSize(2)
        .doesNotHaveDuplicates()
        .allSatisfy(
            hash ->
                assertThat(hash)
                    .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                    .doesNotContain(PASSWORD));
  }

  @Test
  void nobodySignsInWithAClosedAccountWhichKeepsItsName() throws AccountRefused {
    open("odile", Role.ADMINISTRATOR);
    open("malik", Role.MODERATOR);

    close(" Malik ", "odile");

    assertThat(verified("malik", PASSWORD)).isFalse();
    assertThat(verified("malik", "")).isFalse();
    assertThat(standing("malik")).isEmpty();
    assertThat(all())
        .contains(new AccountSummary("malik", "malik", Role.MODERATOR, false, clock.instant()));
    assertThat(verified("odile", PASSWORD)).isTrue();
  }

  @Test
  void aClosedAccountCanBeClosedAgain() throws AccountRefused {
    open("odile", Role.ADMINISTRATOR);
    open("karim", Role.ADMINISTRATOR);
    importAuthor("iris", "Iris");
    close("karim", "odile");

    close("karim", "odile");
    close("iris", "odile");

    assertThat(all()).extracting(AccountSummary::maySignIn).containsExactly(false, false, true);
  }

  @Test
  void anotherPasswordOpensAClosedAccountAgain() throws AccountRefused {
    open("odile", Role.ADMINISTRATOR);
    open("malik", Role.MODERATOR);
    String before = standing("malik").orElseThrow().stamp();
    close("malik", "odile");

    persistence.run(() -> accounts.changePassword("malik", PASSWORD));

    assertThat(verified("malik", PASSWORD)).isTrue();
    assertThat(standing("malik").orElseThrow().role()).isEqualTo(Role.MODERATOR);
    assertThat(standing("malik").orElseThrow().stamp()).isNotEqualTo(before);
  }

  @Test
  void nobodyClosesAnUnknownAccountOrTheOwnOne() throws AccountRefused {
    open("odile", Role.ADMINISTRATOR);
    open("karim", Role.ADMINISTRATOR);

    assertThatThrownBy(() -> close("malik", "odile")).satisfies(refused(Reason.UNKNOWN_ACCOUNT));
    assertThatThrownBy(() -> close("od\u0000ile", "karim"))
        .satisfies(refused(Reason.UNKNOWN_ACCOUNT));
    assertThatThrownBy(() -> close(" ODILE ", "odile")).satisfies(refused(Reason.OWN_ACCOUNT));
    assertThat(verified("odile", PASSWORD)).isTrue();
  }

  @Test
  void theLastAdministratorWhoMaySignInStays() throws AccountRefused {
    open("odile", Role.ADMINISTRATOR);
    open("karim", Role.ADMINISTRATOR);
    open("malik", Role.MODERATOR);
    close("karim", "odile");

    assertThatThrownBy(() -> close("odile", "karim")).satisfies(refused(Reason.LAST_ADMINISTRATOR));
    close("malik", "odile");
    assertThat(standing("odile")).isPresent();
  }

  @Test
  void ofTwoAdministratorsWhoCloseEachOtherAtTheSameMomentOneStays() throws Exception {
    open("odile", Role.ADMINISTRATOR);
    open("karim", Role.ADMINISTRATOR);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<Reason> other =
          persistence.in(
              () -> {
                accounts.close("karim", "odile");
                Future<Reason> begun = thread.submit(() -> refusalOf("odile", "karim"));
                letItGoOn(begun);
                return begun;
              });

      assertThat(other.get()).isEqualTo(Reason.LAST_ADMINISTRATOR);
      assertThat(standing("odile")).isPresent();
      assertThat(standing("karim")).isEmpty();
    } finally {
      thread.shutdownNow();
    }
  }

  /** To its end, unless it waits for the transaction that this thread is in. */
  private static void letItGoOn(Future<?> begun) throws Exception {
    try {
      begun.get(500, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // It waits, as it should.
    }
  }

  private Reason refusalOf(String login, String by) {
    try {
      close(login, by);
      return null;
    } catch (AccountRefused e) {
      return e.reason();
    }
  }

  @Test
  void whoeverSignsInStandsAsTheAccountDoesUntilItsPasswordIsChanged() throws AccountRefused {
    open("odile", Role.ADMINISTRATOR);
    open("karim", Role.AUTHOR);
    Standing atLogIn = persistence.in(() -> accounts.verify(" Odile", PASSWORD)).orElseThrow();

    assertThat(standing("odile")).contains(atLogIn);
    assertThat(atLogIn.login()).isEqualTo("odile");
    assertThat(atLogIn.role()).isEqualTo(Role.ADMINISTRATOR);

    Standing changed = persistence.in(() -> accounts.changePassword("odile", PASSWORD));
    assertThat(standing("odile")).contains(changed);
    assertThat(changed.stamp()).isNotEqualTo(atLogIn.stamp());
    assertThat(standing("karim").orElseThrow().stamp()).isNotIn(atLogIn.stamp(), changed.stamp());
  }

  @Test
  void nobodyStandsWhereNoneMaySignIn() {
    importAuthor("odile", "Odile");

    assertThat(standing("odile")).isEmpty();
    assertThat(standing("karim")).isEmpty();
  }

  @Test
  void aStampTellsNothingOfTheHash() throws AccountRefused {
    open("odile", Role.ADMINISTRATOR);
    String hash =
        persistence.in(
            () ->
                persistence
                    .entities()
                    .createQuery("select a.passwordHash from Account a", String.class)
                    .getSingleResult());

    String stamp = standing("odile").orElseThrow().stamp();
    assertThat(stamp).matches("[0-9a-f]{64}");
    assertThat(Arrays.stream(hash.split("\\$")).filter(part -> part.length() > 20))
        .hasSize(2)
        .noneMatch(stamp::contains);
  }

  private static org.assertj.core.api.ThrowingConsumer<Throwable> refused(Reason reason) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(
                AccountRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private AccountSummary open(String login, String name, String password) throws AccountRefused {
    return persistence.in(() -> accounts.open(new NewAccount(login, name, password, Role.AUTHOR)));
  }

  private void open(String login, Role role) throws AccountRefused {
    persistence.in(() -> accounts.open(new NewAccount(login, "", PASSWORD, role)));
  }

  private void close(String login, String by) throws AccountRefused {
    persistence.run(() -> accounts.close(login, by));
  }

  private Optional<Standing> standing(String login) {
    return persistence.in(() -> accounts.standing(login));
  }

  private void importAuthor(String login, String name) {
    persistence.in(() -> accounts.authorForImport(login, name).login());
  }

  private boolean verified(String login, String password) {
    return persistence.in(() -> accounts.verify(login, password)).isPresent();
  }

  private boolean none() {
    return persistence.in(accounts::none);
  }

  private List<AccountSummary> all() {
    return persistence.in(accounts::all);
  }
}
