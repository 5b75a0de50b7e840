-- What a newer program might change.
ALTER TABLE quota_share ADD COLUMN tomorrow text NOT NULL DEFAULT ' is another day';
