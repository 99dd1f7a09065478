package org.veilleuse.web.setup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.veilleuse.core.post.BodyFormat;
import org.veilleuse.core.post.Draft;
import org.veilleuse.core.post.Slug;
import org.veilleuse.core.tag.TagName;

/** A post of the sample blog, from {@code sample/posts/<slug>.md}. */
record SamplePost(String slug, Draft draft, long daysAgo, boolean published) {

  private static final List<String> SLUGS =
      List.of(
          "a-small-web-is-a-neighbourhood",
          "ce-que-la-nuit-fait-aux-phrases",
          "eloge-du-lien-mort",
          "in-praise-of-the-slow-reply",
          "le-jardin-et-la-vitrine",
          "pourquoi-j-ai-ferme-mes-notifications",
          "une-photo-n-est-pas-une-invitation",
          "what-i-keep-when-i-clear-the-shelf");

  static List<SamplePost> all() {
    return SLUGS.stream().map(SamplePost::read).toList();
  }

  private static SamplePost read(String slug) {
    try (InputStream in = SamplePost.class.getResourceAsStream("sample/posts/" + slug + ".md")) {
      return of(slug, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("the sample posts are part of the application", e);
    }
  }

  private static SamplePost of(String slug, String file) {
    int end = file.indexOf("\n---\n", 4);
    Map<String, String> head = new HashMap<>();
    file.substring(4, end)
        .lines()
        .forEach(
            line -> {
              int colon = line.indexOf(':');
              head.put(line.substring(0, colon), line.substring(colon + 1).strip());
            });
    List<TagName> tags =
        Arrays.stream(head.get("tags").split(","))
            .map(String::strip)
            .map(name -> new TagName(Slug.of(name, "tag"), name))
            .toList();
    Draft draft =
        new Draft(
            null,
            0,
            head.get("title"),
            head.get("language"),
            BodyFormat.MARKDOWN,
            file.substring(end + 5).strip(),
            head.get("excerpt"),
            tags,
            true);
    return new SamplePost(
        slug, draft, Long.parseLong(head.get("days-ago")), head.get("state").equals("published"));
  }
}
