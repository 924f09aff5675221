-- For others: in which order entries got their places in the tree.
create view proof_place as
    select event_id, position from tree_leaf;
