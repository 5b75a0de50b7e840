package dev.friendgroups.domain.chat;

import static dev.friendgroups.domain.text.Shown.quoted;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A data centre of Chat. An app lives in one of them, and the others do not know it.
 *
 * @see <a href="https://www.tencentcloud.com/document/product/1047/34620">REST API overview</a>
 */
public enum Region {
  CHINA("console.tim.qq.com", "adminapi.my-imcloud.com"),
  SINGAPORE("adminapisgp.im.qcloud.com", "adminapisgp.my-imcloud.com"),
  SEOUL("adminapikr.im.qcloud.com", "adminapikr.my-imcloud.com"),
  TOKYO("adminapijpn.im.qcloud.com", "adminapijpn.my-imcloud.com"),
  FRANKFURT("adminapiger.im.qcloud.com", "adminapiger.my-imcloud.com"),
  SILICON_VALLEY("adminapiusa.im.qcloud.com", "adminapiusa.my-imcloud.com"),
  JAKARTA("adminapiidn.im.qcloud.com", "adminapiidn.my-imcloud.com"),
  MUMBAI("adminapiind.im.qcloud.com", "adminapiind.my-imcloud.com"),
  RIYADH("adminapiksa.im.qcloud.com", "adminapiksa.my-imcloud.com");

  private final String domain;
  private final String standbyDomain;

  Region(String domain, String standbyDomain) {
    this.domain = domain;
    this.standbyDomain = standbyDomain;
  }

  /** Where its API is served. */
  public String domain() {
    return domain;
  }

  /** Where its API is served when the first domain cannot be reached. */
  public String standbyDomain() {
    return standbyDomain;
  }

  Address primary() {
    return Address.https(domain);
  }

  Address standby() {
    return Address.https(standbyDomain);
  }

  /** Of its two addresses, the one that this is not. */
  Address other(Address address) {
    return address.isAt(domain) ? standby() : primary();
  }

  /** The region that has this address. */
  static Optional<Region> at(Address address) {
    return Arrays.stream(values())
        .filter(region -> address.isAt(region.domain) || address.isAt(region.standbyDomain))
        .findFirst();
  }

  /** Its name as an operator writes it: {@code silicon-valley}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The names of all regions. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(Region::label).toList();
  }

  /**
   * The region with this name.
   *
   * @throws IllegalArgumentException when there is none; the message names those there are
   */
  public static Region labelled(String label) {
    return Arrays.stream(values())
        .filter(region -> region.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown region "
                        + quoted(label)
                        + "; known are "
                        + String.join(", ", labels())));
  }
}
