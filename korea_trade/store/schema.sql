-- The fact base in DuckDB. Tables hold what the YAML says, figures as written; the views below are for asking, in SQL that
-- PostgreSQL, Trino and Spark have too once it is translated (docs/scale.md).
-- `ktrade sql` sees all of it, read-only.

CREATE TABLE documents (
    id VARCHAR PRIMARY KEY,   -- source id
    title VARCHAR,            -- as printed; in [brackets] the first sentence of a text without a headline
    publisher VARCHAR,        -- NULL where the document names none
    published DATE,           -- NULL where nobody knows it
    published_from VARCHAR,   -- where the date comes from, if the document itself does not say it
    address VARCHAR,          -- where it was found, such as a URL
    accessed DATE,            -- when it was read there
    file VARCHAR,
    sha256 VARCHAR,
    note VARCHAR, note_ko VARCHAR,
    base INTEGER,             -- which of the fact bases lists it, from 0 in the order in which they were given
    position INTEGER          -- order in the fact base
);

CREATE TABLE item_codes (
    code VARCHAR PRIMARY KEY, en VARCHAR, ko VARCHAR, aliases VARCHAR[], parent VARCHAR,
    "partition" VARCHAR,      -- the division of all trade that it is one part of
    aggregate BOOLEAN,        -- a sum across the list, which has no rank in it
    members VARCHAR[],        -- of an aggregate, by the words of a document or by its name
    position INTEGER
);

CREATE TABLE partner_codes (
    code VARCHAR PRIMARY KEY, en VARCHAR, ko VARCHAR, aliases VARCHAR[], parent VARCHAR, iso3166 VARCHAR,
    aggregate BOOLEAN, members VARCHAR[],  -- as of items
    position INTEGER
);

CREATE TABLE fact_entries (
    id VARCHAR PRIMARY KEY,
    source VARCHAR, period VARCHAR, flow VARCHAR, sector VARCHAR, item VARCHAR, partner VARCHAR, measure VARCHAR,
    value VARCHAR,            -- digits as written, as are growth, of and level
    unit VARCHAR, growth VARCHAR, comparison VARCHAR, direction VARCHAR, status VARCHAR, bound VARCHAR, "of" VARCHAR, event VARCHAR,
    level VARCHAR, among VARCHAR, ranked_from VARCHAR, ranked VARCHAR, since VARCHAR, "window" VARCHAR, variant VARCHAR,
    quotes VARCHAR[], inferred VARCHAR[], inferred_ko VARCHAR[], note VARCHAR, note_ko VARCHAR,
    caveat VARCHAR, caveat_ko VARCHAR,
    floor BOOLEAN,            -- a provisional tally that, as its document says too, has been topped
    acknowledges VARCHAR[],   -- rules of arithmetic that the figure breaks, as its caveat says
    retracted DATE,           -- when it was withdrawn, and why
    retracted_reason VARCHAR,
    confirmed_by VARCHAR, confirmed_reason VARCHAR, confirmed_reason_ko VARCHAR,
    value_number DECIMAL(18, 6), growth_number DECIMAL(9, 3), level_number DECIMAL(18, 6),  -- to compute with
    "group" INTEGER,          -- facts of one group share what the YAML says of all of them
    table_number INTEGER,     -- which of the tables of facts has it, from 0; NULL for what YAML says
    frequency VARCHAR, period_start DATE, period_end DATE,
    line INTEGER,             -- in the fact base file
    position INTEGER          -- order in the fact base
);

CREATE TABLE derived_entries (
    id VARCHAR PRIMARY KEY, source VARCHAR, period VARCHAR, flow VARCHAR, sector VARCHAR, item VARCHAR, partner VARCHAR,
    measure VARCHAR,          -- what was derived: level, change, share, contribution, remainder, implied, streak-start
    value VARCHAR, low VARCHAR, high VARCHAR, unit VARCHAR, formula VARCHAR, "from" VARCHAR[],
    event VARCHAR, level VARCHAR, ranked VARCHAR,  -- of the streak that began, as written
    quotes VARCHAR[], caveat VARCHAR, frequency VARCHAR, period_start DATE, period_end DATE, position INTEGER
);

