/** What every record of jobs keeps to. */
@NullMarked
package dev.friendgroups.contracts.ledger;

import org.jspecify.annotations.NullMarked;
