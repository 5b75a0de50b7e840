/** The calls of Chat's API: counted, limited and logged. */
package dev.friendgroups.adapters.emulator.calls;
