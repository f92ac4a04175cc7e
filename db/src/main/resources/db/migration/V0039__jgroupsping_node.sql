-- A server that was killed leaves its row behind and would ask itself to be let in: the row says whose it is, and its next start removes it.
ALTER TABLE jgroupsping ADD COLUMN node varchar(64);
