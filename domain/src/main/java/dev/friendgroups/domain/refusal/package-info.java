/** Chat's refusals: error codes, what they mean, and what they ask for. */
@NullMarked
package dev.friendgroups.domain.refusal;

import org.jspecify.annotations.NullMarked;
