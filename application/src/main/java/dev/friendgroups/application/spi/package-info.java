/** What an adapter from elsewhere implements to be found and chosen by name, as ours are. */
package dev.friendgroups.application.spi;
