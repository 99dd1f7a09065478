/** Accounts: who may write and who may moderate. */
package org.veilleuse.web.administrator;
