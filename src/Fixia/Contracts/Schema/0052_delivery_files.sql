-- What is handed over with a delivery: documents of the professional, claimed by the contract.
alter table deliveries add column files uuid[] not null default '{}' check (cardinality(files) <= 8);
