package org.veilleuse.web.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.core.account.AccountRefused;
import org.veilleuse.core.account.Accounts;
import org.veilleuse.web.testing.Fake;

class FirstStartTest {

  private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());
  private static final String PASSWORD = "une longue phrase de passe";

  private final List<Object> stored = new ArrayList<>();
  private final List<String> logged = new ArrayList<>();
  private final Handler listening =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          logged.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private final FirstStart firstStart = new FirstStart(new Accounts(storage(), Clock.systemUTC()));

  @BeforeEach
  void listen() {
    LOG.addHandler(listening);
    LOG.setUseParentHandlers(false);
  }

  @AfterEach
  void listenNoMore() {
    LOG.removeHandler(listening);
    LOG.setUseParentHandlers(true);
  }

  @Test
  void theCodeIsLoggedOnceWithTheAddressOfThePage() {
    firstStart.announce("http://localhost:8080");
    firstStart.announce("http://localhost:8080");
    assertThat(logged).singleElement().asString().contains("http://localhost:8080/setup");
    assertThat(code()).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
  }

  @Test
  void whoeverKnowsTheCodeOpensTheFirstAccount() throws AccountRefused {
    firstStart.announce("");
    assertThat(firstStart.isPending()).isTrue();
    assertThat(firstStart.open(" " + code() + "\n", "odile", "Odile", PASSWORD)).isTrue();
    assertThat(stored).hasSize(1);
    assertThat(firstStart.isPending()).isFalse();
  }

  @Test
  void nobodyElseDoes() throws AccountRefused {
    firstStart.announce("");
    for (String wrong : new String[] {null, "", " ", "null", code().toUpperCase(), code() + "a"}) {
      assertThat(firstStart.open(wrong, "odile", "Odile", PASSWORD)).as(wrong).isFalse();
    }
    assertThat(stored).isEmpty();
    assertThat(firstStart.isPending()).isTrue();
  }

  @Test
  void beforeACodeIsAnnouncedNoneIsRight() throws AccountRefused {
    for (String guess : new String[] {null, "", "null"}) {
      assertThat(firstStart.open(guess, "odile", "Odile", PASSWORD)).isFalse();
    }
    assertThat(stored).isEmpty();
  }

  @Test
  void wrongCodesDoNotKeepTheOwnerOut() throws AccountRefused {
    firstStart.announce("");
    for (int i = 0; i < 100; i++) {
      assertThat(firstStart.open("wrong", "odile", "Odile", PASSWORD)).isFalse();
    }
    assertThat(firstStart.open(code(), "odile", "Odile", PASSWORD)).isTrue();
  }

  @Test
  void theCodeWorksOnce() throws AccountRefused {
    firstStart.announce("");
    assertThat(firstStart.open(code(), "odile", "Odile", PASSWORD)).isTrue();
    assertThat(firstStart.open(code(), "malik", "Malik", PASSWORD)).isFalse();
    assertThat(firstStart.open(null, "malik", "Malik", PASSWORD)).isFalse();
    assertThat(stored).hasSize(1);
  }

  @Test
  void anAccountThatIsRefusedDoesNotUseTheCodeUp() throws AccountRefused {
    firstStart.announce("");
    assertThatThrownBy(() -> firstStart.open(code(), "odile", "Odile", "short"))
        .isInstanceOf(AccountRefused.class);
    assertThat(firstStart.open(code(), "odile", "Odile", PASSWORD)).isTrue();
  }

  @Test
  void aBlogThatHasAnAccountAnnouncesNothing() throws AccountRefused {
    firstStart.announce("");
    firstStart.open(code(), "odile", "Odile", PASSWORD);
    FirstStart secondStart = new FirstStart(new Accounts(storage(), Clock.systemUTC()));
    logged.clear();
    secondStart.announce("");
    assertThat(logged).isEmpty();
    assertThat(secondStart.isPending()).isFalse();
  }

  /** The code logged last. */
  private String code() {
    String last = logged.get(logged.size() - 1);
    return last.substring(last.lastIndexOf(' ') + 1);
  }

  /** As much of a database as counts accounts and finds none by its login. */
  private EntityManager storage() {
    return Fake.of(
        EntityManager.class,
        (method, arguments) ->
            switch (method) {
              case "persist" -> stored.add(arguments[0]) ? null : null;
              case "flush" -> null;
              case "createQuery" -> query();
              default -> throw new UnsupportedOperationException(method);
            });
  }

  private TypedQuery<?> query() {
    TypedQuery<?>[] self = new TypedQuery<?>[1];
    self[0] =
        Fake.of(
            TypedQuery.class,
            (method, arguments) ->
                switch (method) {
                  case "setParameter" -> self[0];
                  case "getSingleResult" -> (long) stored.size();
                  case "getResultStream" -> stored.stream().limit(0);
                  default -> throw new UnsupportedOperationException(method);
                });
    return self[0];
  }
}
