/** Text as terminals, shells and files want it. */
package dev.friendgroups.adapters.cli.text;
