-- Figures about the program that read whole tables: counted every few minutes, shown by every node.
create table kept_figure (
    name text not null,
    label text not null,
    value numeric not null,
    counted_at timestamptz not null,
    primary key (name, label)
);
