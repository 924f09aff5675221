-- Open tasks lie below the engine, in the module of their list. Taken over: work_item, work_subject, saved_view.
alter view lifecycle_task rename to worklist_task;
