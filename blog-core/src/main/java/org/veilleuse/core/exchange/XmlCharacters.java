package org.veilleuse.core.exchange;

/** What XML 1.0 allows as characters and references. */
final class XmlCharacters {
  private XmlCharacters() {}

  /** Whether a character may stand for itself; surrogates are not, alone. */
  static boolean isLegal(char c) {
    return c >= ' ' ? !Character.isSurrogate(c) && c < 0xfffe : c == '\t' || c == '\n' || c == '\r';
  }

  static boolean isPredefined(String name) {
    return switch (name) {
      case "amp", "lt", "gt", "quot", "apos" -> true;
      default -> false;
    };
  }

  /** Whether a reference is numeric, for example {@code #233} or {@code #xE9}. */
  static boolean isNumber(String name) {
    boolean hexadecimal = name.startsWith("#x");
    int from = hexadecimal ? 2 : 1;
    if (!name.startsWith("#") || name.length() == from) {
      return false;
    }
    for (int i = from; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c > 'f' || Character.digit(c, hexadecimal ? 16 : 10) < 0) {
        return false;
      }
    }
    return true;
  }

  static boolean isLegalNumber(String name) {
    int code = code(name);
    return Character.isSupplementaryCodePoint(code)
        || (Character.isBmpCodePoint(code) && isLegal((char) code));
  }

  /** The code point that a numeric reference names, or -1 if there is no such code point. */
  static int code(String name) {
    boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
    try {
      int code = Integer.parseInt(name, hexadecimal ? 2 : 1, name.length(), hexadecimal ? 16 : 10);
      return Character.isValidCodePoint(code) ? code : -1;
    } catch (NumberFormatException tooLong) {
      return -1;
    }
  }
}
