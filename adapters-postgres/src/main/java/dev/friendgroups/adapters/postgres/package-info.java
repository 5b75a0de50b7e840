/** The ledger of a team: PostgreSQL, which everybody's processes share. */
@NullMarked
package dev.friendgroups.adapters.postgres;

import org.jspecify.annotations.NullMarked;
