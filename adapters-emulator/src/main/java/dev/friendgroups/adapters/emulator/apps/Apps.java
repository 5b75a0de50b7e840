package dev.friendgroups.adapters.emulator.apps;

import dev.friendgroups.domain.chat.SdkAppId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** All apps of an emulator: the one that it was started for, and those that came later. */
public final class Apps {
  /** How many there can be at once. */
  public static final int MOST = 1_000;

  private final App main;
  private final LongFunction<App> maker;
  private final Map<String, App> apps = new ConcurrentHashMap<>();
  private long highest;

  /**
   * One app, and room for others.
   *
   * @param main the app that there always is
   * @param maker makes another one of this id
   */
  public Apps(App main, LongFunction<App> maker) {
    this.main = main;
    this.maker = maker;
    apps.put(Long.toString(main.sdkAppId()), main);
    highest = main.sdkAppId();
  }

  /** {@return the app that the emulator was started for} */
  public App main() {
    return main;
  }

  /**
   * {@return the app with this id; empty when there is none}
   *
   * @param sdkAppId as it is written in requests, a number or not
   */
  public Optional<App> find(String sdkAppId) {
    return Optional.ofNullable(apps.get(sdkAppId));
  }

  /** {@return the ids of all apps, from the lowest on} */
  public List<Long> ids() {
    return apps.values().stream().map(App::sdkAppId).sorted().toList();
  }

  /**
   * Adds an app without accounts.
   *
   * @param wanted its id; null for one that nobody ever had
   * @return the new app
   * @throws IllegalArgumentException when there is such an app, can be none, or are too many
   */
  public synchronized App add(@Nullable Long wanted) {
    if (apps.size() >= MOST) {
      throw new IllegalArgumentException("there are " + MOST + " apps already, as many as can be");
    }
    long id = new SdkAppId(wanted == null ? highest + 1 : wanted).value();
    if (find(Long.toString(id)).isPresent()) {
      throw new IllegalArgumentException("there is an app " + id + " already");
    }
    highest = Math.max(highest, id);
    App app = maker.apply(id);
    apps.put(Long.toString(id), app);
    return app;
  }

  /**
   * Removes an app with all that belongs to it.
   *
   * @param app one that was added; again, it does nothing
   * @throws IllegalArgumentException when it is the one that the emulator was started for
   */
  public synchronized void remove(App app) {
    if (app == main) {
      throw new IllegalArgumentException("the app that the emulator was started for remains");
    }
    apps.remove(Long.toString(app.sdkAppId()), app);
  }
}
