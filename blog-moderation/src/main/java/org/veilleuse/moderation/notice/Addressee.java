package org.veilleuse.moderation.notice;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.veilleuse.moderation.comment.Micros;
import org.veilleuse.moderation.comment.Receipts;
import org.veilleuse.moderation.comment.SiteKey;

/** Finds where a letter goes, if there is still something to tell and somebody to tell it to. */
final class Addressee {

  static final String CONFIRM = "confirm address";
  static final String OFF = "end notices";

  private final Sql sql;
  private final Sealing sealing;
  private final Capability confirm;
  private final Capability off;
  private final Receipts receipts;

  Addressee(EntityManager entities, SiteKey key) {
    this.sql = new Sql(entities);
    this.sealing = new Sealing(key);
    this.confirm = new Capability(key, CONFIRM);
    this.off = new Capability(key, OFF);
    this.receipts = new Receipts(key);
  }

  Optional<Parcel> of(OutboxRow row) {
    return row.kind().toCommenter() ? commenter(row) : account(row);
  }

  private Optional<Parcel> account(OutboxRow row) {
    Optional<Object[]> choice =
        one(
            "select sealed_address, nonce, language, confirmed_at, rhythm from notice_choice"
                + " where account = ?",
            row.account());
    boolean confirmed = choice.isPresent() && choice.get()[3] != null;
    boolean wanted =
        switch (row.kind()) {
          case TEST -> true;
          case CONFIRM -> choice.isPresent() && !confirmed;
          default -> confirmed && !"OFF".equals(choice.get()[4]);
        };
    if (!wanted) {
      return Optional.empty();
    }
    if (choice.isEmpty() || (row.kind() == MailKind.TEST && !confirmed)) {
      return Optional.of(parcel(row, null, null, null, null, null));
    }
    String nonce = (String) choice.get()[1];
    return sealing
        .open((String) choice.get()[0], row.account())
        .map(
            address ->
                parcel(
                    row,
                    address,
                    (String) choice.get()[2],
                    null,
                    row.kind() == MailKind.CONFIRM ? confirm.token(nonce) : null,
                    row.kind() == MailKind.DIGEST ? off.token(nonce) : null));
  }

  private Optional<Parcel> commenter(OutboxRow row) {
    String states =
        switch (row.kind()) {
          case REJECTED -> "('REJECTED')";
          case APPEAL_KEPT -> "('REJECTED', 'SPAM')";
          // One that reports had brought back is published again, as it was.
          case TAKEN_BACK -> "('HELD', 'PUBLISHED')";
          default -> "('PUBLISHED')";
        };
    return one(
            "select a.sealed_address, a.nonce, a.language, c.receipt_nonce, a.address_key"
                + " from comments c"
                + " join commenter_address a on a.comment_id = c.id"
                + " where c.id = ? and c.version = ? and c.status in "
                + states,
            row.commentId(),
            row.version())
        .flatMap(
            found ->
                sealing
                    .open((String) found[0], row.commentId().toString())
                    .map(
                        address ->
                            parcel(
                                row,
                                address,
                                (String) found[2],
                                receipts.of((String) found[3]).token(),
                                null,
                                off.carrying((String) found[1], (String) found[4]))));
  }

  private static Parcel parcel(
      OutboxRow row, String address, String language, String receipt, String confirm, String off) {
    return new Parcel(
        row.id(),
        row.kind(),
        row.account(),
        row.commentId(),
        row.attempts() + 1,
        Micros.instant(row.writtenAt()),
        address,
        language,
        receipt,
        confirm,
        off);
  }

  private Optional<Object[]> one(String query, Object... values) {
    return sql.rows(query, values).stream().findFirst();
  }
}
