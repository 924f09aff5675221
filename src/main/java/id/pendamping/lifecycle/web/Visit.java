package id.pendamping.lifecycle.web;

import id.pendamping.access.Account;
import id.pendamping.group.GroupSummary;
import id.pendamping.step.Step;

/** Somebody at a step of a case. */
record Visit(Account account, GroupSummary group, Step<?> step) {}
