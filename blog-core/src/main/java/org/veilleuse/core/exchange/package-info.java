/** Moving in and out: reads what other blog software exported. */
package org.veilleuse.core.exchange;
