package org.veilleuse.core.post;

/** What the body of a post is written in; an imported one keeps the HTML it came with. */
public enum BodyFormat {
  MARKDOWN,
  HTML
}
