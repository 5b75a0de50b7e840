/** How values of any length are shown. */
@NullMarked
package dev.friendgroups.domain.text;

import org.jspecify.annotations.NullMarked;
