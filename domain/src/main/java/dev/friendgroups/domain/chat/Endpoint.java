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
  /**
   * Refuses null.
   *
   * @param primary tried first, and again once it may be reachable
   * @param standby of the same Chat; empty when there is none
   */
  public Endpoint {
    requireNonNull(primary, "primary must not be null");
    requireNonNull(standby, "standby must not be null");
  }

  /**
   * A region, with its standby domain.
   *
   * @param region the data centre that the console shows for the app
   * @return its two domains, over TLS
   */
  public static Endpoint of(Region region) {
    return new Endpoint(region.primary(), Optional.of(region.standby()));
  }

  /**
   * An address, like {@code https://chat.example.com}. One of a region's two domains is that
   * region, the other domain its standby.
   *
   * @param address as {@link Address#parse(String)} takes it
   * @return that address, with a standby only if it is a region's
   * @throws IllegalArgumentException when it is no such address
   */
  public static Endpoint at(String address) {
    return at(Address.parse(address));
  }

  /**
   * An address, as {@link #at(String)}: one of a region's two domains is that region.
   *
   * @param primary where calls go first
   * @return that address, with a standby only if it is a region's
   */
  public static Endpoint at(Address primary) {
    return new Endpoint(primary, Region.at(primary).map(region -> region.other(primary)));
  }

  /**
   * {@return which Chat it is, in words: {@code in singapore}, {@code at https://chat.example.com}}
   */
  public String inWords() {
    return Region.at(primary).map(region -> "in " + region.label()).orElse("at " + primary);
  }
}