CREATE TABLE verdict_entries (
    rule VARCHAR, outcome VARCHAR, facts VARCHAR[], message VARCHAR, low VARCHAR, high VARCHAR, acknowledged VARCHAR,
    position INTEGER
);

-- Facts as they are written, with the names of what they are about.
CREATE VIEW named_entries AS
SELECT f.*, i.en AS item_name, i.ko AS item_name_ko, p.en AS partner_name, p.ko AS partner_name_ko, p.iso3166
FROM fact_entries AS f
-- Grouped by their keys, so that DuckDB sees that each fact finds one, and leaves out a join of which nothing is asked.
LEFT JOIN (SELECT code, min(en) AS en, min(ko) AS ko FROM item_codes GROUP BY code) AS i ON i.code = f.item
LEFT JOIN (SELECT code, min(en) AS en, min(ko) AS ko, min(iso3166) AS iso3166 FROM partner_codes GROUP BY code) AS p
    ON p.code = f.partner;

-- Every fact, one row each, also those that were retracted. value is in `unit`, level in USD bn or what is usual for what is
-- `ranked`; growth is in percent against what `comparison` says. A floor, a provisional tally that has been topped, is
-- "above" its digits like "more than"; `floor` tells it from a limit that the document states as one.
CREATE VIEW stated AS
SELECT
    f.id, f.period, f.flow, f.sector, f.item, f.partner, f.measure,
    f.value_number AS value,
    f.unit,
    f.growth_number AS growth,
    f.direction, f.status, f.source, f.quotes, f.note, f.caveat,
    CAST(f."of" AS INTEGER) AS "of",
    CASE WHEN f.floor THEN 'above' ELSE f.bound END AS bound, f.comparison, f.event,
    f.level_number AS level,
    f.among, f.ranked_from, f.ranked, f.since, f."window", f.inferred, f.acknowledges,
    f.item_name, f.partner_name,
    f.frequency, f.period_start, f.period_end,
    f.value AS value_written, f.growth AS growth_written, f.level AS level_written,
    d.published, f.variant, f.line, f.position,
    f.item_name_ko, f.partner_name_ko, f.iso3166, f.note_ko, f.retracted, f.retracted_reason, f.floor
FROM named_entries AS f
LEFT JOIN (SELECT id, min(published) AS published FROM documents GROUP BY id) AS d ON d.id = f.source;

-- The facts that answer: those that nobody retracted.
CREATE VIEW facts AS
SELECT * FROM stated WHERE retracted IS NULL;

-- Facts that may stand side by side: in dollars, and against the year before.
CREATE VIEW comparable AS
SELECT * FROM facts
WHERE unit IS DISTINCT FROM 'KRW tn' AND (comparison IS NULL OR comparison = 'previous-year');

-- The levels that shares are of. A document may state two; the first is taken, so that no part is listed twice. Nothing is
-- derived from a figure that contradicts others.
CREATE VIEW wholes AS
SELECT * FROM (
    SELECT *, row_number() OVER (
        PARTITION BY source, flow, period_start, period_end, sector, status, item, partner ORDER BY position
    ) AS place
    FROM comparable
    WHERE measure = 'value' AND unit = 'USD bn' AND (item IS NULL OR partner IS NULL) AND coalesce(array_length(acknowledges), 0) = 0
) AS levels
WHERE place = 1;

-- Trade as a whole: no item, no partner.
CREATE VIEW totals AS
SELECT * FROM comparable
WHERE item IS NULL AND partner IS NULL AND flow <> 'other' AND measure IN ('value', 'daily-average', 'volume');

-- How many items the base knows of in trade that covers a sector, side by side: parts of the same whole, no aggregates.
CREATE VIEW known_items AS
SELECT f.sector, code.parent, code."partition", count(DISTINCT f.item) AS known
FROM fact_entries AS f JOIN item_codes AS code ON code.code = f.item
WHERE f.retracted IS NULL AND f.flow <> 'other' AND NOT code.aggregate
GROUP BY f.sector, code.parent, code."partition";

