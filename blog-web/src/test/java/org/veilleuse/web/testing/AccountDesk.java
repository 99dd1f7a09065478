package org.veilleuse.web.testing;

import java.util.Map;
import org.jsoup.nodes.Element;

/** An administrator at the page of the accounts. */
public final class AccountDesk {

  /** Of every account that is opened here. */
  public static final String PASSWORD = "une phrase assez longue";

  private static final String PAGE = "/administrator/accounts";

  private final Client administrator;

  public AccountDesk(Client administrator) {
    this.administrator = administrator;
  }

  /**
   * @param role such as {@code MODERATOR}
   */
  public Answer open(String login, String role) {
    return press("open", Map.of("login", login, "role", role, "password", PASSWORD));
  }

  public Answer changePassword(String login, String password) {
    return press("change", Map.of("login", login, "password", password));
  }

  private Answer press(String button, Map<String, String> typed) {
    return administrator.submit(administrator.get(PAGE), "account", button, typed);
  }

  /** The button that closes an account, or null if there is none. */
  public Element closing(String login) {
    return administrator
        .get(PAGE)
        .page()
        .selectFirst("details button[name=close][value=\"" + login + "\"]");
  }

  /** Presses that button. */
  public Answer close(String login) {
    Element button = closing(login);
    return administrator.post(
        button.closest("form").attr("action"), Map.of(button.attr("name"), button.val()));
  }

  /** Sends what that button sends, be it there or not. */
  public Answer closeAnyway(String login) {
    return administrator.post(PAGE, Map.of("close", login));
  }

  /** What stands in an account's row. */
  public String row(String login) {
    return administrator.get(PAGE).page().select("tbody tr").stream()
        .filter(row -> row.selectFirst("th").text().equals(login))
        .findFirst()
        .orElseThrow()
        .text();
  }
}
