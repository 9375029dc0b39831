package io.acquaint.kit.money;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money. The amount travels as a decimal string, so that no client rounds it on the
 * way; at most 15 digits before and 4 after the point.
 *
 * @param amount decimal number, for example {@code 12.34}
 * @param currency ISO 4217 code, for example {@code EUR}
 */
@Schema(
    description = "An amount of money.",
    example = "{\"amount\":\"12.34\",\"currency\":\"EUR\"}")
public record Money(
    @Schema(description = "Decimal number as text.", examples = "12.34", maxLength = 21)
        @NotNull
        @Pattern(regexp = "-?\\d{1,15}(\\.\\d{1,4})?", message = "must be a decimal number")
        String amount,
    @Schema(description = "ISO 4217 currency code.", examples = "EUR", minLength = 3, maxLength = 3)
        @NotNull
        @CurrencyCode
        String currency) {

  /** The amount as a number. */
  public BigDecimal value() {
    return new BigDecimal(amount);
  }

  /** From what a database row holds; null if there is no amount. */
  public static @Nullable Money of(@Nullable BigDecimal amount, @Nullable String currency) {
    return amount == null || currency == null ? null : new Money(amount.toPlainString(), currency);
  }
}
