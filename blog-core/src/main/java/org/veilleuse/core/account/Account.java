package org.veilleuse.core.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** An account as it is stored; public only because a post maps its author. */
@Entity
@Table(name = "account")
public class Account {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
  @SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = 50)
  private Long id;

  private String login;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "password_hash")
  private String passwordHash;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Account() {}

  Account(String login, String displayName, String passwordHash, Role role, Instant createdAt) {
    this.login = login;
    this.displayName = displayName;
    this.passwordHash = passwordHash;
    this.role = role;
    this.createdAt = createdAt;
  }

  public String login() {
    return login;
  }

  public String displayName() {
    return displayName;
  }

  String passwordHash() {
    return passwordHash;
  }

  void changePassword(String hash) {
    passwordHash = hash;
  }

  boolean maySignIn() {
    return passwordHash != null;
  }

  /** Nobody signs in with it any more; what it wrote and decided keeps its name. */
  void close() {
    passwordHash = null;
  }

  /** Lets somebody in who came with an import, or whose account was closed. */
  void admit(String shownAs, String hash, Role as) {
    displayName = shownAs;
    passwordHash = hash;
    role = as;
  }

  AccountSummary summary() {
    return new AccountSummary(login, displayName, role, maySignIn(), createdAt);
  }

  /** Of one that may sign in only. */
  Standing standing() {
    return new Standing(login, role, Passwords.stamp(passwordHash));
  }
}
