/** What an adapter from elsewhere implements to be found and chosen by name. */
package dev.friendgroups.bootstrap.spi;
