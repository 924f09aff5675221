drop index expense_line_vendor_words;
drop index expense_line_item_words;
create index expense_line_vendor_words on expense_line using gin (to_tsvector('simple', plain_letters(vendor)));
create index expense_line_item_words on expense_line using gin (to_tsvector('simple', plain_letters(item)));
