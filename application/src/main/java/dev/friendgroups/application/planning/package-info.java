/** Plans in the making, grouped by account in bounded memory, for ledgers to keep. */
@NullMarked
package dev.friendgroups.application.planning;

import org.jspecify.annotations.NullMarked;
