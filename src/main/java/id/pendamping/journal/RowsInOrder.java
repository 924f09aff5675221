package id.pendamping.journal;

import id.pendamping.journal.StateRules.Fold;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Folds a table whose rows follow entries one by one: the first entry of a case with one of the types has written the first
 * row of the case, the second one the second.
 *
 * @param table as it is called
 * @param rows of the table with {@code case_id}, as a question
 * @param order in which they were written
 * @param entries which these are, as a condition on {@code j}
 * @param told in which order they come
 * @param fields that have to agree
 */
public record RowsInOrder(String table, String rows, String order, String entries, String told, List<Field> fields) {

    /**
     * One field.
     *
     * @param says what the row {@code k} says
     * @param should what the entry {@code t} says: its data, its reason, its actor
     */
    public record Field(String name, String says, String should) {

        /** One that is in the data of the entry. */
        public static Field told(String column, String member) {
            return new Field(column, "k." + column + "::text", "t.data ->> '" + member + "'");
        }

        /** Who has done it. */
        public static Field actor(String column) {
            return new Field(column, "k." + column, "t.actor");
        }

        /** When, to the hundredth of a second: the database rounds where the record cuts. */
        public static Field moment(String column) {
            return new Field(column, "k." + column + "::text", momentOf("k." + column, "t.occurred_at"));
        }

        /** The moment that a row says, if it is this one to the hundredth of a second. */
        public static String momentOf(String says, String moment) {
            return "case when abs(extract(epoch from %1$s - %2$s)) < 0.01 then %1$s else %2$s end::text"
                    .formatted(says, moment);
        }

        /** On which day, by the clock of the region where the group lives. */
        public static Field day(String column) {
            return new Field(
                    column, "k." + column + "::text", dayOf("k." + column, "t.occurred_at", "g.data ->> 'regency'"));
        }

        /** The day that a row says, if it is that of the moment where the region lies. */
        public static String dayOf(String says, String moment, String region) {
            return """
                    case when %1$s is not distinct from region_day(%3$s, %2$s) or %1$s = any(region_days(%3$s, %2$s)) then %1$s
                        else (region_days(%3$s, %2$s))[1] end::text""".formatted(says, moment, region);
        }

        /** Why, or what was said. */
        public static Field reason(String column) {
            return new Field(column, "k." + column, "t.reason");
        }
    }

    /** Of all rows of a table that has the number of the case itself. */
    public static RowsInOrder of(String table, String order, String type, Field... fields) {
        return new RowsInOrder(table, "select * from " + table, order, "j.type = '" + type + "'", List.of(fields));
    }

    /** Of entries in their order. */
    public RowsInOrder(String table, String rows, String order, String entries, List<Field> fields) {
        this(table, rows, order, entries, "j.sequence", fields);
    }

    /** Words in which a number of a person was covered are compared around it. */
    public Fold fold() {
        String compared = Stream.concat(
                        Stream.of("('row', k.nth::text, t.nth::text)"),
                        fields.stream()
                                .map(field -> "('%s', %s, %s)".formatted(field.name(), field.says(), field.should())))
                .collect(Collectors.joining(", "));
        return new Fold(List.of(table), """
                with told as (
                    select j.subject_id::uuid as case_id, j.sequence, j.type, j.data, j.actor, j.reason, j.occurred_at,
                        row_number() over (partition by j.subject_id order by %s) as nth
                    from journal_entry j where j.subject_kind = 'CASE' and %s),
                kept as (
                    select r.*, row_number() over (partition by r.case_id order by %s) as nth from (%s) r)
                select g.data ->> 'number', coalesce(t.sequence, 0), '%s.' || d.field, d.says, d.should
                from told t full join kept k using (case_id, nth)
                join journal_entry g on g.subject_kind = 'CASE' and g.subject_id = case_id::text and g.sequence = 1,
                lateral (values %s) as d (field, says, should)
                where %s
                order by 1, 2, d.field <> 'row', 3""".formatted(told, entries, order, rows, table, compared, Differing.DIFFERS));
    }
}
