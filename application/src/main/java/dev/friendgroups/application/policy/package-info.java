/**
 * What is done about whatever comes back from Chat: how often, how fast and how long to call it.
 */
@NullMarked
package dev.friendgroups.application.policy;

import org.jspecify.annotations.NullMarked;
