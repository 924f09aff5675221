package id.pendamping.help;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where anybody tells of a demand for money; a channel that is left empty is not shown.
 *
 * @param address of the page of the public complaints service
 */
@ConfigurationProperties("pendamping.complaints")
public record Complaints(
        @DefaultValue("https://www.lapor.go.id") String address,
        @DefaultValue("") String phone,
        @DefaultValue("") String mail) {}
