-- The queues of each mall and its day. Nothing here refers to the catalogue's tables, which are written anew when the
-- catalogue changes: a new catalogue must not end the day.

-- How a mall calls people.
CREATE TABLE queue_mall (
  mall_id text PRIMARY KEY,
  -- after so many people of priority groups in a row, one of the others is called
  priority_calls_in_a_row integer NOT NULL,
  -- the day whose numbers are good; the mall's own date
  today date
);

CREATE TABLE priority_group (
  mall_id text NOT NULL,
  id text NOT NULL,
  position integer NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (mall_id, id)
);

CREATE TABLE queue (
  id text PRIMARY KEY,
  mall_id text NOT NULL,
  position integer NOT NULL,
  label text NOT NULL,
  -- a number is the prefix, a hyphen, and the count of the day with at least so many digits
  prefix text NOT NULL,
  padding integer NOT NULL,
  agency_id text,
  -- numbers of a day; null: no limit
  quota_hall integer,
  quota_online integer,
  -- whether a number taken elsewhere waits for its owner to check in
  check_in boolean NOT NULL,
  -- who comes back is called after so many of those who wait
  rejoin_after integer NOT NULL,
  -- no longer planned: gives no numbers, but those given are still called
  retired boolean NOT NULL DEFAULT false
);
CREATE INDEX queue_by_mall ON queue (mall_id, position);

CREATE TABLE queue_service (
  queue_id text NOT NULL REFERENCES queue ON DELETE CASCADE,
  service_id text NOT NULL,
  position integer NOT NULL,
  typical_minutes double precision,
  PRIMARY KEY (queue_id, service_id)
);

CREATE TABLE counter (
  id text PRIMARY KEY,
  mall_id text NOT NULL,
  position integer NOT NULL,
  label text NOT NULL,
  zone text,
  agency_id text,
  state text NOT NULL DEFAULT 'closed',
  retired boolean NOT NULL DEFAULT false
);
CREATE INDEX counter_by_mall ON counter (mall_id, position);

CREATE TABLE counter_queue (
  counter_id text NOT NULL REFERENCES counter ON DELETE CASCADE,
  queue_id text NOT NULL REFERENCES queue ON DELETE CASCADE,
  PRIMARY KEY (counter_id, queue_id)
);

-- What a queue counts on one day.
CREATE TABLE queue_day (
  queue_id text NOT NULL,
  date date NOT NULL,
  -- of the last number given by the system; numbers keyed in from paper may be larger
  last_count integer NOT NULL DEFAULT 0,
  issued_hall integer NOT NULL DEFAULT 0,
  issued_online integer NOT NULL DEFAULT 0,
  served integer NOT NULL DEFAULT 0,
  served_seconds double precision NOT NULL DEFAULT 0,
  -- people of priority groups called since one of the others was
  priority_run integer NOT NULL DEFAULT 0,
  -- an officer's word: paused or closed
  override text,
  note text,
  PRIMARY KEY (queue_id, date)
);

CREATE TABLE ticket (
  id text PRIMARY KEY,
  mall_id text NOT NULL,
  queue_id text NOT NULL,
  date date NOT NULL,
  count integer NOT NULL,
  number text NOT NULL,
  service_id text,
  source text NOT NULL,
  state text NOT NULL,
  -- since when it is in this state
  since timestamptz NOT NULL,
  priority_group_id text,
  priority_confirmed boolean NOT NULL DEFAULT false,
  checked_in boolean NOT NULL,
  -- where it stands in its line: the smallest comes first. Exact, so that there is always room between two.
  place numeric NOT NULL,
  counter_id text,
  counter_label text,
  calls integer NOT NULL DEFAULT 0,
  issued_at timestamptz NOT NULL,
  called_at timestamptz,
  serving_at timestamptz,
  ended_at timestamptz,
  reason text,
  transferred_to text,
  -- SHA-256 of what opens it; null: nothing does, the number was keyed in from paper
  secret_hash text,
  UNIQUE (queue_id, date, count)
);
CREATE INDEX ticket_waiting ON ticket (queue_id, date, place) WHERE state = 'waiting';
CREATE INDEX ticket_missed ON ticket (queue_id, date) WHERE state = 'missed';
CREATE INDEX ticket_unfinished ON ticket (mall_id, date)
  WHERE state IN ('waiting', 'called', 'serving', 'missed');
-- A counter has one person at a time.
CREATE UNIQUE INDEX ticket_at_counter ON ticket (counter_id) WHERE state IN ('called', 'serving');

-- The first count after the last one given that no paper has.
CREATE FUNCTION next_count(of_queue text, on_date date, last integer) RETURNS integer
LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    (SELECT last + 1 WHERE NOT EXISTS (
      SELECT FROM ticket WHERE queue_id = of_queue AND date = on_date AND count = last + 1)),
    (SELECT min(count) + 1 FROM ticket AS taken
     WHERE queue_id = of_queue AND date = on_date AND count > last AND NOT EXISTS (
       SELECT FROM ticket WHERE queue_id = of_queue AND date = on_date
         AND ticket.count = taken.count + 1)))
$$;

CREATE TABLE queue_call (
  mall_id text NOT NULL,
  -- of the change that told it
  sequence integer NOT NULL,
  date date NOT NULL,
  id text NOT NULL,
  queue_id text NOT NULL,
  ticket_id text NOT NULL,
  number text NOT NULL,
  service_id text,
  counter_id text NOT NULL,
  counter_label text NOT NULL,
  at timestamptz NOT NULL,
  kind text NOT NULL,
  PRIMARY KEY (mall_id, sequence)
);
CREATE INDEX queue_call_by_queue ON queue_call (queue_id, date, sequence);

-- Answers to acts, for when they are asked for again.
CREATE TABLE idempotent_answer (
  -- SHA-256 of the key: who reads the table cannot repeat a request
  key_hash text PRIMARY KEY,
  -- SHA-256 of what was asked
  input_hash text NOT NULL,
  -- null while the act is under way
  body text,
  at timestamptz NOT NULL
);
CREATE INDEX idempotent_answer_by_time ON idempotent_answer (at);

-- Random keys of this database, and hashes of passwords that were made up at the first start.
CREATE TABLE credential (
  name text PRIMARY KEY,
  value text NOT NULL
);

CREATE TABLE officer_session (
  token_hash text PRIMARY KEY,
  expires_at timestamptz NOT NULL
);
