-- A row that is not offered takes the class off the list from its instant on (R18: no price, no offer).
ALTER TABLE price ADD COLUMN offered boolean NOT NULL DEFAULT true;
