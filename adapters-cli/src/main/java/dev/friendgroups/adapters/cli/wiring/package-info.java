/** What the command line needs others to put together for it, and what it finds around it. */
package dev.friendgroups.adapters.cli.wiring;
