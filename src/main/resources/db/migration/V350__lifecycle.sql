-- How long a visit took follows from its two ends; the engine keeps it no more.
create or replace view lifecycle_visit as
    select p.business_key_ as subject, p.proc_def_key_ as process, a.act_id_ as node,
        a.act_type_ = 'userTask' as by_people, a.start_time_ as began, a.end_time_ as ended,
        (extract(epoch from a.end_time_ - a.start_time_) * 1000)::bigint as duration, a.sequence_counter_ as counter
    from act_hi_procinst p join act_hi_actinst a on a.proc_inst_id_ = p.proc_inst_id_;
