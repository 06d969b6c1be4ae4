-- Desk crew sign in like the others, and see the desk only. What is written and signed in a case still
-- names an organiser or a DPO: those checks stay as they are.
alter table member drop constraint member_role_check;
alter table member add constraint member_role_check check (role in ('organiser', 'dpo', 'crew'));
