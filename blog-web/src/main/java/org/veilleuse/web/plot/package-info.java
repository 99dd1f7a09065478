/** Plots as geometry, in the coordinates of an SVG that a page writes; they need no script. */
package org.veilleuse.web.plot;
