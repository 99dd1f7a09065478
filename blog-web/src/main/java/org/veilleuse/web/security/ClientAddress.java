package org.veilleuse.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.veilleuse.web.setup.Settings;

/**
 * Where a request comes from: the peer, or what a trusted reverse proxy says in X-Forwarded-For.
 *
 * <p>For example, with {@code blog.trusted-proxies=127.0.0.1}, a request from 127.0.0.1 with {@code
 * X-Forwarded-For: 203.0.113.9, 198.51.100.7} comes from 198.51.100.7: the last address is the one
 * that the proxy saw, those before it are the client's own claim.
 */
@ApplicationScoped
public class ClientAddress {

  private List<String> trusted;

  protected ClientAddress() {}

  @Inject
  ClientAddress(Settings settings) {
    this(settings.trustedProxies());
  }

  ClientAddress(List<String> trusted) {
    this.trusted = trusted;
  }

  /** The address, never null. */
  public String of(HttpServletRequest request) {
    return of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
  }

  String of(String peer, String forwardedFor) {
    if (forwardedFor == null || !trusted.contains(peer)) {
      return peer;
    }
    String[] hops = forwardedFor.split(",", 64);
    for (int i = hops.length - 1; i >= 0; i--) {
      String hop = hops[i].strip();
      if (!hop.isEmpty() && hop.length() <= 45 && !trusted.contains(hop)) {
        return hop;
      }
    }
    return peer;
  }
}
