/** What was asked of an emulator, to be looked for in its journal. */
package dev.friendgroups.adapters.emulator.received;
