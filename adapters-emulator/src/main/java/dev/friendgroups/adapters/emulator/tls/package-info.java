/** The certificates that an emulator is reached with over TLS. */
package dev.friendgroups.adapters.emulator.tls;
