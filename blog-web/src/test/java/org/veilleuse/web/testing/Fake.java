package org.veilleuse.web.testing;

import java.lang.reflect.Proxy;

/** An object of a foreign interface that answers by the name of what is called. */
public final class Fake {

  /** What it answers; arguments are null where there are none. */
  public interface Answers {
    Object to(String method, Object[] arguments);
  }

  private Fake() {}

  public static <T> T of(Class<T> type, Answers answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answers.to(method.getName(), arguments)));
  }
}
