/** A Chat to test against: answers the friend list API as the real one does. */
package dev.friendgroups.adapters.emulator;
