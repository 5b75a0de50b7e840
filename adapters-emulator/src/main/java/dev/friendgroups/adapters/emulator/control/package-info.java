/** The emulator's own API, which sets it up and shows what it saw. */
package dev.friendgroups.adapters.emulator.control;
