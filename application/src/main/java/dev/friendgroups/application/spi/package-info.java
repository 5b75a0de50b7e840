/** What an adapter from elsewhere implements to be found and chosen by name, as ours are. */
@NullMarked
package dev.friendgroups.application.spi;

import org.jspecify.annotations.NullMarked;
