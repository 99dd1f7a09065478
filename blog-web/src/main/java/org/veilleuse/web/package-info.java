/** Pages and protocols: how what is written and said is seen. */
package org.veilleuse.web;
