package org.veilleuse.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The log-in page. */
@Named("login")
@RequestScoped
public class LoginBacking {

  @Inject private SecurityContext security;
  @Inject private LoginLimiter limiter;
  @Inject private ClientAddress clientAddress;
  @Inject private HttpServletRequest request;

  private String login = "";
  private String password = "";
  private String to = "";
  private String problem;

  /** Signs in and goes to the page that was asked for. */
  public void submit() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    HttpServletResponse response = (HttpServletResponse) faces.getExternalContext().getResponse();
    String address = clientAddress.of(request);
    if (!limiter.mayTry(address, login)) {
      problem = "login.limited";
      response.setStatus(429);
      return;
    }
    AuthenticationStatus status =
        security.authenticate(
            request,
            response,
            AuthenticationParameters.withParams()
                .credential(new UsernamePasswordCredential(login.strip(), password))
                .newAuthentication(true));
    if (status == AuthenticationStatus.SUCCESS) {
      // Against session fixation: what was known before log-in is worth nothing after it.
      request.getSession().setMaxInactiveInterval(8 * 3600);
      request.changeSessionId();
      faces.getExternalContext().redirect(target());
      faces.responseComplete();
    } else {
      limiter.failed(address, login);
      problem = "login.wrong";
      response.setStatus(422);
    }
  }

  /** Only paths of this blog: never another site. */
  private String target() {
    // "/..//other.example" too: the container makes paths of it, and refuses what it made.
    boolean local =
        to.startsWith("/") && !to.contains("//") && !to.contains("/.") && RequestGuard.isPlain(to);
    if (local && !to.equals("/login")) {
      return to;
    }
    return request.isUserInRole("moderator") ? "/moderator/queue" : "/author/posts";
  }

  /** The key of the message that says what went wrong, or null. */
  public String getProblem() {
    return problem;
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login == null ? "" : login;
  }

  public String getPassword() {
    return "";
  }

  public void setPassword(String password) {
    this.password = password == null ? "" : password;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to == null ? "" : to;
  }
}
