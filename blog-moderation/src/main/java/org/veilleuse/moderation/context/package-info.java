/** What stands around a comment in its thread. */
package org.veilleuse.moderation.context;
