package org.veilleuse.core.account;

/** What an account may do; an administrator may do everything. */
public enum Role {
  AUTHOR,
  MODERATOR,
  ADMINISTRATOR
}
