-- Group moments: when and where, who is expected, who came.
create table group_sessions (
  organization_id text not null references organizations,
  id text not null,
  program_id text not null,
  -- The program's word for this kind of moment.
  kind text not null,
  title text not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  place text,
  site_id text,
  cohort_id text,
  owner_id text,
  canceled_at timestamptz,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, program_id) references programs,
  foreign key (organization_id, cohort_id) references cohorts
);
create index group_sessions_starts on group_sessions (organization_id, starts_at, id);

create table group_session_people (
  organization_id text not null,
  session_id text not null,
  enrollment_id text not null,
  -- Null: expected, not noted yet. excused: noted, and nothing is sent.
  attendance text check (attendance in ('present', 'absent', 'excused')),
  noted_at timestamptz,
  noted_by text,
  primary key (organization_id, session_id, enrollment_id),
  foreign key (organization_id, session_id) references group_sessions on delete cascade,
  foreign key (organization_id, enrollment_id) references enrollments
);
create index group_session_people_enrollment on group_session_people (organization_id, enrollment_id, session_id);

select protect_organizations_rows();
