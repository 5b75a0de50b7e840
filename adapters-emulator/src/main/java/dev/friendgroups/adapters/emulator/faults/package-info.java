/** What goes wrong on purpose. */
package dev.friendgroups.adapters.emulator.faults;
