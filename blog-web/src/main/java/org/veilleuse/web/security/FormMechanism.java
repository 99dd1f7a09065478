package org.veilleuse.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Log-in by our own page. Unlike Jakarta Security's built-in form mechanism it keeps the page that
 * was asked for in the address, so that nobody gets a session who has not signed in.
 *
 * <p>Who signed in stands in the session as an attribute of ours and is told to the container with
 * each request. {@code @AutoApplySession} would do that too, but Payara 6 keeps the session's
 * principal on the way in an object that all requests share, so that one in a hundred of those that
 * come at the same time is refused (Payara issue 6145).
 */
@ApplicationScoped
public class FormMechanism implements HttpAuthenticationMechanism {

  /** Who signed in, as the container is to know them. */
  private record Caller(String name, Set<String> groups) implements Serializable {}

  private IdentityStoreHandler stores;

  protected FormMechanism() {}

  @Inject
  FormMechanism(IdentityStoreHandler stores) {
    this.stores = stores;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    Credential credential = context.getAuthParameters().getCredential();
    if (credential != null) {
      CredentialValidationResult result = stores.validate(credential);
      if (result.getStatus() == CredentialValidationResult.Status.VALID) {
        String name = result.getCallerPrincipal().getName();
        Caller caller = new Caller(name, Set.copyOf(result.getCallerGroups()));
        request.getSession().setAttribute(Caller.class.getName(), caller);
      }
      return context.notifyContainerAboutLogin(result);
    }
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(Caller.class.getName()) instanceof Caller caller) {
      return context.notifyContainerAboutLogin(caller.name(), caller.groups());
    }
    if (context.isProtected()) {
      response.setStatus(HttpServletResponse.SC_FOUND);
      response.setHeader(
          "Location", "/login?to=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8));
      return AuthenticationStatus.SEND_CONTINUE;
    }
    return context.doNothing();
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
