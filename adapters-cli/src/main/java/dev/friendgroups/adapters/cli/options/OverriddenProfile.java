package dev.friendgroups.adapters.cli.options;

import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.wiring.Environment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Variables win over the profile file: nobody who names a profile is to miss that. */
record OverriddenProfile(ChatOptions options, Environment environment) {
  void tell(Console console) {
    if (options.profile == null) {
      return;
    }
    List<String> winning = winning();
    if (!winning.isEmpty()) {
      console.warning(
          "--profile "
              + options.profile
              + " is overridden by "
              + String.join(", ", winning)
              + "; unset "
              + String.join(" ", winning));
    }
  }

  /** The variables that are set where no option says the same. */
  private List<String> winning() {
    Map<String, @Nullable Object> said = new LinkedHashMap<>();
    said.put("FRIEND_GROUPS_SDK_APP_ID", options.sdkAppId);
    said.put("FRIEND_GROUPS_ADMIN", options.admin);
    said.put("FRIEND_GROUPS_GATEWAY", options.gateway);
    Object place = options.region == null ? options.endpoint : options.region;
    said.put("FRIEND_GROUPS_REGION", place);
    said.put("FRIEND_GROUPS_ENDPOINT", place);
    Object credentials =
        options.secretKeyFile == null ? options.userSigFile : options.secretKeyFile;
    said.put("FRIEND_GROUPS_SECRET_KEY", credentials);
    said.put("FRIEND_GROUPS_SECRET_KEY_FILE", credentials);
    said.put("FRIEND_GROUPS_USER_SIG", credentials);
    return said.keySet().stream()
        .filter(variable -> said.get(variable) == null)
        .filter(variable -> environment.variable(variable).isPresent())
        .toList();
  }
}
