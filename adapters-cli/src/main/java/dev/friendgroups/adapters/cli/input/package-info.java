/** What the command line reads: options, profiles, keys, request files. */
@NullMarked
package dev.friendgroups.adapters.cli.input;

import org.jspecify.annotations.NullMarked;
