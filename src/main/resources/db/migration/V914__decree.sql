-- Numbers are compared in another form than when it was made.
reindex index recipient_decree_number_alike;
