-- A gate that became a lane of another kind, by whom, and when the gate heard of it: with the next bundle it fetched.
-- Until then it is what it was, however far from a network.
create table lane_change (
  organisation_id text not null,
  deployment_id text not null,
  gate_id text not null references gate,
  -- Counted from 1 at each gate.
  change integer not null,
  from_lane text not null check (from_lane in ('face', 'regular')),
  to_lane text not null check (to_lane in ('face', 'regular')),
  changed_at double precision not null,
  by_role text not null check (by_role in ('organiser', 'crew')),
  taken_at double precision,
  primary key (gate_id, change),
  foreign key (organisation_id, deployment_id) references deployment,
  check (from_lane <> to_lane)
);

create index lane_change_of_deployment on lane_change (organisation_id, deployment_id);

-- What kind of lane a gate was at a moment.
create function lane_at(gate_id text, moment double precision) returns text language sql stable as $$
  select coalesce(
    (select c.to_lane from lane_change c where c.gate_id = $1 and c.taken_at <= $2
     order by c.change desc limit 1),
    (select c.from_lane from lane_change c where c.gate_id = $1 order by c.change limit 1),
    (select g.lane from gate g where g.gate_id = $1))
$$;

-- At which kind of lane it was, as the gate was then. An event past a ticket shop's own scanner was at none.
alter table gate_event add column lane text check (lane in ('face', 'regular'));
update gate_event e set lane = g.lane from gate g where g.gate_id = e.gate_id;
alter table gate_event add check ((lane is null) = (gate_id is null));

alter table lane_count add column lane text check (lane in ('face', 'regular'));
update lane_count c set lane = g.lane from gate g where g.gate_id = c.gate_id;
alter table lane_count alter column lane set not null;
