package id.pendamping.selection;

import id.pendamping.group.RegistrationPart;
import id.pendamping.group.Reopening;
import id.pendamping.shared.CaseId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a registration was returned for: the rules that fired, or what the verification team named. */
@Component
class Returned implements Reopening {

    private final Judgements judgements;
    private final Findings findings;

    Returned(Judgements judgements, Findings findings) {
        this.judgements = judgements;
        this.findings = findings;
    }

    @Override
    public Optional<Return> latest(CaseId caseId) {
        return judgements
                .latest(caseId)
                .filter(Judgement::isReturned)
                .map(judgement -> new Return(judgement.at(), parts(judgement), judgement.note()));
    }

    private Set<RegistrationPart> parts(Judgement judgement) {
        Stream<RegistrationPart> named = judgement.stage() == Stage.SCREENING
                ? findings.again(judgement, Locale.ROOT).findings().stream().flatMap(finding -> parts(finding).stream())
                : judgement.returnedFor().stream().map(RegistrationPart::valueOf);
        Set<RegistrationPart> parts =
                named.collect(Collectors.toCollection(() -> EnumSet.noneOf(RegistrationPart.class)));
        return parts.isEmpty() ? EnumSet.allOf(RegistrationPart.class) : parts;
    }

    /** A member whom a rule means may mend what it says, or leave. */
    private static List<RegistrationPart> parts(Finding finding) {
        String input = finding.input() == null ? "" : finding.input();
        return switch (finding.about()) {
            case BUDGET, LINES -> List.of(RegistrationPart.PLAN);
            case GROUP -> List.of();
            case MEMBERS ->
                switch (input) {
                    case "withoutIdentity" ->
                        List.of(RegistrationPart.NIK, RegistrationPart.CONTACTS, RegistrationPart.MEMBERSHIP);
                    case "employed" -> List.of(RegistrationPart.EMPLOYMENT, RegistrationPart.MEMBERSHIP);
                    case "withoutConsent" -> List.of(RegistrationPart.CONSENT, RegistrationPart.MEMBERSHIP);
                    case "sharedPhones" -> List.of(RegistrationPart.CONTACTS);
                    default -> List.of(RegistrationPart.MEMBERSHIP);
                };
        };
    }
}
