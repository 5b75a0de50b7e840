/** What the program says of itself: help, version, and the manual that {@code man} shows. */
@NullMarked
package dev.friendgroups.adapters.cli.manual;

import org.jspecify.annotations.NullMarked;
