/** Text as terminals, shells and files want it. */
@NullMarked
package dev.friendgroups.adapters.cli.text;

import org.jspecify.annotations.NullMarked;
