/** What the command line tells: data, progress, problems, for people and for programs. */
@NullMarked
package dev.friendgroups.adapters.cli.output;

import org.jspecify.annotations.NullMarked;
