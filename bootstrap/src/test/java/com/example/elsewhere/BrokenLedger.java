package com.example.elsewhere;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.application.port.out.Saving;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Iterator;
import java.util.Objects;

/** A ledger of which one method throws what no ledger may throw. */
public final class BrokenLedger {
  private BrokenLedger() {}

  /**
   * The ledger with this method broken.
   *
   * @param method the name of a method of the ledger, or of what it hands out
   */
  public static DeletionLedger around(DeletionLedger whole, String method) {
    return broken(DeletionLedger.class, whole, method);
  }

  private static <T> T broken(Class<T> type, Object whole, String broken) {
    return type.cast(
        Proxy.newProxyInstance(
            BrokenLedger.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().equals(broken)) {
                throw new ArithmeticException("a secret");
              }
              if (method.isDefault() && broken.equals("save")) {
                // As of a ledger that does not know how to save later.
                return InvocationHandler.invokeDefault(proxy, method, arguments);
              }
              try {
                return handedOut(method.invoke(whole, arguments), broken);
              } catch (InvocationTargetException e) {
                throw Objects.requireNonNull(e.getCause());
              }
            }));
  }

  private static Object handedOut(Object value, String broken) {
    if (value instanceof DeletionLedger.Draft) {
      return broken(DeletionLedger.Draft.class, value, broken);
    }
    if (value instanceof DeletionLedger.Run) {
      return broken(DeletionLedger.Run.class, value, broken);
    }
    if (value instanceof DeletionTask) {
      return broken(DeletionTask.class, value, broken);
    }
    if (value instanceof Saving) {
      return broken(Saving.class, value, broken);
    }
    return value instanceof Iterator ? broken(Iterator.class, value, broken) : value;
  }
}
