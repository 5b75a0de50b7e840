/** The command line: text becomes friend groups here, and outcomes become text. */
@NullMarked
package dev.friendgroups.adapters.cli;

import org.jspecify.annotations.NullMarked;
