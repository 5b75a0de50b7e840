/** What an adapter from elsewhere implements to be found and chosen by name. */
@NullMarked
package dev.friendgroups.bootstrap.spi;

import org.jspecify.annotations.NullMarked;
