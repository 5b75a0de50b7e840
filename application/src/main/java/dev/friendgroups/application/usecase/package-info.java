/** The use cases behind the driving ports; only the wiring knows them by name. */
@NullMarked
package dev.friendgroups.application.usecase;

import org.jspecify.annotations.NullMarked;
