/** Publishing: what has been written. */
package org.veilleuse.core;
