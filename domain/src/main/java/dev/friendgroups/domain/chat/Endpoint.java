package dev.friendgroups.domain.chat;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Where Chat is: a region, or the address of something that speaks its API.
 *
 * @param primary where calls go
 * @param standby where they go while the primary cannot be reached
 */
public record Endpoint(Address primary, Optional<Address> standby) {
  /** Refuses null. */
  public Endpoint {
    requireNonNull(primary, "primary must not be null");
    requireNonNull(standby, "standby must not be null");
  }

  /** A region, with its standby domain. */
  public static Endpoint of(Region region) {
    return new Endpoint(region.primary(), Optional.of(region.standby()));
  }

  /**
   * An address, like {@code https://chat.example.com}. One of a region's two domains is that
   * region, the other domain its standby.
   *
   * @throws IllegalArgumentException when it is no such address
   */
  public static Endpoint at(String address) {
    return at(Address.parse(address));
  }

  /** An address, as above. */
  public static Endpoint at(Address primary) {
    return new Endpoint(primary, Region.at(primary).map(region -> region.other(primary)));
  }

  /** Which Chat it is, in words: {@code in singapore}, {@code at https://chat.example.com}. */
  public String inWords() {
    return Region.at(primary).map(region -> "in " + region.label()).orElse("at " + primary);
  }
}
