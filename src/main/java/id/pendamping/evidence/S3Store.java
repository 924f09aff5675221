package id.pendamping.evidence;

import com.github.davidmoten.aws.lw.client.Client;
import com.github.davidmoten.aws.lw.client.HttpMethod;
import com.github.davidmoten.aws.lw.client.Request;
import com.github.davidmoten.aws.lw.client.Response;
import id.pendamping.evidence.EvidenceProperties.S3;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Contents in a bucket, named by their hash and addressed by path, as every store that speaks S3 understands. */
@Component
@ConditionalOnProperty(name = "pendamping.evidence.store", havingValue = "s3")
class S3Store {

    private static final int FOLDER = 2;

    private final Client client;
    private final String bucket;

    S3Store(EvidenceProperties settings) {
        S3 s3 = settings.s3();
        this.bucket = s3.endpoint().replaceAll("/+$", "") + '/' + s3.bucket() + '/';
        this.client = Client.s3()
                .region(s3.region())
                .accessKey(s3.accessKey())
                .secretKey(s3.secretKey())
                .connectTimeout(s3.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(s3.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .retryMaxAttempts(2)
                .build();
    }

    /** The same content again is written over itself. */
    void put(String sha256, String mediaType, byte[] content) {
        answer(object(sha256)
                .method(HttpMethod.PUT)
                .header("Content-Type", mediaType)
                .requestBody(content));
    }

    byte[] get(String sha256) {
        return answer(object(sha256).method(HttpMethod.GET)).content();
    }

    private Request object(String sha256) {
        return client.url(bucket + sha256.substring(0, FOLDER) + '/' + sha256);
    }

    private Response answer(Request request) {
        Response response = request.response();
        if (!response.isOk()) {
            throw new UncheckedIOException(
                    new IOException("The store of evidence answers " + response.statusCode() + ": " + bucket));
        }
        return response;
    }
}
