package dev.friendgroups.bootstrap;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import java.lang.reflect.Constructor;

/** A module that reads as a table. What it makes knows nothing of Guice. */
abstract class TableModule extends AbstractModule {
  /** Makes one object of this type by its only constructor. */
  final <T> void make(Class<T> type) {
    Constructor<?>[] constructors = type.getDeclaredConstructors();
    if (constructors.length != 1) {
      throw new IllegalArgumentException(type + " has " + constructors.length + " constructors");
    }
    @SuppressWarnings("unchecked") // a class's constructor makes objects of that class
    Constructor<T> only = (Constructor<T>) constructors[0];
    bind(type).toConstructor(only).in(Singleton.class);
  }
}
