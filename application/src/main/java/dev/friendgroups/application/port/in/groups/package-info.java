/** What an operator wants of one account: to see its friend groups, and to create some. */
@NullMarked
package dev.friendgroups.application.port.in.groups;

import org.jspecify.annotations.NullMarked;
