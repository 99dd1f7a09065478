package org.veilleuse.core;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the events that were fired; refuses to fire one that nobody would wait for. */
public final class FiredEvents implements Event<Object> {

  private final List<Object> fired = new CopyOnWriteArrayList<>();

  /** What was fired since the last time this was asked. */
  public List<Object> taken() {
    List<Object> taken = List.copyOf(fired);
    fired.clear();
    return taken;
  }

  @Override
  public void fire(Object event) {
    fired.add(event);
  }

  @Override
  public <U> CompletionStage<U> fireAsync(U event) {
    throw new UnsupportedOperationException("a lost event is a lost promise");
  }

  @Override
  public <U> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
    throw new UnsupportedOperationException("a lost event is a lost promise");
  }

  @Override
  public Event<Object> select(Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }
}
