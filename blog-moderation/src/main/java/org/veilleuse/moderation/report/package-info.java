/**
 * What readers report: taken with a reason, told what came of it by a receipt, shown to moderators.
 */
package org.veilleuse.moderation.report;
