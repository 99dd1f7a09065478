package org.veilleuse.web.testing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** More people for a test that has one {@link Page} already, each at a browser of their own. */
public final class Visitors implements AutoCloseable {

  private final RunningBlog blog;
  private final com.microsoft.playwright.Browser browser;
  private final List<BrowserContext> visitors = new ArrayList<>();

  public Visitors(RunningBlog blog, Page first) {
    this.blog = blog;
    this.browser = first.context().browser();
  }

  /** Somebody who reads French and has switched JavaScript off. */
  public Page reader() {
    // Playwright waits for a smooth scroll to end by a script, which does not run there.
    return with(french().setJavaScriptEnabled(false).setReducedMotion(ReducedMotion.REDUCE));
  }

  /** Somebody who reads French. */
  public Page visitor() {
    return with(french());
  }

  /** Somebody who has signed in, such as {@code malik}, who moderates the sample blog. */
  public Page signedIn(String login) {
    Page page = visitor();
    signIn(page, login);
    return page;
  }

  /** Anybody: the options say what their browser is like. */
  public Page with(NewContextOptions options) {
    BrowserContext visitor = browser.newContext(options.setBaseURL(blog.baseUri().toString()));
    visitors.add(visitor);
    return visitor.newPage();
  }

  /** Signs in on the log-in page, which is opened unless it is there already. */
  public void signIn(Page page, String login) {
    if (!page.url().contains("/login")) {
      page.navigate("/login");
    }
    page.fill("#login", login);
    page.fill("#password", password(login));
    page.click("#enter");
    page.waitForURL(url -> !url.contains("/login"));
  }

  /** Writes a comment in the form that the page shows; the page is then its receipt. */
  public static String comment(Page page, String pseudonym, String text) {
    page.fill("#pseudonym", pseudonym);
    page.fill("#text", text);
    page.click("#send");
    page.waitForURL("**/comments/*");
    return page.url();
  }

  /** The case of the comment with these words, on whichever page of the queue it is. */
  public static Locator caseOf(Page moderator, String words) {
    moderator.navigate("/moderator/queue");
    Locator found = cases(moderator, words);
    while (found.count() == 0) {
      Locator more = moderator.locator(".pager [rel=next]");
      if (more.count() == 0) {
        throw new AssertionError("Not in the queue: " + words);
      }
      moderator.navigate(more.getAttribute("href"));
      found = cases(moderator, words);
    }
    return found;
  }

  /** All cases with these words on the page that is open. */
  public static Locator cases(Page moderator, String words) {
    return moderator
        .locator(".case")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    moderator.locator(".case-text", new Page.LocatorOptions().setHasText(words))));
  }

  private static NewContextOptions french() {
    return new NewContextOptions().setLocale("fr-FR");
  }

  private String password(String login) {
    Matcher found = Pattern.compile("Sample account: " + login + " / (\\S+)").matcher(blog.log());
    String last = null;
    while (found.find()) {
      last = found.group(1);
    }
    if (last == null) {
      throw new AssertionError("No sample account " + login + " in the log");
    }
    return last;
  }

  @Override
  public void close() {
    visitors.forEach(BrowserContext::close);
  }
}
