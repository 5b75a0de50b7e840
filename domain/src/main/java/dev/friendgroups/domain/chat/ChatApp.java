package dev.friendgroups.domain.chat;

import static java.util.Objects.requireNonNull;

/**
 * The app whose friend groups are managed, where it is, and who speaks for it.
 *
 * @param id the app
 * @param admin the identifier of one of its admins, who signs
 * @param endpoint where it is
 * @param credentials what calls are signed with
 */
public record ChatApp(SdkAppId id, String admin, Endpoint endpoint, Credentials credentials) {
  /**
   * Takes what was configured; whether there is such an app only Chat can tell.
   *
   * @param id the number that the console shows
   * @param admin an account with an app admin's rights; not blank
   * @param endpoint a region, or an address of one's own
   * @param credentials the app's secret key, or a UserSig of that admin
   * @throws IllegalArgumentException when the admin is blank
   */
  public ChatApp {
    requireNonNull(id, "id must not be null");
    requireNonNull(admin, "admin must not be null");
    requireNonNull(endpoint, "endpoint must not be null");
    requireNonNull(credentials, "credentials must not be null");
    if (admin.isBlank()) {
      throw new IllegalArgumentException("the admin is blank");
    }
  }

  /**
   * {@return which Chat it is, in words that stay the same however it is reached: a job belongs to
   * it} Like {@code app 1400000001 in singapore}.
   */
  public String inWords() {
    return "app " + id + " " + endpoint.inWords();
  }
}
