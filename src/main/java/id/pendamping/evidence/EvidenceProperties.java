package id.pendamping.evidence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What is taken in, and where it is kept.
 *
 * @param largestFile as sent
 * @param mostPixels as the file's head says, before anything is decoded
 * @param longestSide of a picture as it is kept; a roll of paper may be longer, its lines have to be read
 * @param smallSide longest side of the picture for lists
 * @param quality of the JPEG that is kept
 * @param quota all that one case may keep and have under way
 * @param readAtOnce pictures decoded at a time; the memory for one is bounded by {@code longestSide}
 * @param abandonedAfter an upload that nobody has gone on with for so long is thrown away
 * @param alike most of 100 pieces that may differ between pictures that look alike
 * @param candidates number of pictures with the nearest words that are compared piece by piece
 * @param apart most of the 768 bits in which words may differ that are near at all; the same paper differs in 66 at most
 *     where it was tried, papers of the same shop mostly in more than 100
 */
@Validated
@ConfigurationProperties("pendamping.evidence")
record EvidenceProperties(
        @DefaultValue("10MB") DataSize largestFile,

        @DefaultValue("40000000") @Min(1_000_000) @Max(200_000_000)
        int mostPixels,

        @DefaultValue("2048") @Min(640) @Max(8_192) int longestSide,
        @DefaultValue("320") @Min(64) @Max(512) int smallSide,

        @DefaultValue("0.85") @DecimalMin("0.3") @DecimalMax("1")
        float quality,

        @DefaultValue("200MB") DataSize quota,
        @DefaultValue("2") @Min(1) @Max(64) int readAtOnce,
        @DefaultValue("P14D") Duration abandonedAfter,
        @DefaultValue("15") @Min(0) @Max(50) int alike,
        @DefaultValue("64") @Min(1) @Max(1_000) int candidates,
        @DefaultValue("100") @Min(1) @Max(768) int apart,
        @DefaultValue("database") Store store,
        @DefaultValue @Valid S3 s3) {

    enum Store {
        DATABASE,
        S3
    }

    /** A store that speaks S3. */
    record S3(
            @DefaultValue("") String endpoint,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("") String bucket,
            @DefaultValue("") String accessKey,
            @DefaultValue("") String secretKey,
            @DefaultValue("PT5S") Duration connectTimeout,
            @DefaultValue("PT20S") Duration timeout) {

        boolean isComplete() {
            return !endpoint.isBlank() && !bucket.isBlank() && !accessKey.isBlank() && !secretKey.isBlank();
        }

        @Override
        public String toString() {
            return "S3";
        }
    }

    @AssertTrue(message = "needs endpoint, bucket, access-key and secret-key under pendamping.evidence.s3")
    boolean isStoreSetUp() {
        return store == Store.DATABASE || s3.isComplete();
    }
}
