/**
 * What Friend Groups asks of its surroundings: Chat, the ledger, the emulated Chat's store, time.
 */
@NullMarked
package dev.friendgroups.application.port.out;

import org.jspecify.annotations.NullMarked;
