/** What an operator wants of one account: to see its friend groups, and to create some. */
package dev.friendgroups.application.port.in.groups;
