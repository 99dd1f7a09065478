package org.veilleuse.moderation.notice;

/** Why a letter was not sent; never more than this, since errors of mail servers tell addresses. */
public enum MailProblem {
  /** The server does not answer, or not in time. */
  UNREACHABLE,
  /** No encryption, or a certificate that is not the server's. */
  ENCRYPTION,
  LOGIN,
  /** The server will not take this letter for this address; asking again is of no use. */
  REFUSED,
  OTHER;

  boolean forGood() {
    return this == REFUSED;
  }
}
