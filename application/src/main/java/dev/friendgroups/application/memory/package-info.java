/**
 * Driven ports in memory: what others keep in files, ask of Chat or wait for, forgotten with the
 * program.
 */
@NullMarked
package dev.friendgroups.application.memory;

import org.jspecify.annotations.NullMarked;
