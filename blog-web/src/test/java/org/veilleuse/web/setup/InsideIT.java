package org.veilleuse.web.setup;

import org.veilleuse.web.discussion.EventsInside;
import org.veilleuse.web.moderator.ReviewInside;
import org.veilleuse.web.testing.Inside;

/** Everything that is tested inside the server, in one boot. */
class InsideIT extends Inside
    implements BackgroundInside, DatabaseInside, EventsInside, ReviewInside {}
