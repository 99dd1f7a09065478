package org.veilleuse.web.testing;

import java.util.Map;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;

/** The database that this run of the tests is about: {@code blog.test.database}, H2 by default. */
public enum TestDatabase {
  H2,
  POSTGRESQL;

  /** The one that this JVM was started for. */
  public static TestDatabase current() {
    return valueOf(
        System.getProperty("blog.test.database", "h2").toUpperCase(java.util.Locale.ROOT));
  }

  /** Settings for an empty database; none for H2, which lives in the data folder. */
  public Map<String, String> newDatabase() {
    return this == H2 ? Map.of() : Postgres.shared().newDatabase();
  }

  ConditionEvaluationResult condition() {
    return this == H2
        ? ConditionEvaluationResult.enabled("H2 is always here")
        : Needed.POSTGRESQL.when(Postgres.present());
  }
}
