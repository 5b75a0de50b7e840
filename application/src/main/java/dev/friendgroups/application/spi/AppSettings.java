package dev.friendgroups.application.spi;

import dev.friendgroups.application.spi.IncompleteAppException.Part;
import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.chat.Credentials;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.chat.SdkAppId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The app that is to be called, as far as an operator named it; what may be left out is up to the
 * gateway.
 *
 * @param id the app
 * @param admin the identifier of one of its admins, who signs; not blank
 * @param endpoint where it is
 * @param credentials what calls are signed with
 */
public record AppSettings(
    Optional<SdkAppId> id,
    Optional<String> admin,
    Optional<Endpoint> endpoint,
    Optional<Credentials> credentials) {
  /** The admin that every app has from the start. */
  public static final String DEFAULT_ADMIN = "administrator";

  /** Nothing was said. */
  public static final AppSettings NONE =
      new AppSettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * {@return all of an app, nothing left open}
   *
   * @param app named in full
   */
  public static AppSettings of(ChatApp app) {
    return new AppSettings(
        Optional.of(app.id()),
        Optional.of(app.admin()),
        Optional.of(app.endpoint()),
        Optional.of(app.credentials()));
  }

  /**
   * The whole app, for a gateway that needs all of it; signed for by the default admin unless
   * another is named.
   *
   * @return an app with nothing left open
   * @throws IncompleteAppException when something else is missing
   */
  public ChatApp complete() {
    require(EnumSet.allOf(Part.class));
    return new ChatApp(
        id.orElseThrow(),
        admin.orElse(DEFAULT_ADMIN),
        endpoint.orElseThrow(),
        credentials.orElseThrow());
  }

  /**
   * Looks whether some parts of the app are there.
   *
   * @param parts those that are needed for what is to be done
   * @throws IncompleteAppException when one of them is missing
   */
  public void require(Set<Part> parts) {
    Set<Part> missing = EnumSet.noneOf(Part.class);
    if (id.isEmpty()) {
      missing.add(Part.ID);
    }
    if (endpoint.isEmpty()) {
      missing.add(Part.ENDPOINT);
    }
    if (credentials.isEmpty()) {
      missing.add(Part.CREDENTIALS);
    }
    missing.retainAll(parts);
    if (!missing.isEmpty()) {
      throw new IncompleteAppException(missing);
    }
  }
}
