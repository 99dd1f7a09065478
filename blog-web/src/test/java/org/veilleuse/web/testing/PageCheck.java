package org.veilleuse.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What every page of ours promises, looked at in one browser. */
public final class PageCheck {

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
      async () => {
        document.querySelectorAll('details:not([open])').forEach(fold => {
          if (fold.closest('%s')) return;
          fold.open = true;
          fold.dataset.unfolded = 'yes';
        });
        // What is fetched for a fold that opens is looked at as well.
        const loading = '.case-thread[data-asked]:not(:has(.thread-around))';
        do await new Promise(done => setTimeout(done, 20));
        while (document.querySelector(loading));
      }
      """
          .formatted(Axe.OTHER_CASES);

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

  private static final int WIDE = 1280;
  private static final int NARROW = 390;
  private static final int HEIGHT = 800;

  /** What a page says where a word or a value is missing. */
  private static final String[] UNSAID = {"???", "#{", "{0}"};

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
            .setViewportSize(NARROW, HEIGHT);
    try (BrowserContext context = page.context().browser().newContext(reader)) {
      PageCheck english = new PageCheck(context.newPage(), "en-GB");
      english.open(URI.create(page.url()).resolve(address).toString());
      english.theMarkup();
      english.page.evaluate(UNFOLD);
      assertThat(english.strings(TOO_WIDE)).as("wider than %s pixels", NARROW).isEmpty();
      assertThat(Axe.WORDS.findings(english.page)).as("axe, in English").isEmpty();
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
    for (int width : new int[] {WIDE, NARROW}) {
      ColorScheme scheme = width == WIDE ? ColorScheme.LIGHT : ColorScheme.DARK;
      show(page, width, scheme);
      assertThat(strings(TOO_WIDE)).as("wider than %s pixels", width).isEmpty();
      if (width == WIDE) {
        assertThat(Axe.ALL.findings(page)).as("axe, folded, %s", scheme).isEmpty();
      }
      page.evaluate(UNFOLD);
      assertThat(strings(TOO_WIDE)).as("unfolded, wider than %s pixels", width).isEmpty();
      assertThat((width == WIDE ? Axe.COLOURS : Axe.ALL).findings(page))
          .as("axe, unfolded, %s %s", width, scheme)
          .isEmpty();
      page.evaluate(FOLD);
    }
    page.setViewportSize(WIDE, HEIGHT);
    theKeyboard();
    theBrowserHasNothingToSay();
  }

  /**
   * The page as it is now, with what was typed, answered or drawn by a script: nothing is opened
   * anew. Unfolded, wide and light, then narrow and dark; in the end it is as before, but light.
   *
   * @param page of somebody who has JavaScript
   */
  public static void asItIs(Page page) {
    ViewportSize before = page.viewportSize();
    assertThat(page.locator("body").innerText()).doesNotContain(UNSAID);
    page.evaluate(UNFOLD);
    for (int width : new int[] {WIDE, NARROW}) {
      ColorScheme scheme = width == WIDE ? ColorScheme.LIGHT : ColorScheme.DARK;
      show(page, width, scheme);
      assertThat(strings(page, TOO_WIDE)).as("as it is, wider than %s pixels", width).isEmpty();
      assertThat((width == WIDE ? Axe.ALL : Axe.COLOURS).findings(page))
          .as("axe, as it is, %s %s", width, scheme)
          .isEmpty();
    }
    page.evaluate(FOLD);
    show(page, before.width, ColorScheme.LIGHT);
    page.setViewportSize(before.width, before.height);
  }

  /** The page with this case on it as it is now, without the other cases, which are like it. */
  public static void asItIs(Locator card) {
    card.evaluate("card => { card.dataset.lookedAt = 'yes'; }");
    asItIs(card.page());
    card.evaluate("card => { delete card.dataset.lookedAt; }");
  }

  private static void show(Page page, int width, ColorScheme scheme) {
    page.setViewportSize(width, HEIGHT);
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(scheme)
            // Smooth scrolling would still be under way when the focus is looked at.
            .setReducedMotion(ReducedMotion.REDUCE));
  }

  private void theMarkup() {
    assertThat(page.locator("h1").count()).as("h1").isEqualTo(1);
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.substring(0, 2));
    assertThat(page.title()).isNotBlank();
    assertThat(strings(UNLABELLED)).as("fields without a label").isEmpty();
    assertThat(page.locator("body").innerText()).doesNotContain(UNSAID);
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

  private List<String> strings(String script) {
    return strings(page, script);
  }

  @SuppressWarnings("unchecked")
  private static List<String> strings(Page page, String script) {
    return (List<String>) page.evaluate(script);
  }
}
