/** Accounts, their friend groups and members, and how creating and deleting change them. */
package dev.friendgroups.domain.group;
