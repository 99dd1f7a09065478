package org.veilleuse.web.testing;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures pages of running sample blogs, turn by turn: the first blog is the baseline of the
 * others. Prints the baseline's median in milliseconds, and of each other blog the median and the
 * 95th percentile as multiples of it.
 */
final class DeskLoad {

  private static final int WARM_UP = 5;

  private static final List<String> PATHS =
      List.of(
          "/moderator/queue",
          "/moderator/queue?after=FAR",
          "/moderator/queue?pattern=INSULT",
          "/moderator/queue?pattern=BAIT",
          "/moderator/queue?pattern=PERSISTENCE",
          "/moderator/queue?post=8",
          "/moderator/queue?post=1000000399",
          "/moderator/queue?language=fr",
          "/moderator/queue?language=en&after=FAR",
          "/moderator/queue?state=flagged",
          "/moderator/queue?state=calm",
          "/moderator/queue?state=unscreened",
          "/moderator/queue?mine=1",
          "/moderator/queue?opinion=asked",
          "/moderator/queue?opinion=mine",
          "/moderator/decided",
          "/moderator/reports",
          "/moderator/appeals",
          "/moderator/audit",
          "/moderator/audit?action=REJECTED",
          "/moderator/audit?actor=jo",
          "/moderator/figures",
          "/moderator/figures?days=365",
          "/moderator/flagged?rule=en.insult.label",
          "/moderator/commenter?id=FIRST",
          "/moderator/thread?comment=FIRST",
          "/",
          "/posts/what-i-keep-when-i-clear-the-shelf");

  private record Blog(Client moderator, String path, List<Double> times) {}

  private DeskLoad() {}

  /**
   * With the arguments: URL and password of {@code malik} of each blog, and how often to ask;
   * {@code -Dpath=} takes the pages whose address has these letters only.
   */
  public static void main(String[] arguments) {
    int rounds = Integer.parseInt(arguments[arguments.length - 1]);
    List<Client> moderators = new ArrayList<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      Client client = new Client(URI.create(arguments[i]));
      if (client.signIn("malik", arguments[i + 1]).status() != 302) {
        throw new IllegalStateException("cannot sign in at " + arguments[i]);
      }
      moderators.add(client);
    }
    Instant monthAgo = Instant.now().minus(Duration.ofDays(30));
    String far = "0_" + monthAgo.toEpochMilli() * 1000 + "_0";
    String only = System.getProperty("path", "");
    for (String path : PATHS) {
      if (path.contains(only)) {
        measure(path.replace("FAR", far), moderators, rounds);
      }
    }
  }

  private static void measure(String path, List<Client> moderators, int rounds) {
    List<Blog> blogs =
        moderators.stream().map(one -> new Blog(one, found(one, path), new ArrayList<>())).toList();
    for (int round = -WARM_UP; round < rounds; round++) {
      for (Blog blog : blogs) {
        long start = System.nanoTime();
        Answer answer = blog.moderator().get(blog.path());
        double millis = (System.nanoTime() - start) / 1e6;
        if (answer.status() != 200) {
          throw new IllegalStateException(path + ": " + answer.status());
        }
        if (round >= 0) {
          blog.times().add(millis);
        }
      }
    }
    blogs.forEach(blog -> blog.times().sort(null));
    double base = at(blogs.get(0), 50);
    StringBuilder line = new StringBuilder("%-42s %7.1f ms".formatted(path, base));
    for (Blog blog : blogs) {
      line.append(
          String.format(Locale.ROOT, "  %6.2f %6.2f", at(blog, 50) / base, at(blog, 95) / base));
    }
    System.out.println(line);
  }

  /** FIRST stands for what the first such link of the queue has. */
  private static String found(Client moderator, String path) {
    if (!path.endsWith("FIRST")) {
      return path;
    }
    String begin = path.substring(0, path.indexOf("FIRST"));
    return moderator
        .get("/moderator/queue")
        .page()
        .selectFirst("a[href^='" + begin + "']")
        .attr("href");
  }

  private static double at(Blog blog, int percent) {
    return blog.times().get(Math.min(blog.times().size() - 1, blog.times().size() * percent / 100));
  }
}
