package org.veilleuse.web.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.FormElement;

/**
 * A visitor without JavaScript, from an address of its own: keeps cookies, fills in forms, follows
 * no redirect.
 *
 * <p>Cookies are kept by hand: Java's own keep no Secure cookie that comes over plain HTTP, as
 * browsers do on localhost.
 */
public final class Client {

  private static final AtomicInteger ADDRESSES = new AtomicInteger();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI base;
  private final Map<String, String> cookies = new TreeMap<>();
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /** A visitor that nobody has seen yet, who reads English. */
  public Client(RunningBlog blog) {
    this(blog, newAddress());
  }

  /**
   * A visitor from a given address.
   *
   * @param address believed where the blog's {@code blog.trusted-proxies} has 127.0.0.1
   */
  public Client(RunningBlog blog, String address) {
    this(blog.baseUri());
    headers.put("X-Forwarded-For", address);
  }

  /** A visitor of a blog that somebody else started. */
  Client(URI base) {
    this.base = base;
    headers.put("Accept-Language", "en");
  }

  /** An address that no other client of this run has. */
  public static String newAddress() {
    int n = ADDRESSES.incrementAndGet();
    return "198.18." + n / 250 + "." + (n % 250 + 1);
  }

  /**
   * Signed in as one of the sample blog's accounts: {@code odile}, {@code malik}, {@code admin}.
   */
  public static Client signedIn(RunningBlog blog, String login) {
    Client client = new Client(blog);
    Answer answer = client.signIn(login, samplePassword(blog, login));
    if (answer.status() != 302) {
      throw new IllegalStateException("cannot sign in as " + login + ": " + answer);
    }
    return client;
  }

  /** The password that the sample blog printed at its last start. */
  public static String samplePassword(RunningBlog blog, String login) {
    Matcher line =
        Pattern.compile("Sample account: " + login + " / (\\S+) \\(").matcher(blog.log());
    String password = null;
    while (line.find()) {
      password = line.group(1);
    }
    return password;
  }

  public Answer signIn(String login, String password) {
    return signIn("/login", login, password);
  }

  /** Fills in the log-in form of a given address, such as {@code /login?to=/author/post}. */
  public Answer signIn(String address, String login, String password) {
    return submit(
        get(address), "login-form", "enter", Map.of("login", login, "password", password));
  }

  /** Sends this header with every request, or none if the value is null. */
  public Client with(String header, String value) {
    if (value == null) {
      headers.remove(header);
    } else {
      headers.put(header, value);
    }
    return this;
  }

  public Answer get(String path) {
    return send("GET", path, null, Map.of());
  }

  public Answer get(String path, String header, String value) {
    return send("GET", path, null, Map.of(header, value));
  }

  /** A form as a browser sends it. */
  public Answer post(String path, Map<String, String> fields) {
    return send("POST", path, encoded(fields).getBytes(StandardCharsets.UTF_8), asForm());
  }

  /** Presses a button of a form: what is on the page is sent along, hidden fields included. */
  public Answer submit(Answer page, String form, String button, Map<String, String> typed) {
    Map<String, String> pressed = new LinkedHashMap<>(typed);
    pressed.put(button, "");
    return submit(page, form, pressed);
  }

  /** Sends a form with what is on the page, and what was typed or pressed. */
  public Answer submit(Answer page, String form, Map<String, String> typed) {
    Map<String, String> fields = fields(page, form);
    fields.putAll(typed);
    return post(action(page, form), fields);
  }

  /** What a form holds before anybody types. */
  public static Map<String, String> fields(Answer page, String form) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (KeyVal field : form(page, form).formData()) {
      fields.put(field.key(), field.value());
    }
    return fields;
  }

  public static String action(Answer page, String form) {
    return form(page, form).attr("action");
  }

  private static FormElement form(Answer page, String id) {
    if (page.page().getElementById(id) instanceof FormElement form) {
      return form;
    }
    throw new AssertionError("no form " + id + " in " + page);
  }

  public static Map<String, String> asForm() {
    return Map.of("Content-Type", "application/x-www-form-urlencoded");
  }

  public static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Any request; the more headers win over this client's own. */
  public Answer send(String method, String path, byte[] body, Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(headers);
    if (body != null) {
      all.putIfAbsent("Origin", base.getScheme() + "://" + base.getAuthority());
    }
    if (!cookies.isEmpty()) {
      all.put(
          "Cookie",
          cookies.entrySet().stream()
              .map(c -> c.getKey() + "=" + c.getValue())
              .collect(Collectors.joining("; ")));
    }
    all.putAll(more);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base.resolve("/") + path.substring(1)))
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    all.forEach(request::header);
    try {
      HttpResponse<byte[]> answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return new Answer(answer.uri(), answer.statusCode(), answer.headers(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String cookie) {
    String pair = cookie.split(";", 2)[0];
    String name = pair.substring(0, pair.indexOf('='));
    if (cookie.toLowerCase(java.util.Locale.ROOT).contains("max-age=0")) {
      cookies.remove(name);
    } else {
      cookies.put(name, pair.substring(pair.indexOf('=') + 1));
    }
  }

  /** A cookie's value, or null. */
  public String cookie(String name) {
    return cookies.get(name);
  }

  public void setCookie(String name, String value) {
    cookies.put(name, value);
  }

  public Map<String, String> cookies() {
    return cookies;
  }
}
