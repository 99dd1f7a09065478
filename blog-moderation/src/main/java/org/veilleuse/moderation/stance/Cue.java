package org.veilleuse.moderation.stance;

import org.veilleuse.moderation.pattern.Expression;

/**
 * Words that tell who speaks, e.g. "il m'a dit".
 *
 * @param around whether they hold for the whole sentence, or only for what follows them
 */
record Cue(Kind kind, boolean around, Expression expression) {}
