package org.veilleuse.core.post;

/** Where a post stands; only a published one is seen by readers. */
public enum PostState {
  DRAFT,
  PUBLISHED,
  WITHDRAWN
}
