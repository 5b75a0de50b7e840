/** What commands print for programs. */
@NullMarked
package dev.friendgroups.adapters.cli.output.json;

import org.jspecify.annotations.NullMarked;
