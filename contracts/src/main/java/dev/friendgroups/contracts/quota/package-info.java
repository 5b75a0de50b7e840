/** What all who share the quota of an app keep to. */
@NullMarked
package dev.friendgroups.contracts.quota;

import org.jspecify.annotations.NullMarked;
