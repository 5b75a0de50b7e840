package dev.friendgroups.adapters.emulator.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names and addresses that a server's certificate is for. */
final class ServerNames {
  private static final Pattern NAME =
      Pattern.compile("(\\*\\.)?[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_-]+)*");
  private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|.*:.*");
  private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "::1");
  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;
  private static final int LONGEST = 253;

  private ServerNames() {}

  /**
   * The given ones and those of this machine.
   *
   * @throws IllegalArgumentException when one is neither a name nor an address
   */
  static Set<String> of(Collection<String> given) {
    Set<String> names = new LinkedHashSet<>(THIS_MACHINE);
    for (String name : given) {
      String lower = name.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
      if (lower.length() > LONGEST
          || !(NAME.matcher(lower).matches() || ADDRESS.matcher(lower).matches())) {
        throw new IllegalArgumentException(
            "'" + name + "' is no name or address that a certificate can be for");
      }
      names.add(lower);
    }
    return names;
  }

  /** The certificate's extension that lists them. */
  static byte[] encoded(Set<String> names) {
    return Der.sequence(names.stream().map(ServerNames::encoded).toArray(byte[][]::new));
  }

  private static byte[] encoded(String name) {
    if (!ADDRESS.matcher(name).matches()) {
      return Der.implicit(DNS_NAME, name.getBytes(US_ASCII));
    }
    try {
      return Der.implicit(IP_ADDRESS, InetAddress.getByName(name).getAddress());
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("'" + name + "' is no address", e);
    }
  }
}
