/** SQLite files: the ledger, and the embedded Chat's store. */
package dev.friendgroups.adapters.sqlite;
