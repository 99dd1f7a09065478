package org.veilleuse.moderation.text;

/** What an emoji or an emoticon is used for. */
public enum EmojiClass {
  HEART,
  KISS,
  LUST,
  WINK,
  LAUGH,
  ANGER,
  SCORN,
  BODY,
  VIOLENCE,
  MONEY,
  ANIMAL,
  OTHER
}
