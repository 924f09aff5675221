-- Numbers are compared in another form than when it was made.
reindex index receipt_identity;
