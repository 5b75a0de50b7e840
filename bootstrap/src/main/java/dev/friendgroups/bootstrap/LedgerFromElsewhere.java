package dev.friendgroups.bootstrap;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.application.port.out.Saving;
import dev.friendgroups.application.port.out.StorageException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A ledger of somebody else's, with all that it hands out: what it throws besides what a ledger may
 * throw means that the ledger failed.
 */
final class LedgerFromElsewhere implements InvocationHandler {
  private static final Class<?>[] HANDED_OUT = {
    DeletionLedger.Draft.class,
    DeletionLedger.Run.class,
    DeletionTask.class,
    Saving.class,
    DeletionLedger.Restore.class,
    DeletionLedger.RestoreTask.class,
    DeletionLedger.Backup.class,
    Iterator.class
  };

  private final Object target;
  private final AdapterErrors errors;

  private LedgerFromElsewhere(Object target, AdapterErrors errors) {
    this.target = target;
    this.errors = errors;
  }

  static DeletionLedger of(DeletionLedger ledger, AdapterErrors errors) {
    return guarded(DeletionLedger.class, ledger, errors);
  }

  private static <T> T guarded(Class<T> type, Object target, AdapterErrors errors) {
    return type.cast(
        Proxy.newProxyInstance(
            LedgerFromElsewhere.class.getClassLoader(),
            new Class<?>[] {type},
            new LedgerFromElsewhere(target, errors)));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return handedOut(method.invoke(target, arguments));
    } catch (InvocationTargetException e) {
      throw told(Objects.requireNonNullElse(e.getCause(), e));
    }
  }

  private Throwable told(Throwable thrown) {
    boolean allowed =
        thrown instanceof StorageException
            || thrown instanceof JobBusyException
            || thrown instanceof NoSuchElementException
            || thrown instanceof VirtualMachineError;
    return allowed ? thrown : new StorageException(errors.failed(thrown), thrown);
  }

  private @Nullable Object handedOut(@Nullable Object value) {
    if (value instanceof Stream<?> stream) {
      Iterator<?> iterator = guarded(Iterator.class, stream.iterator(), errors);
      return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, 0), false)
          .onClose(stream::close);
    }
    for (Class<?> type : HANDED_OUT) {
      if (type.isInstance(value)) {
        return guarded(type, value, errors);
      }
    }
    return value;
  }
}
