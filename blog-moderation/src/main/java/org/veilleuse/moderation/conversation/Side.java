package org.veilleuse.moderation.conversation;

/** How far somebody is against whom they speak to. */
enum Side {
  WARM(0),
  /** Warm words that sting: thanks, or irony in company that is against somebody already. */
  MIXED(2),
  NEUTRAL(0),
  DRY(1),
  DOUBTFUL(2),
  PRICKLY(3),
  UNFRIENDLY(4);

  // two or three words to somebody are dry
  private static final int LONGEST_DRY = 3;

  final int weight;

  Side(int weight) {
    this.weight = weight;
  }

  static Side of(Voice voice) {
    if (voice.isUnfriendly()) {
      return UNFRIENDLY;
    }
    if (voice.is(Tone.WARM) || voice.apologises()) {
      return voice.is(Tone.PRICKLY) && !voice.apologises() ? MIXED : WARM;
    }
    if (voice.is(Tone.PRICKLY)) {
      return voice.asks() ? DOUBTFUL : PRICKLY;
    }
    boolean dry = voice.words() <= LONGEST_DRY && !voice.asks() && !voice.is(Tone.SHARING);
    return dry ? DRY : NEUTRAL;
  }
}
