/** Stand-in for the screening engine. */
package org.veilleuse.moderation.screening;
