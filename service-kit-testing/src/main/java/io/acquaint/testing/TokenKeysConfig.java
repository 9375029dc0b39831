package io.acquaint.testing;

import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Makes every application under test trust the tokens of {@link Tokens}. */
public class TokenKeysConfig implements ConfigSource {

  private static final String PUBLIC_KEY = "mp.jwt.verify.publickey";

  @Override
  public int getOrdinal() {
    return 275;
  }

  @Override
  public Set<String> getPropertyNames() {
    return Set.of(PUBLIC_KEY);
  }

  @Override
  public @Nullable String getValue(String name) {
    return name.equals(PUBLIC_KEY) ? TokenKeys.publicKeys() : null;
  }

  @Override
  public String getName() {
    return "keys of the tests' tokens";
  }
}
