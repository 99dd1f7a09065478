package org.veilleuse.moderation;

/**
 * Stands in for the other module, which this one cannot see, so that a rule can be shown to fail.
 */
public class Comment {}
