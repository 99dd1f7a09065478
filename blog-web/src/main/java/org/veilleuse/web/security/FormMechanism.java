package org.veilleuse.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.veilleuse.core.account.Accounts;
import org.veilleuse.core.account.Standing;

/**
 * Log-in by our own page. Unlike Jakarta Security's built-in form mechanism it keeps the page that
 * was asked for in the address, so that nobody gets a session who has not signed in.
 *
 * <p>Who {@link SignedIn signed in} is told to the container with each request, with the role that
 * the account has now. {@code @AutoApplySession} would remember it in its own way: Payara 6 keeps
 * the session's principal in an object that all requests share, so that one in a hundred of those
 * that come at the same time is refused (Payara issue 6145).
 */
@ApplicationScoped
public class FormMechanism implements HttpAuthenticationMechanism {

  private Accounts accounts;
  private SignedIn signedIn;

  protected FormMechanism() {}

  @Inject
  FormMechanism(Accounts accounts, SignedIn signedIn) {
    this.accounts = accounts;
    this.signedIn = signedIn;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    Credential credential = context.getAuthParameters().getCredential();
    if (credential != null) {
      Optional<Standing> account = verified(credential);
      account.ifPresent(known -> signedIn.keep(request.getSession(), known));
      return account.isPresent()
          ? tell(context, account.get())
          : context.notifyContainerAboutLogin(CredentialValidationResult.INVALID_RESULT);
    }
    HttpSession session = request.getSession(false);
    Optional<Standing> account = session == null ? Optional.empty() : signedIn.inOrEnd(session);
    if (account.isPresent()) {
      return tell(context, account.get());
    }
    if (context.isProtected()) {
      response.setStatus(HttpServletResponse.SC_FOUND);
      response.setHeader(
          "Location", "/login?to=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8));
      return AuthenticationStatus.SEND_CONTINUE;
    }
    return context.doNothing();
  }

  private Optional<Standing> verified(Credential credential) {
    return credential instanceof UsernamePasswordCredential typed
        ? accounts.verify(typed.getCaller(), typed.getPasswordAsString())
        : Optional.empty();
  }

  private static AuthenticationStatus tell(HttpMessageContext context, Standing account) {
    return context.notifyContainerAboutLogin(
        account.login(), Set.of(account.role().name().toLowerCase(Locale.ROOT)));
  }

  /** The page, but not that something on it was saved: what was sent just now was not. */
  private static String wanted(HttpServletRequest request) {
    String query =
        Stream.of(Objects.requireNonNullElse(request.getQueryString(), "").split("&", 0))
            .filter(part -> !part.isEmpty() && !part.startsWith("saved="))
            .collect(Collectors.joining("&"));
    return request.getRequestURI() + (query.isEmpty() ? "" : "?" + query);
  }
}
