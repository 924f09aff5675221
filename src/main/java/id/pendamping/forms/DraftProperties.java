package id.pendamping.forms;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How large a draft may become.
 *
 * @param values most values of a draft
 * @param longest characters of one value
 * @param octets of all values as they lie in the database
 * @param changes most changes in one request
 * @param remembered changes that are known again by their key
 */
@Validated
@ConfigurationProperties("pendamping.drafts")
record DraftProperties(
        @DefaultValue("6000") @Min(1) int values,
        @DefaultValue("10000") @Min(1) int longest,
        @DefaultValue("2000000") @Min(1) long octets,
        @DefaultValue("100") @Min(1) int changes,
        @DefaultValue("5000") @Min(1) int remembered) {}
