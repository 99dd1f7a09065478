-- Since V20 the queue asks the comments themselves for a pattern, and nothing else asked this index.
drop index finding_by_pattern;
