/** What every adapter behind a driven port keeps to, as suites of tests that an adapter extends. */
@NullMarked
package dev.friendgroups.contracts;

import org.jspecify.annotations.NullMarked;
