package org.veilleuse.moderation.stance;

/**
 * Words that tell who speaks, e.g. "il m'a dit".
 *
 * @param around whether they hold for the whole sentence, or only for what follows them
 */
record Cue(Kind kind, boolean around) {}
