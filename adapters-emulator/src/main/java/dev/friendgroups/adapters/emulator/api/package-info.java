/** Chat's friend list API, answered as the real one does. */
package dev.friendgroups.adapters.emulator.api;
