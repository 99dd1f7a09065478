package org.veilleuse.web.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.lang.reflect.Executable;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the {@link RunningBlog} that they all share, with the sample blog in it, and a {@link
 * Page} of a fresh visitor's browser.
 *
 * <p>A test with a {@code Page} parameter is skipped aloud where there is no browser.
 */
public final class BlogExtension implements ParameterResolver, ExecutionCondition {

  private static final Namespace ROOT = Namespace.create(BlogExtension.class);

  /** The tests say for each request where it comes from, as a reverse proxy does. */
  private static final Map<String, String> SHARED =
      Map.of(
          "blog.sample", "true",
          "blog.trusted-proxies", "127.0.0.1",
          "blog.comments.per-hour", "60",
          // Nobody listens there: the blog works as before when mail is down.
          "blog.mail.host", "127.0.0.1",
          "blog.mail.port", "9",
          "blog.mail.tls", "none",
          "blog.mail.from", "blog@example.org");

  // Not in JUnit's root store: in one of several JVMs that ends with each class.
  private static RunningBlog blog;
  private static Browser browser;

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean seen =
        context.getTestMethod().map(Executable::getParameterTypes).stream()
            .flatMap(Stream::of)
            .anyMatch(Page.class::equals);
    return seen ? Needed.BROWSER.when(Browser.present()) : TestDatabase.current().condition();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == RunningBlog.class || type == Page.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    RunningBlog blog = blog();
    if (parameter.getParameter().getType() == RunningBlog.class) {
      return blog;
    }
    Browser browser = browser();
    return context
        .getStore(ROOT)
        .getOrComputeIfAbsent(Visit.class, key -> new Visit(browser.visitor(blog)), Visit.class)
        .page();
  }

  private static synchronized RunningBlog blog() {
    if (blog == null) {
      blog = RunningBlog.start(SHARED);
    }
    return blog;
  }

  private static synchronized Browser browser() {
    if (browser == null) {
      browser = new Browser();
    }
    return browser;
  }

  private record Visit(BrowserContext visitor, Page page) implements AutoCloseable {

    Visit(BrowserContext visitor) {
      this(visitor, visitor.newPage());
    }

    @Override
    public void close() {
      visitor.close();
    }
  }
}
