package dev.friendgroups.bootstrap;

import dev.friendgroups.adapters.cli.wiring.AdapterException;
import dev.friendgroups.adapters.cli.wiring.SetupException;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.application.spi.Adapter;
import dev.friendgroups.application.spi.IncompleteAppException;
import dev.friendgroups.application.spi.Surroundings;
import dev.friendgroups.application.spi.WrongSettingException;
import dev.friendgroups.application.spi.WrongSetupException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells what an adapter has to say, and what goes wrong in one from elsewhere, as that adapter's.
 *
 * @param who the adapter
 * @param ours whether it is one of ours: what goes wrong in it is our bug
 */
record AdapterErrors(String who, boolean ours) {
  private static final Pattern NOT_THEIRS = Pattern.compile("(java|jdk|dev\\.friendgroups)\\.");

  static AdapterErrors of(String kind, Adapter adapter) {
    return new AdapterErrors(
        kind + " '" + adapter.name() + "'",
        adapter.getClass().getName().startsWith("dev.friendgroups.adapters."));
  }

  /** The same surroundings, in which its notices carry its name. */
  Surroundings named(Surroundings around) {
    return new Surroundings(
        around.clock(),
        around.time(),
        around.random(),
        notice -> around.notices().accept(who + ": " + notice));
  }

  /**
   * Has it do something before anything is called through it.
   *
   * @throws SetupException when its set-up is wrong, or a class is missing
   * @throws AdapterException when it throws what it should not
   */
  <T> T opening(Supplier<T> work) {
    try {
      T made = work.get();
      if (made == null) {
        throw new NullPointerException("it gave null");
      }
      return made;
    } catch (WrongSettingException e) {
      throw new WrongSettingException(who + ": " + e.getMessage(), e);
    } catch (WrongSetupException e) {
      throw new SetupException(who + ": " + e.getMessage(), e);
    } catch (IncompleteAppException | StorageException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      throw opening(e);
    }
  }

  private RuntimeException opening(Throwable thrown) {
    if (ours && thrown instanceof RuntimeException e) {
      return e;
    }
    return thrown instanceof LinkageError
        ? new SetupException(who + " cannot be used: " + thrown, thrown)
        : new AdapterException(who, thrown);
  }

  /** That it threw something, and where; without what it said, which may be a secret. */
  String failed(Throwable thrown) {
    String what = thrown instanceof LinkageError ? thrown.toString() : thrown.getClass().getName();
    return Stream.of(thrown.getStackTrace())
        .filter(frame -> !NOT_THEIRS.matcher(frame.getClassName()).lookingAt())
        .findFirst()
        .map(frame -> who + " failed: " + what + " at " + frame)
        .orElse(who + " failed: " + what);
  }
}
