/**
 * What Friend Groups asks of its surroundings: Chat, the ledger, the emulated Chat's store, time.
 */
package dev.friendgroups.application.port.out;
