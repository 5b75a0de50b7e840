/** What the processes of one machine share, kept in small files. */
@NullMarked
package dev.friendgroups.adapters.file;

import org.jspecify.annotations.NullMarked;
