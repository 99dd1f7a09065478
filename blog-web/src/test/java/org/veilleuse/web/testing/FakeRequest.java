package org.veilleuse.web.testing;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A request without a server: a method, a peer, headers and languages; anything else fails. */
public final class FakeRequest {

  private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final String method;
  private String peer = "192.0.2.1";
  private List<Locale> languages = List.of(Locale.ROOT);

  private FakeRequest(String method) {
    this.method = method;
  }

  public static FakeRequest get() {
    return new FakeRequest("GET");
  }

  public static FakeRequest head() {
    return new FakeRequest("HEAD");
  }

  public FakeRequest with(String header, String value) {
    headers.computeIfAbsent(header, h -> new ArrayList<>()).add(value);
    return this;
  }

  public FakeRequest from(String address) {
    peer = address;
    return this;
  }

  /** What a server makes of the header Accept-Language. */
  public FakeRequest speaking(String... tags) {
    languages = Arrays.stream(tags).map(Locale::forLanguageTag).toList();
    return with("Accept-Language", String.join(",", tags));
  }

  public HttpServletRequest made() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            FakeRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, called, arguments) ->
                switch (called.getName()) {
                  case "getMethod" -> method;
                  case "getRemoteAddr" -> peer;
                  case "getScheme" -> "http";
                  case "getHeader" -> all((String) arguments[0]).stream().findFirst().orElse(null);
                  case "getHeaders" -> Collections.enumeration(all((String) arguments[0]));
                  case "getLocales" -> Collections.enumeration(languages);
                  default -> throw new UnsupportedOperationException(called.getName());
                });
  }

  private List<String> all(String header) {
    return headers.getOrDefault(header, List.of());
  }
}
