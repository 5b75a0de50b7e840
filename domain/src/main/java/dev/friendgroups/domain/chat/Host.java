package dev.friendgroups.domain.chat;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one spelling of a host that all its other spellings come down to. */
final class Host {
  private static final int LONGEST_NAME = 253;
  private static final int IPV6_GROUPS = 8;
  private static final int FIRST_BEYOND_ASCII = 0x80;

  private static final Pattern NAME =
      Pattern.compile("[^\\x00-\\x20\\x7f-\\uffff\"#%/:?@\\[\\\\\\]]*");
  private static final Pattern LABELS = Pattern.compile("[^.]{1,63}(\\.[^.]{1,63})*\\.?");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private static final Pattern IPV4 =
      Pattern.compile(
          "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");

  /** Letters whose ASCII form differs between the standards; their owners write it themselves. */
  private static final Pattern AMBIGUOUS = Pattern.compile("[\\u00df\\u03c2\\u200c\\u200d]");

  private Host() {}

  /** A name in lower case and ASCII, or an IPv6 address at its shortest; empty when it is none. */
  static Optional<String> canonical(String host) {
    return host.contains(":") ? ipv6(host) : name(host);
  }

  /** An address in bytes, 4 or 16 of them; empty when it is a name, or nothing at all. */
  static Optional<byte[]> bytes(String host) {
    try {
      if (IPV4.matcher(host).matches()) {
        return Optional.of(InetAddress.getByName(host).getAddress());
      }
      return IPV6.matcher(host).matches()
          ? Optional.of(InetAddress.getByName("[" + host + "]").getAddress())
          : Optional.empty();
    } catch (UnknownHostException notAnAddress) {
      return Optional.empty();
    }
  }

  private static Optional<String> name(String host) {
    if (AMBIGUOUS.matcher(host).find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ascii(host).toLowerCase(Locale.ROOT))
          .filter(name -> name.length() <= LONGEST_NAME)
          .filter(name -> NAME.matcher(name).matches() && LABELS.matcher(name).matches());
    } catch (IllegalArgumentException notAName) {
      return Optional.empty();
    }
  }

  /** Few names need the tables of all letters that there are, which take a while to be read. */
  private static String ascii(String name) {
    return name.chars().allMatch(letter -> letter < FIRST_BEYOND_ASCII) ? name : IDN.toASCII(name);
  }

  private static Optional<String> ipv6(String host) {
    return bytes(host).map(bytes -> bytes.length == 4 ? ipv4(bytes) : shortest(bytes));
  }

  private static String ipv4(byte[] mapped) {
    return (mapped[0] & 0xff)
        + "."
        + (mapped[1] & 0xff)
        + "."
        + (mapped[2] & 0xff)
        + "."
        + (mapped[3] & 0xff);
  }

  /**
   * With the longest run of two or more zero groups left out.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc5952">RFC 5952</a>
   */
  private static String shortest(byte[] bytes) {
    int[] groups = new int[IPV6_GROUPS];
    for (int i = 0; i < IPV6_GROUPS; i++) {
      groups[i] = ((bytes[2 * i] & 0xff) << 8) | (bytes[2 * i + 1] & 0xff);
    }
    int start = 0;
    int length = 1;
    for (int i = 0; i < IPV6_GROUPS; i++) {
      int zeros = zerosFrom(i, groups);
      if (zeros > length) {
        start = i;
        length = zeros;
      }
    }
    return length == 1
        ? joined(groups, 0, IPV6_GROUPS)
        : joined(groups, 0, start) + "::" + joined(groups, start + length, IPV6_GROUPS);
  }

  private static int zerosFrom(int start, int[] groups) {
    int end = start;
    while (end < IPV6_GROUPS && groups[end] == 0) {
      end++;
    }
    return end - start;
  }

  private static String joined(int[] groups, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(i == from ? "" : ":").append(Integer.toHexString(groups[i]));
    }
    return text.toString();
  }
}
