package dev.friendgroups.domain.chat;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Hosts that are reached without a proxy, as curl and Go read {@code NO_PROXY}: names stand for
 * themselves and what is below them, addresses for themselves or, with a prefix length, for a
 * network, either with a port or without; {@code *} stands for everything.
 *
 * @param entries as they were written
 */
public record NoProxy(List<String> entries) {
  /** Everything goes through the proxy. */
  public static final NoProxy NOTHING = new NoProxy(List.of());

  private static final Pattern WITH_PORT =
      Pattern.compile("(?<host>\\[[^]]*]|[^:]*):(?<port>\\d+)");

  /**
   * Refuses null.
   *
   * @param entries hosts, addresses and networks, copied; one that is none of these matches nothing
   */
  public NoProxy {
    requireNonNull(entries, "entries must not be null");
    entries = List.copyOf(entries);
  }

  /**
   * The hosts that somebody listed, with commas or blanks between them.
   *
   * @param text what a variable like {@code NO_PROXY} holds; may be empty
   * @return the hosts, as they were written
   */
  public static NoProxy parse(String text) {
    return new NoProxy(
        Stream.of(text.split("[,\\s]+", -1)).filter(entry -> !entry.isEmpty()).toList());
  }

  /**
   * {@return whether this address is reached without a proxy}
   *
   * @param address where a connection is to go
   */
  public boolean includes(Address address) {
    return entries.stream().anyMatch(entry -> includes(entry, address));
  }

  private static boolean includes(String entry, Address address) {
    if (entry.equals("*")) {
      return true;
    }
    int slash = entry.indexOf('/');
    if (slash >= 0) {
      return inNetwork(address.host(), entry.substring(0, slash), entry.substring(slash + 1));
    }
    Matcher withPort = WITH_PORT.matcher(entry);
    if (!withPort.matches()) {
      return isOrIsBelow(address.host(), entry);
    }
    return withPort.group("port").equals(Integer.toString(address.port()))
        && isOrIsBelow(address.host(), withPort.group("host"));
  }

  private static boolean isOrIsBelow(String host, String entry) {
    boolean isAddress = Host.bytes(host).isPresent();
    return Host.canonical(withoutDots(withoutBrackets(entry)))
        .filter(
            wanted ->
                withoutDots(host).equals(wanted) || (!isAddress && host.endsWith("." + wanted)))
        .isPresent();
  }

  private static String withoutBrackets(String host) {
    return host.replaceAll("[\\[\\]]", "");
  }

  private static String withoutDots(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", "").replaceFirst("\\.$", "");
  }

  private static boolean inNetwork(String host, String network, String prefix) {
    Optional<byte[]> address = Host.bytes(host);
    Optional<byte[]> base = Host.bytes(withoutBrackets(network));
    return prefix.matches("\\d{1,3}")
        && address.isPresent()
        && base.isPresent()
        && startAlike(address.get(), base.get(), Integer.parseInt(prefix));
  }

  private static boolean startAlike(byte[] one, byte[] other, int bits) {
    if (one.length != other.length || bits > one.length * Byte.SIZE) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if ((one[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
        return false;
      }
    }
    return true;
  }
}
