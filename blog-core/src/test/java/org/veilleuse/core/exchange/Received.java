package org.veilleuse.core.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A sink that keeps everything, with short ways to fill it. */
final class Received implements WordPressSink {
  final List<ExportedSite> sites = new ArrayList<>();
  final List<ExportedAuthor> authors = new ArrayList<>();
  final List<ExportedPost> posts = new ArrayList<>();
  final List<SkippedItem> skipped = new ArrayList<>();
  final List<String> order = new ArrayList<>();

  static Received from(String xml) throws IOException, UnreadableExport {
    return from(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  static Received from(InputStream in) throws IOException, UnreadableExport {
    var received = new Received();
    WordPressExport.read(in, received);
    return received;
  }

  /** The only post of an export with this item content. */
  static ExportedPost post(String fields) throws IOException, UnreadableExport {
    return from(Wxr.of(Wxr.item(fields))).posts.get(0);
  }

  @Override
  public void site(ExportedSite site) {
    sites.add(site);
    order.add("site");
  }

  @Override
  public void author(ExportedAuthor author) {
    authors.add(author);
    order.add("author");
  }

  @Override
  public void post(ExportedPost post) {
    posts.add(post);
    order.add("post");
  }

  @Override
  public void skipped(SkippedItem item) {
    skipped.add(item);
    order.add("skipped");
  }
}
