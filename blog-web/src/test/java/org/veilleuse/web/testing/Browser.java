package org.veilleuse.web.testing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The machine's own Chromium, driven by Playwright, which downloads nothing. */
final class Browser {

  private static final double SLOWEST_MILLIS = 15_000;
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final com.microsoft.playwright.Browser chromium;

  Browser() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(program().orElseThrow())
                    .setHeadless(true)
                    .setArgs(FLAGS));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    // On a busy machine a page takes its time; where the blog promises some, a test asks for it.
    PlaywrightAssertions.setDefaultAssertionTimeout(SLOWEST_MILLIS);
  }

  static boolean present() {
    return program().isPresent();
  }

  /** A browser nobody has used yet: no cookie, nothing stored, French first. */
  BrowserContext visitor(RunningBlog blog) {
    return chromium.newContext(
        new NewContextOptions().setBaseURL(blog.baseUri().toString()).setLocale("fr-FR"));
  }

  private static Optional<Path> program() {
    // The first has no window to draw, and a visitor is there sooner.
    return Needed.program(
        "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");
  }
}
