-- What the engine never fills or never asks here costs with every step: each end of an execution looked into tables that stay
-- empty, and each task was written into eight indexes that nobody reads. Executions and tasks keep their foreign keys.
alter table act_ru_variable drop constraint act_fk_var_exe;
alter table act_ru_variable drop constraint act_fk_var_procinst;
alter table act_ru_ext_task drop constraint act_fk_ext_task_exe;
alter table act_ru_incident drop constraint act_fk_inc_exe;
alter table act_ru_incident drop constraint act_fk_inc_procinst;

drop index act_idx_task_create;
drop index act_idx_task_last_updated;
drop index act_idx_task_assignee;
drop index act_idx_task_owner;
drop index act_idx_task_tenant_id;
drop index act_idx_exec_tenant_id;
drop index act_idx_exe_root_pi;
drop index act_idx_job_tenant_id;
drop index act_idx_job_root_procinst;
drop index act_idx_event_subscr_tenant_id;
drop index act_idx_event_subscr_config_;
