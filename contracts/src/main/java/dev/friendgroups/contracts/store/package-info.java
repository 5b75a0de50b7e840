/** What every store behind the embedded Chat keeps to. */
@NullMarked
package dev.friendgroups.contracts.store;

import org.jspecify.annotations.NullMarked;
