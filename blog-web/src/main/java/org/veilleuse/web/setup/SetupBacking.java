package org.veilleuse.web.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.veilleuse.core.account.AccountRefused;

/** The page of the first start: the one-time code, and the administrator's account. */
@Named("setup")
@RequestScoped
public class SetupBacking {

  @Inject private FirstStart firstStart;

  private String code = "";
  private String login = "";
  private String displayName = "";
  private String password = "";
  private String repeated = "";
  private String problem;

  /** A blog that is set up has no such page any more. */
  public void refuseWhenDone() throws IOException {
    if (!firstStart.isPending()) {
      FacesContext.getCurrentInstance().getExternalContext().redirect("/login");
      FacesContext.getCurrentInstance().responseComplete();
    }
  }

  /** Opens the account and goes to the log-in page. */
  public void submit() throws IOException {
    ExternalContext page = FacesContext.getCurrentInstance().getExternalContext();
    if (!password.equals(repeated)) {
      problem = "setup.passwords-differ";
    } else {
      try {
        if (firstStart.open(code, login, displayName, password)) {
          page.redirect("/login?to=/author/posts");
          FacesContext.getCurrentInstance().responseComplete();
          return;
        }
        problem = "setup.wrong-code";
      } catch (AccountRefused e) {
        problem = "account." + e.reason();
      }
    }
    page.setResponseStatus(422);
  }

  /** The key of the message that says what went wrong, or null. */
  public String getProblem() {
    return problem;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login;
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
    this.password = password == null ? "" : password;
  }

  public String getRepeated() {
    return "";
  }

  public void setRepeated(String repeated) {
    this.repeated = repeated == null ? "" : repeated;
  }
}