-- Levels, growth and stated shares by item, to the world or to one partner; with the total that a share is of, and how many
-- items the base knows of side by side with it.
CREATE VIEW items AS
SELECT part.*, whole.id AS total_id, whole.value AS total, whole.value_written AS total_written,
    whole.bound AS total_bound, code.parent, code."partition", code.aggregate, coalesce(counted.known, 0) AS known
FROM comparable AS part
JOIN item_codes AS code ON code.code = part.item
LEFT JOIN known_items AS counted
    ON counted.sector = part.sector AND counted.parent IS NOT DISTINCT FROM code.parent
    AND counted."partition" IS NOT DISTINCT FROM code."partition"
LEFT JOIN wholes AS whole
    ON whole.source = part.source AND whole.flow = part.flow
    AND whole.period_start = part.period_start AND whole.period_end = part.period_end
    AND whole.sector = part.sector AND whole.status = part.status
    AND whole.item IS NULL AND whole.partner IS NOT DISTINCT FROM part.partner
WHERE part.item IS NOT NULL AND part.flow <> 'other' AND part.measure IN ('value', 'share');

-- How many partners the base knows, countries and regions apart; no aggregates.
CREATE VIEW known_partners AS
SELECT iso3166 IS NULL AS region, parent, count(*) AS known FROM partner_codes WHERE NOT aggregate
GROUP BY iso3166 IS NULL, parent;

-- The same by partner, of all items or of one item.
CREATE VIEW regions AS
SELECT part.*, whole.id AS total_id, whole.value AS total, whole.value_written AS total_written,
    whole.bound AS total_bound, code.parent,
    -- Countries stand beside countries: whether a region has one of them in it is not known.
    CASE WHEN code.iso3166 IS NULL THEN 'regions' END AS "partition",
    code.aggregate, coalesce(counted.known, 0) AS known
FROM comparable AS part
JOIN partner_codes AS code ON code.code = part.partner
LEFT JOIN known_partners AS counted
    ON counted.region = (code.iso3166 IS NULL) AND counted.parent IS NOT DISTINCT FROM code.parent
LEFT JOIN wholes AS whole
    ON whole.source = part.source AND whole.flow = part.flow
    AND whole.period_start = part.period_start AND whole.period_end = part.period_end
    AND whole.sector = part.sector AND whole.status = part.status
    AND whole.partner IS NULL AND whole.item IS NOT DISTINCT FROM part.item
WHERE part.partner IS NOT NULL AND part.flow <> 'other' AND part.measure IN ('value', 'share');

-- Ranks, streaks, first times and thresholds.
CREATE VIEW milestones AS
SELECT * FROM facts WHERE measure IN ('rank', 'streak', 'first-in', 'threshold');

-- Vintages: what documents state of one figure, one row each. `cell` is the same for statements of one figure; `vintage`
-- counts them from the earliest date of publication, NULL where that is not known; `newest` marks what holds now.
CREATE VIEW vintages AS
WITH figures AS (
    SELECT facts.*, 'value' AS figure, value_written AS stated_written, value AS stated,
        replace(unit, 'mn ', '') AS what
    FROM facts WHERE value IS NOT NULL AND bound IS NULL
    UNION ALL
    SELECT facts.*, 'growth', growth_written, CAST(growth AS DECIMAL(18, 6)),
        -- of won, companies, barrels or tons; else the usual unit, which a growth without a level does not name
        comparison || coalesce(nullif(nullif(replace(unit, 'mn ', ''), 'USD bn'), 'units'), '')
    FROM facts WHERE growth IS NOT NULL AND bound IS DISTINCT FROM 'about'
),
placed AS (
    SELECT figures.*, d.publisher,
        concat_ws('.', period_start, period_end, sector, flow, coalesce(item, ''), coalesce(partner, ''), measure,
            what, coalesce(variant, '')) AS cell
    FROM figures JOIN documents AS d ON d.id = figures.source
    WHERE status IN ('actual', 'provisional', 'revised')
        AND measure IN ('value', 'daily-average', 'volume', 'quantity', 'price', 'share', 'share-change',
            'working-days', 'working-days-change')
)
SELECT *,
    CASE WHEN published IS NOT NULL
        THEN dense_rank() OVER (PARTITION BY cell, figure ORDER BY published NULLS LAST, status = 'revised') END AS vintage,
    row_number() OVER (
        PARTITION BY cell, figure ORDER BY published DESC NULLS LAST, status = 'revised' DESC, position
    ) = 1 AS newest
