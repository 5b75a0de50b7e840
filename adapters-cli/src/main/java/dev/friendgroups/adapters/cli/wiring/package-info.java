/** What the command line needs others to put together for it, and what it finds around it. */
@NullMarked
package dev.friendgroups.adapters.cli.wiring;

import org.jspecify.annotations.NullMarked;
