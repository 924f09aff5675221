-- The engine's history is asked for one case only, by its key and its instances; these indexes are for the engine's own
-- reports and its cleanup, which are not used, and every node that is passed writes into all of them.
drop index act_idx_hi_actinst_root_pi;
drop index act_idx_hi_act_inst_start_end;
drop index act_idx_hi_act_inst_end;
drop index act_idx_hi_act_inst_comp;
drop index act_idx_hi_act_inst_stats;
drop index act_idx_hi_act_inst_tenant_id;
drop index act_idx_hi_act_inst_proc_def_key;
drop index act_idx_hi_ai_pdefid_end_time;
drop index act_idx_hi_act_inst_rm_time;
drop index act_idx_hi_pro_inst_end;
drop index act_idx_hi_pro_inst_tenant_id;
drop index act_idx_hi_pro_inst_proc_def_key;
drop index act_idx_hi_pro_inst_proc_time;
drop index act_idx_hi_pi_pdefid_end_time;
drop index act_idx_hi_pro_inst_root_pi;
drop index act_idx_hi_pro_inst_rm_time;
drop index act_idx_hi_pro_rst_pro_inst_id;

-- Candidates of tasks are not kept any more: the work list knows the duty. Those of running cases would be in the way.
alter table act_ru_identitylink drop constraint act_fk_tskass_task;
delete from act_ru_identitylink;
