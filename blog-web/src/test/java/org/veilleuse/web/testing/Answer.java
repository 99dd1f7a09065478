package org.veilleuse.web.testing;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What the blog answered, redirects not followed. */
public record Answer(URI uri, int status, HttpHeaders headers, byte[] body) {

  /** The body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The body as a page. */
  public Document page() {
    return Jsoup.parse(text(), uri.toString());
  }

  /** A header's only value, or null. */
  public String header(String name) {
    return headers.firstValue(name).orElse(null);
  }

  public List<String> all(String name) {
    return headers.allValues(name);
  }

  /** Where a redirect leads: a path of the blog, or a whole address if it leaves the blog. */
  public String location() {
    String location = header("Location");
    if (location == null) {
      return null;
    }
    URI target = uri.resolve(location);
    return target.getAuthority().equals(uri.getAuthority())
        ? target.toString().substring(target.resolve("/").toString().length() - 1)
        : target.toString();
  }

  /** The words of the page's error summary; empty if there is none. */
  public String problems() {
    return page().select(".error-summary").text();
  }

  @Override
  public String toString() {
    return status + " " + headers.map() + "\n" + text();
  }
}
