/** A real PostgreSQL for tests, of this module and of others. */
@NullMarked
package dev.friendgroups.adapters.postgres.server;

import org.jspecify.annotations.NullMarked;
