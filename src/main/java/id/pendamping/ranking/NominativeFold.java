package id.pendamping.ranking;

import id.pendamping.journal.Differing;
import id.pendamping.journal.RowsInOrder.Field;
import id.pendamping.journal.StateRules;
import id.pendamping.shared.Subject;
import java.util.List;

/** A list was drawn, moved, frozen or given up as its entries tell; frozen, it is the one whose digest they name. */
class NominativeFold implements StateRules {

    /** Over the places {@code p} of one list. */
    static final String DIGEST = """
            rtrim(regexp_replace(encode(sha256(convert_to(string_agg(concat_ws('|', p.place, p.case_id, p.placement, p.amount,
                p.score, p.reason), chr(10) order by p.place), 'UTF8')), 'hex'), '(.{8})', '\\1-', 'g'), '-')""";

    private static final Fold LISTS =
            new Fold(List.of("nominative_list", "nominative_place"), Subject.Kind.PHASE, """
            with entries as (
                select j.subject_id::uuid as phase_id, (j.data ->> 'list')::int as number, j.sequence, j.type, j.data, j.actor,
                    j.reason, j.occurred_at
                from journal_entry j where j.subject_kind = 'PHASE' and j.type in ('nominative-list-drawn',
                    'nominative-place-moved', 'nominative-list-frozen', 'nominative-list-discarded')),
            drawn as (select * from entries where type = 'nominative-list-drawn'),
            ended as (select * from entries where type in ('nominative-list-frozen', 'nominative-list-discarded')),
            moved as (
                select phase_id, number, string_agg(distinct actor, ' ' order by actor) as movers
                from entries where type = 'nominative-place-moved' group by 1, 2),
            kept as (
                select l.*, (select string_agg(m, ' ' order by m) from unnest(l.movers) m) as moved, case when l.state = 'FROZEN'
                    then (select %s from nominative_place p where p.phase_id = l.phase_id and p.list = l.number) end as all_places
                from nominative_list l)
            select coalesce(k.phase_id, t.phase_id)::text, coalesce(e.sequence, t.sequence, 0), 'nominative_list.' || d.field,
                d.says, d.should
            from kept k full join drawn t using (phase_id, number) left join ended e using (phase_id, number)
            left join moved m using (phase_id, number),
            lateral (values ('state', k.state, case e.type when 'nominative-list-frozen' then 'FROZEN'
                    when 'nominative-list-discarded' then 'DISCARDED' else 'DRAFT' end),
                ('digest', k.digest, e.data ->> 'digest'), ('digest of places', k.all_places, e.data ->> 'digest'),
                ('places', k.places::text, t.data ->> 'places'), ('groups', k.groups::text, t.data ->> 'groups'),
                ('selected', k.selected::text, coalesce(e.data ->> 'selected', k.selected::text)),
                ('reserve', k.reserve::text, coalesce(e.data ->> 'reserve', k.reserve::text)),
                ('weights', array_to_string(k.weights, ' '), (select string_agg(split_part(w, '=', 2), ' ' order by nth)
                    from jsonb_array_elements_text(t.data -> 'weights') with ordinality as x (w, nth))),
                ('drawn_by', k.drawn_by, t.actor), ('drawn_at', k.drawn_at::text, %s), ('movers', k.moved, m.movers),
                ('decided_by', k.decided_by, e.actor), ('decided_at', k.decided_at::text, %s),
                ('reason', k.reason, case e.type when 'nominative-list-discarded' then e.reason end)) as d (field, says, should)
            where %s order by 1, 2, 3""".formatted(
                            DIGEST,
                            Field.momentOf("k.drawn_at", "t.occurred_at"),
                            Field.momentOf("k.decided_at", "e.occurred_at"),
                            Differing.DIFFERS));

    /** Who was moved last by whom, when and why. */
    private static final Fold MOVES = new Fold(List.of("nominative_place"), Subject.Kind.PHASE, """
            with told as (
                select distinct on (1, 2, 3) j.subject_id::uuid as phase_id, (j.data ->> 'list')::int as list,
                    (j.data ->> 'movedCase')::uuid as case_id, j.sequence, j.actor, j.reason, j.occurred_at
                from journal_entry j where j.subject_kind = 'PHASE' and j.type = 'nominative-place-moved'
                order by 1, 2, 3, j.sequence desc)
            select coalesce(k.phase_id, t.phase_id)::text, coalesce(t.sequence, 0), 'nominative_place.' || d.field, d.says, d.should
            from (select * from nominative_place where moved_by is not null) k full join told t using (phase_id, list, case_id),
            lateral (values ('moved_by', k.moved_by, t.actor), ('moved_at', k.moved_at::text, %s), ('reason', k.reason, t.reason))
                as d (field, says, should)
            where %s order by 1, 2, 3""".formatted(
                    Field.momentOf("k.moved_at", "t.occurred_at"), Differing.DIFFERS));

    @Override
    public List<Fold> folds() {
        return List.of(LISTS, MOVES);
    }
}
