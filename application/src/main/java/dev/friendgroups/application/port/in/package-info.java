/** What can be asked of Friend Groups: by an operator, and by a client of the emulated Chat. */
package dev.friendgroups.application.port.in;
