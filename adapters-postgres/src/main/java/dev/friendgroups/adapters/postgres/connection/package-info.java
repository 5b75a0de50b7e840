/** Where the database of a ledger is, how it is reached, and how transactions are done in it. */
@NullMarked
package dev.friendgroups.adapters.postgres.connection;

import org.jspecify.annotations.NullMarked;
