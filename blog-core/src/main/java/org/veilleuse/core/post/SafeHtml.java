package org.veilleuse.core.post;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The one allow-list that all HTML of posts passes, when it is written and when it is rendered: no
 * script, style, form, frame or image from elsewhere. For example {@code clean("<p
 * onclick=x>a</p><script>b</script>")} is {@code <p>a</p>}.
 */
final class SafeHtml {

  private static final Pattern CLASS_OF_CODE = Pattern.compile("language-[A-Za-z0-9+#-]{1,30}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");
  private static final Pattern FRAGMENT = Pattern.compile("[\\p{L}\\p{N}_-]{1,100}");

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "br",
              "hr",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6",
              "blockquote",
              "pre",
              "code",
              "kbd",
              "samp",
              "var",
              "em",
              "strong",
              "b",
              "i",
              "u",
              "s",
              "del",
              "ins",
              "mark",
              "small",
              "sub",
              "sup",
              "abbr",
              "cite",
              "q",
              "dfn",
              "time",
              "ul",
              "ol",
              "li",
              "dl",
              "dt",
              "dd",
              "table",
              "caption",
              "thead",
              "tbody",
              "tfoot",
              "tr",
              "th",
              "td",
              "figure",
              "figcaption",
              "div",
              "span",
              "a")
          .allowElements(
              (element, attributes) -> attributes.indexOf("src") % 2 == 0 ? "img" : null, "img")
          // A post has one h1, its title.
          .allowElements((element, attributes) -> "h2", "h1")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("src")
          .matching(SafeHtml::isOfThisBlog)
          .onElements("img")
          .allowAttributes("alt")
          .onElements("img")
          .allowAttributes("width", "height")
          .matching(NUMBER)
          .onElements("img")
          .allowAttributes("title")
          .onElements("a", "abbr", "img", "dfn")
          .allowAttributes("lang")
          .matching(LANGUAGE)
          .globally()
          .allowAttributes("id")
          .matching(FRAGMENT)
          .onElements("h1", "h2", "h3", "h4", "h5", "h6")
          .allowAttributes("class")
          .matching(CLASS_OF_CODE)
          .onElements("code")
          .allowAttributes("cite")
          .onElements("blockquote", "q", "del", "ins")
          .allowAttributes("datetime")
          .onElements("time", "del", "ins")
          .allowAttributes("colspan", "rowspan")
          .matching(NUMBER)
          .onElements("th", "td")
          .allowAttributes("scope")
          .matching(true, "row", "col", "rowgroup", "colgroup")
          .onElements("th")
          .allowAttributes("start")
          .matching(NUMBER)
          .onElements("ol")
          .allowUrlProtocols("https", "http", "mailto")
          .requireRelNofollowOnLinks()
          .toFactory();

  private SafeHtml() {}

  /** A path from the root; to a browser a backslash is a slash, and two lead to another host. */
  private static boolean isOfThisBlog(String src) {
    return src.startsWith("/") && !src.startsWith("//") && src.indexOf('\\') < 0;
  }

  static String clean(String html) {
    return POLICY.sanitize(html);
  }
}
