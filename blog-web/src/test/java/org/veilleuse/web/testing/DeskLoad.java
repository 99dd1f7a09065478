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
          "/moderator/queue?pattern=PERSISTENCE",
          "/moderator/queue?post=POST",
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
          "/moderator/audit?who=jo",
          "/moderator/figures",
          "/moderator/figures?days=365",
          "/moderator/flagged?rule=fr.insult.you",
          "/");

  private record Blog(Client moderator, List<Double> times) {}

  private DeskLoad() {}

  /** With the arguments: URL and password of {@code malik} of each blog, and how often to ask. */
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
    for (String path : PATHS) {
      measure(path.replace("FAR", far), moderators, rounds);
    }
  }

  private static void measure(String path, List<Client> moderators, int rounds) {
    List<Blog> blogs = moderators.stream().map(one -> new Blog(one, new ArrayList<>())).toList();
    for (int round = -WARM_UP; round < rounds; round++) {
      for (Blog blog : blogs) {
        long start = System.nanoTime();
        Answer answer = blog.moderator().get(path);
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

  private static double at(Blog blog, int percent) {
    return blog.times().get(Math.min(blog.times().size() - 1, blog.times().size() * percent / 100));
  }
}
