package dev.friendgroups.adapters.cli.input;

import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.domain.chat.Address;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.chat.Region;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds where Chat is: by a region or an address, of an option, the environment or the profile. */
public final class EndpointSearch {
  private final Environment environment;
  private final Profile section;
  private final boolean privateHttpAllowed;

  /**
   * A search for what the options, the environment and the profile name.
   *
   * @param environment whose variables come after the options
   * @param section of the profile, which comes last
   * @param privateHttpAllowed whether plain http may go to a private address; then no region counts
   */
  public EndpointSearch(Environment environment, Profile section, boolean privateHttpAllowed) {
    this.environment = environment;
    this.section = section;
    this.privateHttpAllowed = privateHttpAllowed;
  }

  /**
   * Where Chat is; empty when nobody said so.
   *
   * @param region what the option was given
   * @param endpoint what the option was given
   * @return where Chat is, and where that was said
   * @throws UsageException when there is no such region or address, or when there is one of each
   */
  public Optional<Sourced<Endpoint>> find(@Nullable String region, @Nullable String endpoint) {
    return one(region, endpoint, "--region", "--endpoint", "")
        .or(this::fromEnvironment)
        .or(this::fromProfile);
  }

  private Optional<Sourced<Endpoint>> fromEnvironment() {
    return one(
        environment.variable("FRIEND_GROUPS_REGION").orElse(null),
        environment.variable("FRIEND_GROUPS_ENDPOINT").orElse(null),
        "FRIEND_GROUPS_REGION",
        "FRIEND_GROUPS_ENDPOINT",
        "");
  }

  private Optional<Sourced<Endpoint>> fromProfile() {
    return one(
        section.value("region").orElse(null),
        section.value("endpoint").orElse(null),
        "region",
        "endpoint",
        " of " + section);
  }

  private Optional<Sourced<Endpoint>> one(
      @Nullable String region,
      @Nullable String endpoint,
      String regionName,
      String endpointName,
      String whose) {
    if (region != null && endpoint != null) {
      throw new UsageException(regionName + " and " + endpointName + whose + " exclude each other");
    }
    if (region != null && privateHttpAllowed) {
      throw new UsageException("--allow-insecure-endpoint and a region exclude each other");
    }
    try {
      return region == null
          ? Optional.ofNullable(endpoint)
              .map(text -> new Sourced<>(Endpoint.at(address(text)), endpointName + whose))
          : Optional.of(new Sourced<>(Endpoint.of(Region.labelled(region)), regionName + whose));
    } catch (IllegalArgumentException e) {
      String source = (region == null ? endpointName : regionName) + whose;
      throw new UsageException(source + ": " + e.getMessage());
    }
  }

  private Address address(String text) {
    return privateHttpAllowed ? Address.parseAllowingPrivateHttp(text) : Address.parse(text);
  }
}
