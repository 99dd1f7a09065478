package org.veilleuse.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.veilleuse.web.setup.Settings;

/**
 * Refuses what no page of ours sends: other methods, control characters in addresses, foreign
 * origins, uploads where nothing is uploaded, bodies and forms that are too large.
 */
public class RequestGuard extends HttpFilter {

  /** 10,000 characters of text, each up to nine bytes when encoded in a form, and room to spare. */
  private static final long LONGEST_FORM = 256 * 1024;

  /** A post may have a million characters. */
  private static final long LONGEST_DESK_FORM = 10L * 1024 * 1024;

  private static final long LONGEST_UPLOAD = 256L * 1024 * 1024;

  private static final long LONGEST_ONE_CLICK = 4096;

  private static final int MOST_PARAMETERS = 200;

  /** Of a file of evidence each of 2,000 comments can be left out. */
  private static final int MOST_LEFT_OUT = 2100;

  private static final int LONGEST_ADDRESS = 2048;

  private static final long serialVersionUID = 1;

  @Inject private transient Settings settings;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    int refusal = refusal(request);
    if (refusal == 0) {
      chain.doFilter(request, response);
    } else {
      response.sendError(refusal);
    }
  }

  /** The status to refuse the request with, or 0. */
  private int refusal(HttpServletRequest request) {
    String path = request.getServletPath();
    if (!isPlain(request.getRequestURI())
        || !isPlain(request.getQueryString())
        || !isHost(request.getHeader("Host"))
        || namesFaces(request.getQueryString())) {
      return HttpServletResponse.SC_BAD_REQUEST;
    }
    return switch (request.getMethod()) {
      case "GET", "HEAD" -> tooManyParameters(request) ? HttpServletResponse.SC_BAD_REQUEST : 0;
      case "POST" -> refusalOfPost(request, path);
      default -> HttpServletResponse.SC_METHOD_NOT_ALLOWED;
    };
  }

  private int refusalOfPost(HttpServletRequest request, String path) {
    if (path.startsWith("/control/")) {
      // Guarded by its token; its body is a stream of any length.
      return 0;
    }
    String host = request.getHeader("Host");
    // What a letter's link may do it may do from anywhere: no cookie is looked at there, so a
    // foreign
    // page gains nothing. Its own pages send no referrer, and browsers therefore "Origin: null".
    boolean fromLetter = path.startsWith("/notices/");
    if (!fromLetter
        && !Origin.isOurs(
            request.getHeader("Sec-Fetch-Site"),
            request.getHeader("Origin"),
            host,
            settings.url().orElse(null))) {
      return HttpServletResponse.SC_FORBIDDEN;
    }
    String query = request.getQueryString();
    if (query != null && !isNumber(query) && !QueueQuery.is(path, query)) {
      // No form of ours has another, and what it says would win over what was typed.
      return HttpServletResponse.SC_BAD_REQUEST;
    }
    boolean upload = path.equals("/author/import/file");
    String type = request.getContentType();
    String kind = type == null ? "" : type.toLowerCase(Locale.ROOT);
    // Mail programs end letters with a form of either kind (RFC 8058); nobody reads what is in it.
    boolean oneClick = path.startsWith("/notices/off") && kind.startsWith("multipart/form-data");
    boolean expected =
        oneClick
            || kind.startsWith(
                upload ? "multipart/form-data" : "application/x-www-form-urlencoded");
    if (!expected) {
      return HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
    }
    long length = request.getContentLengthLong();
    if (length < 0) {
      return HttpServletResponse.SC_LENGTH_REQUIRED;
    }
    if (length > (oneClick ? LONGEST_ONE_CLICK : longest(path, upload))) {
      return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    }
    // Parameters of an upload must not be looked at here: that would read the file.
    return !upload && !oneClick && tooManyParameters(request)
        ? HttpServletResponse.SC_BAD_REQUEST
        : 0;
  }

  private static long longest(String path, boolean upload) {
    if (upload) {
      return LONGEST_UPLOAD;
    }
    return path.startsWith("/author/") ? LONGEST_DESK_FORM : LONGEST_FORM;
  }

  private static boolean tooManyParameters(HttpServletRequest request) {
    int count = 0;
    for (String[] values : request.getParameterMap().values()) {
      count += values.length;
    }
    boolean evidence = request.getServletPath().equals("/moderator/evidence/file");
    return count > (evidence ? MOST_LEFT_OUT : MOST_PARAMETERS);
  }

  /** Whether this is {@code id=} and a number, and nothing else. */
  public static boolean isNumber(String query) {
    return query.startsWith("id=")
        && query.length() > 3
        && query.length() <= 21
        && query.substring(3).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Links and feeds are made of it where no public address is set, and kept for everybody. */
  static boolean isHost(String host) {
    return host != null
        && !host.isEmpty()
        && host.length() <= 255
        && host.chars()
            .allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || ".-:[]_".indexOf(c) >= 0));
  }

  /**
   * Whether a query has a parameter of Faces, which would make a form of a link: sent without a
   * click, and shown to whoever reads the page next.
   */
  static boolean namesFaces(String query) {
    if (query == null) {
      return false;
    }
    for (String parameter : query.split("&", -1)) {
      String name = URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8).strip();
      if (name.startsWith("jakarta.faces.") || name.startsWith("javax.faces.")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether an address has no control character, raw or encoded: Mojarra's own checks stumble over
   * line feeds.
   */
  static boolean isPlain(String address) {
    if (address == null) {
      return true;
    }
    if (address.length() > LONGEST_ADDRESS) {
      return false;
    }
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c < 0x20 || c == 0x7F || c == ';' || c == '\\') {
        return false;
      }
      if (c == '%' && isEncodedControl(address, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEncodedControl(String address, int at) {
    if (at + 2 >= address.length()) {
      return true;
    }
    int high = Character.digit(address.charAt(at + 1), 16);
    int low = Character.digit(address.charAt(at + 2), 16);
    int value = high * 16 + low;
    return high < 0 || low < 0 || value < 0x20 || value == 0x7F;
  }
}
