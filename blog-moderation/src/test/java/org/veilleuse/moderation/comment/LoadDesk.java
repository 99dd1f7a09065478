package org.veilleuse.moderation.comment;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Readers' reports, claims and second opinions for the comments that are there. Of what is under
 * way now there is as much whatever the size, as there are as many moderators.
 */
final class LoadDesk {

  private static final List<String> STATEMENTS =
      List.of(
          "insert into second_look (comment_id, state, person, reports, earlier, first_at, last_at,"
              + " decided_at)"
              + " select id, 'KEPT', coalesce(commenter, name_key), 0, 1, submitted_at,"
              + " submitted_at, decided_at"
              + " from comments where status = 'PUBLISHED' and mod(id, 400) = 1",
          "insert into second_look (comment_id, state, person, reports, earlier, first_at, last_at)"
              + " select id, 'REPORTED', coalesce(commenter, name_key), 1, 0, submitted_at,"
              + " submitted_at from comments where status = 'PUBLISHED' and mod(id, 40) = 0"
              + " and decided_by = 'malik' order by id desc limit 60",
          "insert into report (comment_id, person, reason, reported_at, counted, new_reader,"
              + " receipt_hash)"
              + " select comment_id, person, 'OTHER', last_at, true, true,"
              + " cast(comment_id as varchar(43)) from second_look",
          "insert into claim (comment_id, moderator, until_at)"
              + " select id, 'malik', %d from comments where status = 'HELD' and folded = false"
              + " order by submitted_at desc limit 30",
          "insert into opinion_request (comment_id, version, asked_by, asked_at)"
              + " select id, version, 'malik', submitted_at from comments"
              + " where status = 'HELD' and folded = false and mod(id, 3) = 0"
              + " order by submitted_at desc limit 60");

  private LoadDesk() {}

  static void fill(Connection connection) throws SQLException {
    long later = Micros.of(Instant.now().plus(Duration.ofDays(3650)));
    try (Statement statement = connection.createStatement()) {
      for (String sql : STATEMENTS) {
        statement.execute(sql.replace("%d", Long.toString(later)));
      }
    }
    connection.commit();
  }
}
