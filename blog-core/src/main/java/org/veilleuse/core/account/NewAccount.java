package org.veilleuse.core.account;

/**
 * What it takes to open an account.
 *
 * @param login 2 to 60 letters, digits, dots, hyphens or underscores; lower-cased when stored
 * @param displayName what readers see under a post; the login is used when it is blank
 * @param password at least {@value Accounts#SHORTEST_PASSWORD} characters
 */
public record NewAccount(String login, String displayName, String password, Role role) {}
