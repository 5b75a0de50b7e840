/** The apps of an emulator, each with accounts, a quota, faults and a journal of its own. */
package dev.friendgroups.adapters.emulator.apps;
