package org.veilleuse.web.launch;

import com.sun.enterprise.util.uuid.UuidGenerator;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Session ids of 256 random bits, where Payara's own hold 56. */
public final class SessionIds implements UuidGenerator {

  private static final int BYTES = 32;
  private final SecureRandom random = new SecureRandom();

  @Override
  public String generateUuid() {
    byte[] id = new byte[BYTES];
    random.nextBytes(id);
    return HexFormat.of().formatHex(id);
  }

  @Override
  public String generateUuid(Object session) {
    return generateUuid();
  }
}
