package org.veilleuse.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What every page of ours promises, looked at in one browser. */
public final class PageCheck {

  /** Injected by the test's own channel, which the Content-Security-Policy does not govern. */
  private static final String AXE = axe();

  private static final String AXE_FINDINGS =
      """
      async () => (await axe.run(document, {
        resultTypes: ['violations'],
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
        .violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html} ${n.failureSummary}`))
      """;

  private static final String UNLABELLED =
      """
      () => [...document.querySelectorAll('input:not([type=hidden]), select, textarea')]
        .filter(field => !field.labels.length && !field.ariaLabel)
        .map(field => field.outerHTML)
      """;

  private static final String TOO_WIDE =
      """
      () => {
        const width = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= width) return [];
        return [...document.querySelectorAll('body *')]
          .filter(e => e.getBoundingClientRect().right > width + 1)
          .map(e => `${e.tagName}.${e.className}`).concat('the page');
      }
      """;

  private static final String UNFOLD =
      """
      () => document.querySelectorAll('details:not([open])').forEach(fold => {
        fold.open = true;
        fold.dataset.unfolded = 'yes';
      })
      """;

  private static final String FOLD =
      """
      () => document.querySelectorAll('details[data-unfolded]').forEach(fold => {
        fold.open = false;
        delete fold.dataset.unfolded;
      })
      """;

  private static final String FOCUS =
      """
      () => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return null;
        const style = getComputedStyle(focused);
        const box = focused.getBoundingClientRect();
        const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
        const drawn = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        return (seen && drawn ? 'good ' : 'bad ') + focused.outerHTML.slice(0, 200);
      }
      """;

  private static final int MOST_TABS = 40;

  private final Page page;
  private final String language;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> addresses = new ArrayList<>();
  private int status;

  public PageCheck(Page page, String language) {
    this.page = page;
    this.language = language;
    page.onConsoleMessage(
        said -> {
          if (said.type().equals("error") || said.type().equals("warning")) {
            complaints.add(said.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(request -> addresses.add(request.url()));
  }

  /**
   * The page at an address in French, everything; then in English what a translation can break.
   *
   * @param page of somebody whose browser asks for French, signed in if the page needs it
   */
  public static void inBothLanguages(Page page, String address) {
    PageCheck french = new PageCheck(page, "fr-FR");
    french.open(address);
    french.everything();
    // The same person, signed in as before.
    NewContextOptions reader =
        new NewContextOptions()
            .setLocale("en-GB")
            .setStorageState(page.context().storageState())
            .setViewportSize(390, 800);
    try (BrowserContext context = page.context().browser().newContext(reader)) {
      PageCheck english = new PageCheck(context.newPage(), "en-GB");
      english.open(URI.create(page.url()).resolve(address).toString());
      english.theMarkup();
      assertThat(english.strings(TOO_WIDE)).as("wider than 390 pixels").isEmpty();
      english.theBrowserHasNothingToSay();
    }
  }

  /** Goes there, and remembers what the browser says on the way. */
  public void open(String address) {
    complaints.clear();
    addresses.clear();
    Response response = page.navigate(address);
    status = response.status();
  }

  /** Everything that can be looked at without knowing which page it is, folded and unfolded. */
  public void everything() {
    theMarkup();
    for (int width : new int[] {1280, 390}) {
      page.setViewportSize(width, 800);
      ColorScheme scheme = width > 1000 ? ColorScheme.LIGHT : ColorScheme.DARK;
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(scheme)
              // Smooth scrolling would still be under way when the focus is looked at.
              .setReducedMotion(ReducedMotion.REDUCE));
      assertThat(strings(TOO_WIDE)).as("wider than %s pixels", width).isEmpty();
      if (width < 1000) {
        // What is folded is looked at once, where there is least room for it.
        page.evaluate(UNFOLD);
        assertThat(strings(TOO_WIDE)).as("unfolded, wider than %s pixels", width).isEmpty();
      }
      page.evaluate(AXE);
      assertThat(strings(AXE_FINDINGS)).as("axe, %s %s", width, scheme).isEmpty();
    }
    page.evaluate(FOLD);
    page.setViewportSize(1280, 800);
    theKeyboard();
    theBrowserHasNothingToSay();
  }

  private void theMarkup() {
    assertThat(page.locator("h1").count()).as("h1").isEqualTo(1);
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.substring(0, 2));
    assertThat(page.title()).isNotBlank();
    assertThat(strings(UNLABELLED)).as("fields without a label").isEmpty();
    assertThat(page.locator("body").innerText()).doesNotContain("???", "#{", "{0}");
  }

  private void theKeyboard() {
    page.evaluate("() => { scrollTo(0, 0); document.activeElement.blur(); }");
    page.keyboard().press("Tab");
    String skip = page.evaluate(FOCUS).toString();
    assertThat(skip).startsWith("good").contains("skip");
    page.keyboard().press("Enter");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press("Tab");
      Object focus = page.evaluate(FOCUS);
      if (focus == null) {
        return;
      }
      assertThat(focus.toString()).as("focus").startsWith("good");
    }
  }

  private void theBrowserHasNothingToSay() {
    assertThat(complaints)
        .as("the browser's console")
        .allMatch(
            said ->
                status >= 400
                    && said.startsWith("Failed to load resource")
                    && said.contains("status of " + status));
    String host = URI.create(page.url()).getAuthority();
    assertThat(addresses).allMatch(address -> URI.create(address).getAuthority().equals(host));
  }

  @SuppressWarnings("unchecked")
  private List<String> strings(String script) {
    return (List<String>) page.evaluate(script);
  }

  private static String axe() {
    try (InputStream in = PageCheck.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
