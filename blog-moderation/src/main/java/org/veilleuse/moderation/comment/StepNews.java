package org.veilleuse.moderation.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.function.Consumer;

/**
 * Announces the steps of all audit trails of this process. There are as many trails as there are
 * things that take steps, each made by hand; one that had to be told whom to tell could be
 * forgotten.
 */
@ApplicationScoped
class StepNews {

  private static volatile Consumer<StepTaken> listener = step -> {};

  void begin(@Observes @Initialized(ApplicationScoped.class) Object blog, Event<StepTaken> event) {
    listenTo(event::fire);
  }

  /** From now on every step is given to this one; for tests, which have no container. */
  static void listenTo(Consumer<StepTaken> next) {
    listener = next;
  }

  static void announce(StepTaken step) {
    listener.accept(step);
  }
}
