/**
 * What an operator wants of many accounts: to delete and restore as jobs, to go on with them, and
 * to look back.
 */
@NullMarked
package dev.friendgroups.application.port.in.jobs;

import org.jspecify.annotations.NullMarked;
