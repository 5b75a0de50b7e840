/**
 * Driven ports in memory: what others keep in files, ask of Chat or wait for, forgotten with the
 * program.
 */
package dev.friendgroups.application.memory;
