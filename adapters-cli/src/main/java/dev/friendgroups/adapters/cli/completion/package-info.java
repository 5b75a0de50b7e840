/** Scripts by which shells complete command lines. */
@NullMarked
package dev.friendgroups.adapters.cli.completion;

import org.jspecify.annotations.NullMarked;
