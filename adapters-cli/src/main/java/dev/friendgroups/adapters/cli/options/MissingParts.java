package dev.friendgroups.adapters.cli.options;

import dev.friendgroups.application.spi.IncompleteAppException.Part;
import java.util.Set;
import java.util.stream.Collectors;

/** Says which parts of a configuration are missing, and how to give them. */
public final class MissingParts {
  private MissingParts() {}

  /**
   * {@return what to say when the gateway needs more of the app than was said}
   *
   * @param missing what it needs besides
   */
  public static String inWords(Set<Part> missing) {
    return "the configuration is not complete; missing: "
        + missing.stream().map(MissingParts::named).collect(Collectors.joining(", "))
        + ". Or use --embedded to try things out";
  }

  private static String named(Part part) {
    return switch (part) {
      case ID -> "the app (--sdk-app-id or FRIEND_GROUPS_SDK_APP_ID)";
      case ENDPOINT -> "the region (--region or FRIEND_GROUPS_REGION; or --endpoint)";
      case CREDENTIALS -> "the key (--secret-key-file or FRIEND_GROUPS_SECRET_KEY; or a UserSig)";
    };
  }
}
