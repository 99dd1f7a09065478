package org.veilleuse.web;

/**
 * Stands in for the other module, which this one cannot see, so that a rule can be shown to fail.
 */
public class Page {}
