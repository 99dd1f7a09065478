/** The screening as a program of its own: {@code veilleuse-screen.jar}. */
package org.veilleuse.moderation.tool;
