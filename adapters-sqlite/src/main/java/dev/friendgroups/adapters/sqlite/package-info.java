/** SQLite files: the ledger, and the embedded Chat's store. */
@NullMarked
package dev.friendgroups.adapters.sqlite;

import org.jspecify.annotations.NullMarked;
