/** What every way to Chat keeps to. */
@NullMarked
package dev.friendgroups.contracts.gateway;

import org.jspecify.annotations.NullMarked;
