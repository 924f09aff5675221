package id.pendamping.door.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/**
 * What was typed into a form that was sent with files which nobody wants: they are read past, within bounds of size and time.
 *
 * @param fields what was typed, by name
 * @param files where a file was chosen
 */
record SentParts(Map<String, List<String>> fields, Set<String> files) {

    private static final int MOST_TYPED = 80 * 1024;

    /** Reads the body of the request to its end, or as far as the bounds go. */
    static SentParts past(HttpServletRequest request, long most, Duration longest) throws IOException {
        SentParts sent = new SentParts(new LinkedHashMap<>(), new LinkedHashSet<>());
        int room = MOST_TYPED;
        InputStream body = new Bounded(request.getInputStream(), most, System.nanoTime() + longest.toNanos());
        try {
            FileItemIterator parts = new FileUpload().getItemIterator(new Bodily(request, body));
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                try (InputStream content = part.openStream()) {
                    if (part.isFormField()) {
                        byte[] typed = content.readNBytes(room);
                        room -= typed.length;
                        sent.fields()
                                .computeIfAbsent(part.getFieldName(), name -> new ArrayList<>())
                                .add(new String(typed, StandardCharsets.UTF_8));
                    } else if (content.read() >= 0) {
                        sent.files().add(part.getFieldName());
                    }
                }
            }
        } catch (FileUploadException | OutOfBounds e) {
            return sent;
        }
        return sent;
    }

    /** Of a form that has been taken apart already. */
    static Set<String> filesOf(Iterable<Part> parts) {
        Set<String> files = new LinkedHashSet<>();
        for (Part part : parts) {
            if (part.getSubmittedFileName() != null && part.getSize() > 0) {
                files.add(part.getName());
            }
        }
        return files;
    }

    private static final class OutOfBounds extends IOException {}

    private static final class Bounded extends FilterInputStream {

        private final long end;
        private long left;

        Bounded(InputStream body, long most, long end) {
            super(body);
            this.left = most;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] some, int from, int length) throws IOException {
            if (left <= 0 || System.nanoTime() > end) {
                throw new OutOfBounds();
            }
            int read = super.read(some, from, length);
            left -= Math.max(read, 0);
            return read;
        }
    }

    private static final class Bodily extends ServletRequestContext {

        private final InputStream body;

        Bodily(HttpServletRequest request, InputStream body) {
            super(request);
            this.body = body;
        }

        @Override
        public InputStream getInputStream() {
            return body;
        }
    }
}
