-- What a phase has promised is added up when a transaction ends: decrees that are made side by side wait for each other no
-- longer than a commit takes. The ceiling holds as before; whoever comes too late is asked again and then refused in words.
drop trigger decree_recipient_commits on decree_recipient;
drop trigger decree_recipient_recommits on decree_recipient;
create constraint trigger decree_recipient_commits
    after insert or delete on decree_recipient
    deferrable initially deferred
    for each row execute function decree_commits();
create constraint trigger decree_recipient_recommits
    after update on decree_recipient
    deferrable initially deferred
    for each row
    when ((old.state = 'WITHDRAWN') <> (new.state = 'WITHDRAWN')
        or old.amount <> new.amount or old.phase_id <> new.phase_id)
    execute function decree_commits();
