/**
 * What every adapter behind a driven port keeps to, as suites of tests that an adapter extends, a
 * package for each port; here stands what they have in common.
 */
@NullMarked
package dev.friendgroups.contracts;

import org.jspecify.annotations.NullMarked;
