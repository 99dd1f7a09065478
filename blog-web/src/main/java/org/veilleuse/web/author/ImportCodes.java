package org.veilleuse.web.author;

import java.util.Set;

/**
 * The codes of an import's report; the bundles have a sentence for each, {@code import.report.*}.
 */
final class ImportCodes {

  static final String PAGE = "PAGE";
  static final String TRASHED = "TRASHED";
  static final String POST_REFUSED = "POST_REFUSED";
  static final String COMMENT_REFUSED = "COMMENT_REFUSED";
  static final String COMMENT_TRASHED = "COMMENT_TRASHED";
  static final String COMMENT_WITHOUT_POST = "COMMENT_WITHOUT_POST";
  static final String LINKBACK = "LINKBACK";

  /** Taken, but not shown: it was not public at its origin. */
  static final String AS_DRAFT = "AS_DRAFT";

  /** Taken and shown, as at its origin, but the screening flags it. */
  static final String FLAGGED = "FLAGGED";

  static final Set<String> TAKEN = Set.of(AS_DRAFT, FLAGGED);

  private ImportCodes() {}
}
