package id.pendamping.verifying;

import id.pendamping.journal.Fault;
import id.pendamping.journal.Findings;
import id.pendamping.journal.Uncovered;
import id.pendamping.shared.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Faults in the words of the reader: the page and the command say the same. */
@Component("faultWords")
public final class FaultWords {

    /** Kinds of faults whose number is not that of a checkpoint, but a size of the tree. */
    public static final Set<String> OF_TREE = Set.of(
            "forged note",
            "tree differs",
            "outside the tree",
            "lost note",
            "not witnessed",
            "never witnessed",
            "file differs");

    /** Year and ordinal of a phase. */
    private static final Pattern PHASE = Pattern.compile("(\\d{4})/(\\d+)");

    private static final Pattern SOME_COLUMNS = Pattern.compile("(\\w+) \\((.*)\\)");

    /** Of a row, whose letters stand for hex digits. */
    private static final Pattern DIGEST = Pattern.compile("[a-p]{32}");

    private final MessageSource texts;

    FaultWords(MessageSource texts) {
        this.texts = texts;
    }

    /** Without the program around it, as a command. */
    public static FaultWords alone() {
        ResourceBundleMessageSource proof = new ResourceBundleMessageSource();
        proof.setBasename("messages/proof");
        proof.setDefaultEncoding("UTF-8");
        proof.setFallbackToSystemLocale(false);
        return new FaultWords(proof);
    }

    /** What is wrong. */
    public String kind(Fault fault) {
        return kind(fault, LocaleContextHolder.getLocale());
    }

    /** Where, which field, what it says and what it should say. */
    public String detail(Fault fault) {
        return detail(fault, LocaleContextHolder.getLocale());
    }

    public String sentence(Fault fault, Locale reader) {
        String detail = detail(fault, reader);
        return kind(fault, reader) + (detail.isEmpty() ? "" : ": " + detail);
    }

    public String outcome(List<Fault> faults, Locale reader) {
        return faults.isEmpty() ? text("proof.outcome.fine", reader) : text("proof.outcome.broken", reader);
    }

    /** What was not looked at, with the number of rows, one line for each reason. */
    public List<String> uncovered(List<Uncovered> tables) {
        return uncovered(tables, LocaleContextHolder.getLocale());
    }

    public List<String> uncovered(List<Uncovered> tables, Locale reader) {
        return tables.stream()
                .collect(Collectors.groupingBy(
                        Uncovered::why,
                        TreeMap::new,
                        Collectors.mapping(
                                table -> named(table.table(), reader) + ' ' + table.rows(), Collectors.joining("; "))))
                .entrySet()
                .stream()
                .map(why -> text("proof.uncovered." + why.getKey(), reader) + ": " + why.getValue())
                .toList();
    }

    /** What one check has looked at, what it has found how often, and what else there is to say. */
    public List<String> section(Findings check, Locale reader) {
        List<String> lines = new ArrayList<>();
        lines.add(text("proof.section." + check.title(), reader) + ": "
                + text("proof.section." + outcome(check), reader)
                + (check.counts().isEmpty() ? "" : ". " + counts(check.counts(), "proof.count.", reader)));
        lines.add("  " + text("proof.section.faults", reader, counts(check.faults(), "proof.fault.", reader)));
        List<String> left = check.left();
        if (!left.isEmpty()) {
            lines.add("  "
                    + text(
                            "proof.left." + left.get(0),
                            reader,
                            left.subList(1, left.size()).toArray()));
        }
        return lines;
    }

    private static String outcome(Findings check) {
        return check.isSound() ? check.counts().isEmpty() ? "unchecked" : "fine" : "broken";
    }

    /** Tables by what they are called, other things by their own texts. */
    private String counts(Map<String, Long> counts, String texts, Locale reader) {
        return counts.entrySet().stream()
                .map(count -> {
                    String own = this.texts.getMessage(texts + count.getKey().replace(' ', '-'), null, "", reader);
                    return (own == null || own.isEmpty() ? table(count.getKey(), reader) : own)
                            + ' '
                            + count.getValue();
                })
                .collect(Collectors.joining(", "));
    }

