/** The Chat to test against, as an extension of JUnit 5. */
package dev.friendgroups.adapters.emulator.junit;
