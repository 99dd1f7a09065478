package org.veilleuse.moderation.conversation;

/**
 * Whether texts name a person as people do: "Joséphine Ndiaye" is also "Joséphine", and who is
 * called "Pomme" is not meant by every apple.
 */
public final class Mentions {

  private final Name name;

  /**
   * @param pseudonym whom to look for; never named if it has neither letter nor digit
   */
  public Mentions(String pseudonym) {
    name = new Name(pseudonym);
  }

  /** Whether a text speaks to them or of them. */
  public boolean in(String text) {
    return name.in(new Pieces(text)) != Naming.NOT;
  }
}
