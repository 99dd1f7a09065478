package org.veilleuse.web.notice;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.veilleuse.moderation.notice.MailProblem;

/** Says of an error which problem it is; its own words may tell addresses. */
final class Failures {

  private static final int DEEPEST = 10;

  private Failures() {}

  static MailProblem of(Throwable error) {
    Throwable cause = error;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      MailProblem problem = own(cause);
      if (problem != MailProblem.OTHER) {
        return problem;
      }
      cause =
          cause instanceof MessagingException mail && mail.getNextException() != null
              ? mail.getNextException()
              : cause.getCause();
    }
    return MailProblem.OTHER;
  }

  private static MailProblem own(Throwable cause) {
    if (cause instanceof AuthenticationFailedException) {
      return MailProblem.LOGIN;
    }
    if (cause instanceof SendFailedException refused
        && refused.getInvalidAddresses() != null
        && refused.getInvalidAddresses().length > 0) {
      return MailProblem.REFUSED;
    }
    if (cause instanceof SSLException || String.valueOf(cause.getMessage()).contains("STARTTLS")) {
      return MailProblem.ENCRYPTION;
    }
    boolean nobody =
        cause instanceof SocketException
            || cause instanceof SocketTimeoutException
            || cause instanceof UnknownHostException;
    return nobody ? MailProblem.UNREACHABLE : MailProblem.OTHER;
  }
}
