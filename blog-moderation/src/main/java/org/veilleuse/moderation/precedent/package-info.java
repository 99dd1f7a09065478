/** How much two texts have in common, in a form that finds one among a million. */
package org.veilleuse.moderation.precedent;
