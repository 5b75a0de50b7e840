/** What others keep in files, and this forgets when the program ends. */
package dev.friendgroups.application.memory;
