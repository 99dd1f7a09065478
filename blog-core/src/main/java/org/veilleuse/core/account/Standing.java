package org.veilleuse.core.account;

/**
 * What an account that may sign in is now, to be compared with what it was when somebody did.
 *
 * @param stamp another one after each change of the password; the password can be neither tried nor
 *     told by it
 */
public record Standing(String login, Role role, String stamp) {}
