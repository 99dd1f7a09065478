/** Second opinions: what moderators ask each other about comments that wait. */
package org.veilleuse.moderation.opinion;
