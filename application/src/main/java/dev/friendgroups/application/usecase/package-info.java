/** The use cases behind the driving ports; only the wiring knows them by name. */
package dev.friendgroups.application.usecase;
