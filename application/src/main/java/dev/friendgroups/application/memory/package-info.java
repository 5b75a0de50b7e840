/** A Chat that forgets everything when the program ends. */
package dev.friendgroups.application.memory;
