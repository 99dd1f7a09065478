/** Files of evidence: one commenter's comments to one person, as PDF and JSON in a ZIP. */
package org.veilleuse.web.evidence;
