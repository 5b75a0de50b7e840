/** Accounts, their friend groups and members, and how creating and deleting change them. */
@NullMarked
package dev.friendgroups.domain.group;

import org.jspecify.annotations.NullMarked;
