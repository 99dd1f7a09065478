package org.veilleuse.web.moderator;

import java.util.List;

/**
 * What came of a request to decide, or to take back.
 *
 * @param kind {@code good}, {@code bad} or {@code taken}
 * @param settled the ids of comments that no longer wait, or wait again
 * @param changed the ids of comments that wait in another version than the one that was decided on
 * @param lost of a selection, who had decided what before, a sentence each
 * @param undo the marks by which this can be taken back
 * @param query tells the history page, for forms without a script
 * @param refused what has to be changed before anything is decided: {@code none} was chosen, {@code
 *     reason}, {@code long} or {@code rule}; null if nothing
 */
record DeskResult(
    String kind,
    String message,
    List<String> settled,
    List<String> changed,
    List<String> lost,
    List<String> undo,
    String query,
    String refused) {}
