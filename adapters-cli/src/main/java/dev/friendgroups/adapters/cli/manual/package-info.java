/** Pages of the manual, as {@code man} shows them. */
@NullMarked
package dev.friendgroups.adapters.cli.manual;

import org.jspecify.annotations.NullMarked;