    /** A table, or columns of tables, by what they are called; a table that is not folded by its name. */
    private String named(String tables, Locale reader) {
        Matcher some = SOME_COLUMNS.matcher(tables);
        if (some.matches()) {
            return table(some.group(1), reader) + " ("
                    + Stream.of(some.group(2).split(", "))
                            .map(column -> column(column, reader))
                            .collect(Collectors.joining(", "))
                    + ')';
        }
        return Stream.of(tables.split(", "))
                .map(one -> one.indexOf('.') > 0 ? field(one, reader) : table(one, reader))
                .collect(Collectors.joining(", "));
    }

    private String table(String table, Locale reader) {
        String words = texts.getMessage("proof.part." + table, new Object[] {""}, table, reader);
        return String.valueOf(words).replace(" ()", "");
    }

    private String column(String column, Locale reader) {
        return String.valueOf(texts.getMessage("proof.column." + column.replace(' ', '-'), null, column, reader));
    }

    /** How far a check has come with what it goes through. */
    public String progress(String what, long done, long all, Locale reader) {
        return text("proof.progress." + what, reader, done, all);
    }

    public String recordOnly(Locale reader) {
        return text("proof.record-only", reader);
    }

    public String uncoveredTitle(Locale reader) {
        return text("proof.uncovered", reader);
    }

    private String kind(Fault fault, Locale reader) {
        String key = "proof.fault." + fault.kind().replace(' ', '-');
        return String.valueOf(texts.getMessage(key, null, fault.kind(), reader));
    }

    private String detail(Fault fault, Locale reader) {
        String where = where(fault, reader);
        String differs = fault.field().isEmpty()
                ? fault.note()
                : text(
                        "proof.fault.differs",
                        reader,
                        field(fault.field(), reader),
                        value(fault.says(), reader),
                        value(fault.should(), reader));
        return where.isEmpty() || differs.isEmpty() ? where + differs : where + ". " + differs;
    }

    private String where(Fault fault, Locale reader) {
        Subject subject = fault.subject();
        if (subject == null) {
            return fault.number().isEmpty()
                    ? fault.sequence() > 0 ? text(signed(fault), reader, number(fault)) : ""
                    : at(text("proof.fault.chain.case", reader, fault.number()), fault, reader);
        }
        String name = (fault.number().isEmpty() ? subject.id() : fault.number());
        Matcher phase = PHASE.matcher(name);
        String chain = subject.kind() == Subject.Kind.PHASE && phase.matches()
                ? text("proof.fault.chain.phase.of-year", reader, phase.group(2), phase.group(1))
                : text("proof.fault.chain." + subject.kind().word(), reader, name);
        return at(chain, fault, reader);
    }

    private static String signed(Fault fault) {
        return OF_TREE.contains(fault.kind()) ? "proof.fault.at.tree" : "proof.fault.at.checkpoint";
    }

    private String at(String chain, Fault fault, Locale reader) {
        return fault.sequence() > 0 ? text("proof.fault.at", reader, chain, number(fault)) : chain;
    }

    private String field(String field, Locale reader) {
        int dot = field.indexOf('.');
        String part = dot < 0 ? "" : field.substring(dot + 1);
        String whole = dot < 0 ? field : field.substring(0, dot);
        return dot < 0
                ? text("proof.field." + whole, reader)
                : String.valueOf(texts.getMessage(
                        "proof.part." + field,
                        null,
                        text("proof.part." + whole, reader, column(part, reader)),
                        reader));
    }

    private String value(String value, Locale reader) {
        return switch (value) {
            case "" -> text("proof.fault.nothing", reader);
            case SealCheck.UNOPENED -> text("proof.fault.unopened", reader);
            default ->
                DIGEST.matcher(value).matches() ? text("proof.fault.digest", reader, value.substring(0, 8)) : value;
        };
    }

    private static String number(Fault fault) {
        return String.valueOf(fault.sequence());
    }

    private String text(String key, Locale reader, Object... arguments) {
        return texts.getMessage(key, arguments, reader);
    }
}
