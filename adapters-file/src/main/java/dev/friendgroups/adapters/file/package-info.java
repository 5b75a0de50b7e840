/** What the processes of one machine share, kept in small files. */
package dev.friendgroups.adapters.file;
