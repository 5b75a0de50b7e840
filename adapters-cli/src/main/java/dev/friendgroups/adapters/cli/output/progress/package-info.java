/** What is told of a run while it runs. */
@NullMarked
package dev.friendgroups.adapters.cli.output.progress;

import org.jspecify.annotations.NullMarked;
