/** Chat's refusals: error codes, what they mean, and what they ask for. */
package dev.friendgroups.domain.refusal;
