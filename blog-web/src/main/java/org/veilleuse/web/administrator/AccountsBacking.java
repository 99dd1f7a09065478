package org.veilleuse.web.administrator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.veilleuse.core.account.AccountRefused;
import org.veilleuse.core.account.AccountSummary;
import org.veilleuse.core.account.Accounts;
import org.veilleuse.core.account.NewAccount;
import org.veilleuse.core.account.Role;
import org.veilleuse.core.account.Standing;
import org.veilleuse.web.reader.Words;
import org.veilleuse.web.security.SignedIn;

/** The accounts of the blog, buttons to close them, and a form to open another or change one. */
@Named("accountsDesk")
@RequestScoped
public class AccountsBacking {

  @Inject private Accounts accounts;
  @Inject private SignedIn signedIn;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private String login = "";
  private String displayName = "";
  private String password = "";
  private Role role = Role.MODERATOR;
  private String problem;
  private String refusal;
  private String done;

  /** The page sends the buttons of its table to itself, and says what came of it. */
  public void look() {
    String asked = request.getParameter("close");
    if (asked != null && request.getMethod().equals("POST")) {
      close(asked);
    }
  }

  private void close(String asked) {
    try {
      accounts.close(asked, getOwn());
      done = words.say("accounts.closed", asked);
    } catch (AccountRefused e) {
      refusal = refused(e);
    }
  }

  /** Opens an account. */
  public void open() {
    try {
      AccountSummary opened = accounts.open(new NewAccount(login, displayName, password, role));
      done = words.say("accounts.opened", opened.login());
      login = "";
      displayName = "";
    } catch (AccountRefused e) {
      problem = refused(e);
    }
  }

  /** Gives an account another password. One's own is changed without being signed out by it. */
  public void changePassword() {
    boolean closed = accounts.standing(login).isEmpty();
    try {
      Standing account = accounts.changePassword(login, password);
      boolean own = account.login().equals(getOwn());
      HttpSession session = request.getSession(false);
      if (own && session != null) {
        signedIn.keep(session, account);
      }
      String what = own ? "own-password-changed" : closed ? "reopened" : "password-changed";
      done = words.say("accounts." + what, account.login());
    } catch (AccountRefused e) {
      problem = refused(e);
    }
  }

  private String refused(AccountRefused e) {
    FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(422);
    return words.say("account." + e.reason());
  }

  /** The login of whoever looks at the page. */
  public String getOwn() {
    return request.getUserPrincipal().getName();
  }

  public List<AccountSummary> getAll() {
    return accounts.all();
  }

  public Role[] getRoles() {
    return Role.values();
  }

  /** Why what was typed is refused, or null. */
  public String getProblem() {
    return problem;
  }

  /** Why an account is not closed, or null. */
  public String getRefusal() {
    return refusal;
  }

  public String getDone() {
    return done;
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login == null ? "" : login;
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
  }

  public String getPassword() {
    return "";
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }
}
