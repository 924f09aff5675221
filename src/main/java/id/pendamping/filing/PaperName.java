package id.pendamping.filing;

import id.pendamping.papers.Paper;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the path of a file in an archive says: whose paper it is, and which. */
sealed interface PaperName {

    /**
     * A paper.
     *
     * @param group the number of the case, or the name of the group
     * @param beside what else a folder with the number of a case says; plain words, empty for nothing
     * @param whose of an identity card: the member's place in the registration, role, name or NIK; else empty
     */
    record Of(String group, String beside, Paper.Kind kind, String whose) implements PaperName {}

    /** A folder or file that says too little, or two things. */
    record Unclear(Refusal refusal) implements PaperName {}

    /** What the computers of senders add by themselves. */
    record Leftover() implements PaperName {}

    static PaperName of(String path) {
        return new PathReading(path).read();
    }

    /** Folders name the group, the file and folders in it the kind of paper. */
    final class PathReading {

        private static final Pattern CASE_NUMBER =
                Pattern.compile("(?<![\\p{L}\\p{N}])tkm[ _.-]?(\\d{4})[ _.-]?(\\d{4})[ _.-]?(\\d{5})(?!\\d)");
        private static final Pattern LEFTOVER = Pattern.compile("\\.[^/]*|thumbs\\.db|desktop\\.ini");
        private static final String OF_A_MAC = "__macosx";
        private static final Pattern COPY =
                Pattern.compile("(?: ?\\(\\d{1,3}\\)| ?-? ?(?:copy|salinan)(?: ?\\(\\d{1,3}\\))?)$");

        private final List<String> parts;
        private final boolean leadsOut;

        PathReading(String path) {
            List<String> all = Arrays.stream(
                            NormalForm.sought(path.replace('\\', '/')).split("/"))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty() && !part.equals("."))
                    .toList();
            this.leadsOut = all.contains("..");
            this.parts = all;
        }

        PaperName read() {
            if (parts.isEmpty() || isLeftover()) {
                return new Leftover();
            }
            List<Integer> numbered = IntStream.range(0, parts.size())
                    .filter(i -> CASE_NUMBER
                            .matcher(NormalForm.compared(parts.get(i)))
                            .find())
                    .boxed()
                    .toList();
            if (leadsOut || numbered.size() > 1) {
                return new Unclear(Refusal.of("refusal.filing.whichGroup"));
            }
            return numbered.isEmpty() ? byName() : byNumber(numbered.get(0));
        }

        private boolean isLeftover() {
            String file = NormalForm.compared(parts.get(parts.size() - 1));
            return LEFTOVER.matcher(file).matches() && !leadsOut
                    || parts.stream().map(NormalForm::compared).anyMatch(OF_A_MAC::equals);
        }

        private PaperName byNumber(int place) {
            boolean isFile = place == parts.size() - 1;
            Matcher number = CASE_NUMBER.matcher(NormalForm.compared(isFile ? file() : parts.get(place)));
            if (!number.find()) {
                return new Unclear(Refusal.of("refusal.filing.whichGroup"));
            }
            String group = "TKM-%s-%s-%s".formatted(number.group(1), number.group(2), number.group(3));
            String rest = number.replaceFirst(" ");
            if (CASE_NUMBER.matcher(rest).find()) {
                return new Unclear(Refusal.of("refusal.filing.whichGroup"));
            }
            return isFile
                    ? PaperWords.paper(group, "", rest)
                    : PaperWords.paper(group, PaperWords.plain(rest), said(place + 1));
        }

        private PaperName byName() {
            OptionalInt folder = IntStream.iterate(parts.size() - 2, i -> i >= 0, i -> i - 1)
                    .filter(i -> !PaperWords.sayKindsAlone(parts.get(i)))
                    .findFirst();
            return folder.isEmpty()
                    ? new Unclear(Refusal.of("refusal.filing.whichGroup"))
                    : PaperWords.paper(parts.get(folder.getAsInt()), "", said(folder.getAsInt() + 1));
        }

        private String said(int from) {
            List<String> folders = parts.subList(from, parts.size() - 1);
            return folders.isEmpty() ? file() : String.join(" ", folders) + ' ' + file();
        }

        /** Without its ending, and without the mark of a further copy. */
        private String file() {
            String name = parts.get(parts.size() - 1).replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
            return COPY.matcher(NormalForm.compared(name)).replaceFirst("");
        }
    }
}
