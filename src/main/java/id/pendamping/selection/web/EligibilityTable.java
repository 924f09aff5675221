package id.pendamping.selection.web;

import id.pendamping.programme.Edition;
import id.pendamping.programme.Programme;
import id.pendamping.programme.RegionDays;
import id.pendamping.selection.CareTables;
import id.pendamping.selection.Findings;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The eligibility table with the limits of a programme year, as it holds for what is registered today. */
@Component
class EligibilityTable {

    private final Programme programme;
    private final RegionDays days;
    private final Findings findings;
    private final CareTables care;

    EligibilityTable(Programme programme, RegionDays days, Findings findings, CareTables care) {
        this.programme = programme;
        this.days = days;
        this.findings = findings;
        this.care = care;
    }

    /** Its rules under one edition of the year, and what follows from how much care a group asks for. */
    record Shown(Edition edition, List<Findings.ReadableRule> rules, CareTables.Shown care) {}

    Shown of(String year, Locale locale) {
        int known = programme.years().stream()
                .filter(one -> String.valueOf(one.year()).equals(year))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .year();
        Edition edition = programme.edition(known, days.atMinistry());
        return new Shown(edition, findings.table(edition, locale), care.of(edition, locale));
    }
}
