package org.veilleuse.web.administrator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.veilleuse.core.account.AccountRefused;
import org.veilleuse.core.account.AccountSummary;
import org.veilleuse.core.account.Accounts;
import org.veilleuse.core.account.NewAccount;
import org.veilleuse.core.account.Role;
import org.veilleuse.web.reader.Words;

/** The accounts of the blog, and a form to open another or give one a new password. */
@Named("accountsDesk")
@RequestScoped
public class AccountsBacking {

  @Inject private Accounts accounts;
  @Inject private Words words;

  private String login = "";
  private String displayName = "";
  private String password = "";
  private Role role = Role.MODERATOR;
  private String problem;
  private String done;

  /** Opens an account. */
  public void open() {
    try {
      AccountSummary opened = accounts.open(new NewAccount(login, displayName, password, role));
      done = words.say("accounts.opened", opened.login());
      login = "";
      displayName = "";
    } catch (AccountRefused e) {
      refuse(e);
    }
  }

  /** Gives an account another password. */
  public void changePassword() {
    try {
      accounts.changePassword(login, password);
      done = words.say("accounts.password-changed", login);
    } catch (AccountRefused e) {
      refuse(e);
    }
  }

  private void refuse(AccountRefused e) {
    problem = words.say("account." + e.reason());
    FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(422);
  }

  public List<AccountSummary> getAll() {
    return accounts.all();
  }

  public Role[] getRoles() {
    return Role.values();
  }

  public String getProblem() {
    return problem;
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
