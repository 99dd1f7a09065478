package org.veilleuse.web.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe has to say against the page that is open, as it is. */
enum Axe {
  /** Every rule. */
  ALL("{ runOnly: tags }"),
  /** Every rule but those on colours, which take most of the time. */
  WORDS("{ runOnly: tags, rules: { 'color-contrast': { enabled: false } } }"),
  /** The colours alone, where the rest was looked at already. */
  COLOURS("{ runOnly: { type: 'rule', values: ['color-contrast'] } }");

  private static final String FINDINGS =
      """
      async () => {
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const options = %s;
        const place = document.querySelector('%s') ? { exclude: [['%s']] } : document;
        return (await axe.run(place, { ...options, resultTypes: ['violations'] }))
          .violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html} ${n.failureSummary}`));
      }
      """;

  /** The cases beside the one that is looked at; none if all of the page is. */
  static final String OTHER_CASES = "body:has([data-looked-at]) .case:not([data-looked-at])";

  private final String findings;

  Axe(String options) {
    findings = FINDINGS.formatted(options, OTHER_CASES, OTHER_CASES);
  }

  @SuppressWarnings("unchecked")
  List<String> findings(Page page) {
    if (!(boolean) page.evaluate("'axe' in window")) {
      page.evaluate(Script.TEXT);
    }
    return (List<String>) page.evaluate(findings);
  }

  /** Injected by the test's own channel, which the Content-Security-Policy does not govern. */
  private static final class Script {

    static final String TEXT = read();

    private static String read() {
      try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
