package id.pendamping.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A PDF of one page, written by hand. */
final class MadePaper {

    private record Part(String dictionary, byte[] stream) {}

    private final List<Part> parts = new ArrayList<>();
    private String catalog = "/Type /Catalog /Pages 2 0 R";
    private String page = "/Type /Page /Parent 2 0 R /MediaBox [0 0 200 200]";
    private String trailer = "";

    /** More of the catalog. */
    MadePaper catalog(String more) {
        catalog += ' ' + more;
        return this;
    }

    /** More of the page. */
    MadePaper page(String more) {
        page += ' ' + more;
        return this;
    }

    MadePaper trailer(String more) {
        trailer += ' ' + more;
        return this;
    }

    /** One more object; the first of them has the number 4. */
    MadePaper object(String dictionary, byte[] stream) {
        parts.add(new Part(dictionary, stream));
        return this;
    }

    byte[] write() {
        var file = new ByteArrayOutputStream();
        List<Integer> offsets = new ArrayList<>();
        add(file, "%PDF-1.7\n");
        List<Part> all = new ArrayList<>(List.of(
                new Part("<< " + catalog + " >>", new byte[0]),
                new Part("<< /Type /Pages /Kids [3 0 R] /Count 1 >>", new byte[0]),
                new Part("<< " + page + " >>", new byte[0])));
        all.addAll(parts);
        for (Part part : all) {
            offsets.add(file.size());
            boolean holds = part.stream().length > 0;
            String length = holds ? " /Length " + part.stream().length + " >>" : " >>";
            String dictionary = part.dictionary();
            int end = dictionary.lastIndexOf(">>");
            add(
                    file,
                    offsets.size() + " 0 obj\n" + (end < 0 ? dictionary : dictionary.substring(0, end) + length)
                            + "\n");
            if (holds) {
                add(file, "stream\n");
                file.writeBytes(part.stream());
                add(file, "\nendstream\n");
            }
            add(file, "endobj\n");
        }
        int table = file.size();
        add(file, "xref\n0 " + (all.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> add(file, "%010d 00000 n \n".formatted(offset)));
        add(
                file,
                "trailer\n<< /Size " + (all.size() + 1) + " /Root 1 0 R" + trailer + " >>\nstartxref\n" + table
                        + "\n%%EOF\n");
        return file.toByteArray();
    }

    private static void add(ByteArrayOutputStream file, String text) {
        file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
