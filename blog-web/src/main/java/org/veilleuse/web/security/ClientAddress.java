package org.veilleuse.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
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
    this.trusted = trusted.stream().map(ClientAddress::written).toList();
  }

  /** The address, never null. */
  public String of(HttpServletRequest request) {
    // Some proxies add a header of their own after the client's instead of extending it.
    List<String> said = Collections.list(request.getHeaders("X-Forwarded-For"));
    return of(request.getRemoteAddr(), said.isEmpty() ? null : String.join(",", said));
  }

  String of(String address, String forwardedFor) {
    String peer = written(address);
    if (forwardedFor == null || !trusted.contains(peer)) {
      return peer;
    }
    // From the end, since all but the end may be the client's own claim.
    for (int end = forwardedFor.length(); end >= 0; ) {
      int comma = forwardedFor.lastIndexOf(',', end - 1);
      String hop = forwardedFor.substring(comma + 1, end).strip();
      if (!isAddress(hop)) {
        return peer;
      }
      if (!trusted.contains(written(hop))) {
        return written(hop);
      }
      end = comma;
    }
    return peer;
  }

  /** Looks like an address, so that reading it asks no name server. */
  private static boolean isAddress(String hop) {
    return !hop.isEmpty()
        && hop.length() <= 45
        && hop.chars().allMatch(c -> c == '.' || c == ':' || Character.digit(c, 16) >= 0)
        && (hop.indexOf(':') >= 0 || hop.chars().allMatch(c -> c == '.' || c <= '9'))
        && !written(hop).isEmpty();
  }

  /** An IPv6 address has many spellings; this is the one that servers give. Empty if it is none. */
  private static String written(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      return InetAddress.getByName(address).getHostAddress();
    } catch (UnknownHostException e) {
      return "";
    }
  }
}