FROM placed;

-- Every quote, one row each.
CREATE VIEW quotes AS
SELECT f.id, f.source, q.quote
FROM fact_entries AS f CROSS JOIN UNNEST(f.quotes) AS q(quote) WHERE f.retracted IS NULL;

-- The vocabulary, with how many facts each item and partner has.
CREATE VIEW names AS
SELECT 'item' AS kind, i.code, i.en, i.ko, i.aliases, i.parent AS parent_code, NULL AS iso3166,
    (SELECT count(*) FROM fact_entries AS f WHERE f.item = i.code AND f.retracted IS NULL) AS facts, i.position
FROM item_codes AS i
UNION ALL
SELECT 'partner', p.code, p.en, p.ko, p.aliases, p.parent, p.iso3166,
    (SELECT count(*) FROM fact_entries AS f WHERE f.partner = p.code AND f.retracted IS NULL), p.position
FROM partner_codes AS p;

-- The documents, with how many facts each holds.
CREATE VIEW sources AS
SELECT d.id, d.title, d.publisher, d.published, d.file, d.sha256, count(f.id) AS facts, d.note,
    d.published_from, d.address, d.accessed, d.position, d.base
FROM documents AS d LEFT JOIN fact_entries AS f ON f.source = d.id AND f.retracted IS NULL
GROUP BY d.id, d.title, d.publisher, d.published, d.file, d.sha256, d.note, d.published_from, d.address, d.accessed, d.position, d.base;

-- What follows from the facts and is not stated: value lies from low to high, by the formula, from the facts in "from".
CREATE VIEW derived AS
SELECT
    d.id, d.period, d.flow, d.sector, d.item, d.partner, d.measure,
    CAST(d.value AS DECIMAL(38, 6)) AS value,
    d.unit,
    NULL AS growth,
    CASE WHEN d.measure <> 'change' THEN NULL
         WHEN CAST(d.low AS DECIMAL(38, 6)) > 0 THEN 'up'
         WHEN CAST(d.high AS DECIMAL(38, 6)) < 0 THEN 'down' END AS direction,
    'derived' AS status,
    d.source, d.quotes, NULL AS note, d.caveat,
    CAST(d.low AS DECIMAL(38, 6)) AS low,
    CAST(d.high AS DECIMAL(38, 6)) AS high,
    d.formula, d."from", d.event,
    i.en AS item_name, p.en AS partner_name,
    d.frequency, d.period_start, d.period_end,
    NULL AS "of", NULL AS bound, NULL AS comparison, CAST(d.level AS DECIMAL(38, 6)) AS level,
    NULL AS among, NULL AS ranked_from, d.ranked, NULL AS since, NULL AS "window",
    CAST([] AS VARCHAR[]) AS inferred,
    d.value AS value_written, NULL AS growth_written, d.level AS level_written, d.low AS low_written, d.high AS high_written,
    d.position,
    i.ko AS item_name_ko, p.ko AS partner_name_ko, p.iso3166
FROM derived_entries AS d
LEFT JOIN item_codes AS i ON i.code = d.item
LEFT JOIN partner_codes AS p ON p.code = d.partner;

-- Whether facts agree with each other, one row for each application of a rule.
CREATE VIEW verdicts AS
SELECT
    rule, outcome, facts, message,
    CAST(low AS DECIMAL(38, 6)) AS low, CAST(high AS DECIMAL(38, 6)) AS high,
    acknowledged, position, low AS low_written, high AS high_written
FROM verdict_entries;
