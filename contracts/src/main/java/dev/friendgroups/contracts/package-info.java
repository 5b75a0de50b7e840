/** What every adapter behind a driven port keeps to, as suites of tests that an adapter extends. */
package dev.friendgroups.contracts;
