package org.veilleuse.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;

/**
 * Limits failed log-ins by address, and by address and login together. Never by login alone: a
 * stranger could then lock an author out of her own blog.
 */
@ApplicationScoped
public class LoginLimiter {

  private final Buckets byAddress = new Buckets(30, Duration.ofMinutes(10));
  private final Buckets byAddressAndLogin = new Buckets(6, Duration.ofMinutes(10));

  /** Whether this address may try this login now. */
  boolean mayTry(String address, String login) {
    return byAddress.hasOne(address) && byAddressAndLogin.hasOne(key(address, login));
  }

  void failed(String address, String login) {
    byAddress.take(address);
    byAddressAndLogin.take(key(address, login));
  }

  private static String key(String address, String login) {
    // As the accounts compare logins: another way of writing one is not another try.
    String same = login.strip().toLowerCase(Locale.ROOT);
    return address + " " + same.substring(0, Math.min(60, same.length()));
  }
}
