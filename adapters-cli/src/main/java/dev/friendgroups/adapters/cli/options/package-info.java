/** What commands are told by options: which Chat, how it is called, where jobs are recorded. */
@NullMarked
package dev.friendgroups.adapters.cli.options;

import org.jspecify.annotations.NullMarked;
