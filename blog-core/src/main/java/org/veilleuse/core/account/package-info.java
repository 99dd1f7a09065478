/** Accounts: who may write, moderate and administer. */
package org.veilleuse.core.account;
