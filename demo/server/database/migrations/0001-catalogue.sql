-- Records are kept whole, as the contract writes them; columns hold what is filtered, ordered and searched.

CREATE TABLE mall (
  id text PRIMARY KEY,
  position integer NOT NULL,
  record jsonb NOT NULL
);

CREATE TABLE place (
  mall_id text NOT NULL REFERENCES mall ON DELETE CASCADE,
  id text NOT NULL,
  area_code text,
  -- folded: lower case, no diacritics
  area_name text NOT NULL,
  PRIMARY KEY (mall_id, id)
);

CREATE TABLE agency (
  mall_id text NOT NULL REFERENCES mall ON DELETE CASCADE,
  id text NOT NULL,
  position integer NOT NULL,
  record jsonb NOT NULL,
  PRIMARY KEY (mall_id, id)
);

CREATE TABLE service (
  mall_id text NOT NULL REFERENCES mall ON DELETE CASCADE,
  id text NOT NULL,
  position integer NOT NULL,
  agency_id text,
  theme_id text,
  -- folded words with a space before each: the name alone, and everything that is searched
  name_words text NOT NULL,
  all_words text NOT NULL,
  summary jsonb NOT NULL,
  record jsonb NOT NULL,
  PRIMARY KEY (mall_id, id),
  FOREIGN KEY (mall_id, agency_id) REFERENCES agency ON DELETE CASCADE
);
CREATE INDEX service_by_id ON service (id);
CREATE INDEX service_by_agency ON service (agency_id);
CREATE INDEX service_by_theme ON service (theme_id);
CREATE INDEX service_by_position ON service (position);

CREATE TABLE service_place (
  mall_id text NOT NULL,
  service_id text NOT NULL,
  place_id text NOT NULL,
  PRIMARY KEY (mall_id, service_id, place_id),
  FOREIGN KEY (mall_id, service_id) REFERENCES service ON DELETE CASCADE,
  FOREIGN KEY (mall_id, place_id) REFERENCES place ON DELETE CASCADE
);

-- What the tables were filled from, so that the same seed is not written twice.
CREATE TABLE seed (
  name text PRIMARY KEY,
  hash text NOT NULL,
  seeded_at timestamptz NOT NULL
);
