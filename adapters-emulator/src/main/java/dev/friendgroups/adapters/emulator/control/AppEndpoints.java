package dev.friendgroups.adapters.emulator.control;

import dev.friendgroups.adapters.emulator.apps.App;
import dev.friendgroups.adapters.emulator.apps.Apps;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows, adds and removes apps. */
final class AppEndpoints {
  /** What one app's own requests, and its removal, begin with. */
  static final String FOLDER = "apps/";

  private static final String EXAMPLE = "{\"sdkAppId\": 1400000001}";

  private record AppJson(@Nullable Long sdkAppId) {}

  private record AppsJson(List<Long> apps) {}

  private final Apps apps;

  AppEndpoints(Apps apps) {
    this.apps = apps;
  }

  Map<String, Map<HttpString, ControlAction>> actions() {
    return Map.of("apps", Map.of(Methods.GET, this::list, Methods.POST, this::add));
  }

  /** What can be done to one app as a whole. */
  Map<HttpString, ControlAction> ofOne() {
    return Map.of(Methods.DELETE, this::remove);
  }

  private void list(ControlCall call) throws IOException {
    call.send(new AppsJson(apps.ids()));
  }

  /** Without an id, it gets one that nobody has. */
  private void add(ControlCall call) throws IOException, ControlException {
    AppJson wanted = call.settings(AppJson.class, EXAMPLE);
    try {
      App added = apps.add(wanted.sdkAppId);
      call.send(new AppJson(added.sdkAppId()));
    } catch (IllegalArgumentException e) {
      throw ControlCall.badRequest(String.valueOf(e.getMessage()));
    }
  }

  private void remove(ControlCall call) throws IOException, ControlException {
    try {
      apps.remove(call.app());
    } catch (IllegalArgumentException e) {
      throw ControlCall.badRequest(String.valueOf(e.getMessage()));
    }
    list(call);
  }
}
