package org.veilleuse.moderation.report;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.veilleuse.moderation.comment.Digest;
import org.veilleuse.moderation.comment.Micros;
import org.veilleuse.moderation.comment.Receipt;
import org.veilleuse.moderation.comment.Reportable;
import org.veilleuse.moderation.comment.SecondLooks;
import org.veilleuse.moderation.comment.SiteKey;

/** Stores a report inside the transaction under way, once. */
final class ReportStep {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final EntityManager entities;
  private final SecondLooks looks;
  private final ReportKeys keys;
  private final SiteKey key;

  ReportStep(EntityManager entities, SecondLooks looks, SiteKey key) {
    this.entities = entities;
    this.looks = looks;
    this.keys = new ReportKeys(entities);
    this.key = key;
  }

  /**
   * The same words sent again get the same receipt. Other words of the same reader are a report of
   * their own, with its own receipt, that does not count: two people of one household are one
   * network, and neither may learn from the blog what the other has reported.
   */
  Receipt store(NewReport report, String text, int enough, Clock clock) throws ReportRefused {
    Reportable comment =
        looks
            .lock(report.commentId())
            .orElseThrow(() -> new ReportRefused(ReportRefused.Reason.COMMENT_GONE));
    // Not before the comment is locked: of what a moderator has seen, the last is the latest.
    Instant now = clock.instant();
    String nonce = newNonce();
    String id = Long.toString(comment.id());
    Optional<String> earlier =
        keys.claim(
            key.mac("report words", id, report.network(), report.reason().name(), text),
            nonce,
            now);
    if (earlier.isPresent()) {
      return receipt(earlier.get());
    }
    boolean counted = first("report", id + decided(comment), report.network(), nonce, now);
    boolean newReader = first("report person", comment.person(), report.network(), nonce, now);
    Receipt receipt = receipt(nonce);
    insert(comment, report.reason(), text, counted, newReader, receipt, Micros.of(now));
    looks.reported(comment, report.reason().name(), counted, enough);
    return receipt;
  }

  /** Set apart for each decision, so that whoever reports again after it is counted again. */
  private String decided(Reportable comment) {
    List<?> at =
        entities
            .createNativeQuery(
                "select decided_at from second_look"
                    + " where comment_id = ? and decided_at is not null")
            .setParameter(1, comment.id())
            .getResultList();
    return at.isEmpty() ? "" : " " + at.get(0);
  }

  private boolean first(String purpose, String of, String network, String nonce, Instant now) {
    return keys.claim(key.mac(purpose, of, network), nonce, now).isEmpty();
  }

  private void insert(
      Reportable comment,
      ReportReason reason,
      String text,
      boolean counted,
      boolean newReader,
      Receipt receipt,
      long now) {
    entities
        .createNativeQuery(
            "insert into report (comment_id, person, reason, body, reported_at, counted,"
                + " new_reader, receipt_hash) values (?, ?, ?, nullif(?, ''), ?, ?, ?, ?)")
        .setParameter(1, comment.id())
        .setParameter(2, comment.person())
        .setParameter(3, reason.name())
        .setParameter(4, text)
        .setParameter(5, now)
        .setParameter(6, counted)
        .setParameter(7, newReader)
        .setParameter(8, Digest.of(receipt.token()))
        .executeUpdate();
  }

  int purge(Instant now) {
    return keys.purge(now);
  }

  /** A receipt of a report is none of a comment: each is made for its own purpose. */
  private Receipt receipt(String nonce) {
    return new Receipt(key.mac("report receipt", nonce));
  }

  private static String newNonce() {
    byte[] nonce = new byte[16];
    RANDOM.nextBytes(nonce);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(nonce);
  }
}
