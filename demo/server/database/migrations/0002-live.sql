-- What happened in each mall, one act after another. No reference to the mall: a new catalogue must not end the day.

CREATE TABLE live_position (
  mall_id text PRIMARY KEY,
  -- told to listeners with every change: a count that began anew is not taken for the old one
  epoch text NOT NULL,
  -- of the last change
  sequence integer NOT NULL
);

CREATE TABLE live_change (
  mall_id text NOT NULL,
  sequence integer NOT NULL,
  at timestamptz NOT NULL,
  -- a LiveMessage of the contract without what the columns say
  change jsonb NOT NULL,
  PRIMARY KEY (mall_id, sequence)
);
