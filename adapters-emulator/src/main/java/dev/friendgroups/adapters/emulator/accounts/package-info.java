/** The emulator's accounts: written as JSON, and some to begin with. */
package dev.friendgroups.adapters.emulator.accounts;
